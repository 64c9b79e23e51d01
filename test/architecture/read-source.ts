import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** A file of `src`, by its path in it. */
export interface SourceFile {
  path: string
  text: string
}

/** Every TypeScript file of a folder. */
export const readSources = (folder: URL): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))

/** Modules a file imports or exports from, types and `import()` included. */
export const importsOf = ({ text }: SourceFile): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

const nodesOf = ({ path, text }: SourceFile): ts.Node[] => {
  const nodes: ts.Node[] = [ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)]
  for (const node of nodes) node.forEachChild((child) => void nodes.push(child))
  return nodes
}

/** Texts between quotes, imports left out. */
export const stringsOf = (file: SourceFile): string[] =>
  nodesOf(file)
    .filter((node) => ts.isStringLiteralLike(node) && !isModuleName(node))
    .map((node) => (node as ts.StringLiteralLike).text)

const isModuleName = ({ parent }: ts.Node) => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)

/** Whether a file takes the environment from the process. */
export const readsEnvironment = (file: SourceFile): boolean =>
  nodesOf(file).some(
    (node) =>
      (ts.isIdentifier(node) &&
        node.text === 'env' &&
        /\bprocess\s*\??\.\s*env$/.test(node.parent.getText())) ||
      (ts.isElementAccessExpression(node) && node.expression.getText() === 'process') ||
      (ts.isVariableDeclaration(node) &&
        ts.isObjectBindingPattern(node.name) &&
        node.initializer?.getText() === 'process') ||
      (ts.isStringLiteralLike(node) && /^(node:)?process$/.test(node.text))
  )
