import { writeNumber } from './number-formats.ts'
import { type Attributes, readXml } from './read-xml.ts'

/** One level of a numbered list. */
export interface Level {
  start: number
  format: string
  /** With %1 to %9 for the numbers of the levels. */
  text: string
  /** What stands between number and text. */
  gap: string
  /** The style whose paragraphs are on this level. */
  style?: string
  /** The level whose numbers make this one start again; 0 for never. */
  restart?: number
  /** Whether numbers of higher levels are written in digits. */
  inDigits: boolean
  hidden: boolean
}

interface List {
  abstract: string
  /** Levels that this list has otherwise, and where its counting begins. */
  levels: Map<number, Level>
  starts: Map<number, number>
}

/** What a document says about its numbered lists. */
export interface Numbering {
  abstracts: Map<string, { levels: Map<number, Level>; style?: string; linked?: string }>
  lists: Map<string, List>
}

const plain = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  gap: '\t',
  inDigits: false,
  hidden: false
})

const gaps: Record<string, string> = { tab: '\t', space: ' ', nothing: '' }
/** Word has nine levels; files with more are not Word's. */
const mostLevels = 9

const isOn = ({ val }: Attributes) => val === undefined || !/^(?:0|false|off)$/.test(val)

/** Reads `numbering.xml`. */
export const readNumbering = (bytes: Uint8Array | undefined): Numbering => {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() }
  if (!bytes) return numbering
  let abstract: { levels: Map<number, Level>; style?: string; linked?: string } | undefined
  let list: List | undefined
  let level: Level | undefined
  let overridden = 0

  const setters: Record<string, (own: Attributes) => void> = {
    abstractNum: ({ abstractNumId = '' }) => {
      abstract = { levels: new Map() }
      list = undefined
      numbering.abstracts.set(abstractNumId, abstract)
    },
    num: ({ numId = '' }) => {
      abstract = undefined
      list = { abstract: '', levels: new Map(), starts: new Map() }
      numbering.lists.set(numId, list)
    },
    abstractNumId: ({ val = '' }) => {
      if (list) list.abstract = val
    },
    styleLink: ({ val = '' }) => {
      if (abstract) abstract.style = val
    },
    numStyleLink: ({ val = '' }) => {
      if (abstract) abstract.linked = val
    },
    lvlOverride: ({ ilvl = '0' }) => {
      overridden = Number(ilvl)
    },
    startOverride: ({ val = '1' }) => void list?.starts.set(overridden, Number(val)),
    lvl: ({ ilvl = '0' }) => {
      level = plain()
      if (Number(ilvl) < mostLevels) (list ?? abstract)?.levels.set(Number(ilvl), level)
    },
    start: ({ val = '1' }) => {
      if (level) level.start = Number(val)
    },
    // A format of one's own is given by an example, such as "001, 002, 003".
    numFmt: ({ val = 'decimal' }) => {
      if (level) level.format = val
    },
    lvlText: ({ val = '' }) => {
      if (level) level.text = val
    },
    suff: ({ val = 'tab' }) => {
      if (level) level.gap = gaps[val] ?? '\t'
    },
    pStyle: ({ val = '' }) => {
      if (level) level.style = val
    },
    lvlRestart: ({ val = '0' }) => {
      if (level) level.restart = Number(val)
    },
    isLgl: (own) => {
      if (level) level.inDigits = isOn(own)
    },
    vanish: (own) => {
      if (level) level.hidden = isOn(own)
    }
  }
  readXml(bytes, { open: (name, own) => setters[name]?.(own) })
  return numbering
}

/** The level of a list that a paragraph is on; undefined where there is none. */
const levelOf = ({ lists, abstracts }: Numbering, list: string, depth: number): Level | undefined => {
  const own = lists.get(list)
  return own?.levels.get(depth) ?? abstractOf({ lists, abstracts }, list)?.levels.get(depth)
}

const abstractOf = ({ lists, abstracts }: Numbering, list: string) => {
  const abstract = abstracts.get(lists.get(list)?.abstract ?? '')
  if (abstract?.linked === undefined) return abstract
  return [...abstracts.values()].find(({ style }) => style === abstract.linked) ?? abstract
}

/** The level of a list that belongs to a style. */
export const depthOfStyle = (numbering: Numbering, list: string, style: string): number | undefined => {
  for (const levels of [numbering.lists.get(list)?.levels, abstractOf(numbering, list)?.levels])
    for (const [depth, level] of levels ?? []) if (level.style === style) return depth
  return undefined
}

const bullet = (text: string) => (/^[\p{Co}\p{Cc}o§]?$/u.test(text) ? '•' : text)

/** Counts paragraphs as Word does: lists of the same form go on with each other's numbers. */
export const createCounter = (numbering: Numbering) => {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const advance = (list: string, depth: number): number[] => {
    const { abstract, starts } = numbering.lists.get(list)!
    const numbers = counts.get(abstract) ?? []
    counts.set(abstract, numbers)
    const startOf = (level: number) => levelOf(numbering, list, level)?.start ?? 1
    const override = starts.get(depth)
    const key = `${list}/${depth}`
    if (override !== undefined && !begun.has(key)) numbers[depth] = override
    else numbers[depth] = (numbers[depth] ?? startOf(depth) - 1) + 1
    begun.add(key)
    for (let lower = depth + 1; lower < mostLevels; lower++) {
      const restart = levelOf(numbering, list, lower)?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) numbers[lower] = undefined
    }
    return Array.from({ length: depth + 1 }, (_, level) => numbers[level] ?? startOf(level))
  }

  return {
    /** The number that the next paragraph of a list has, with what stands between it and the text. */
    next: (list: string, depth: number): string => {
      const level = levelOf(numbering, list, depth)
      if (!level) return ''
      const numbers = advance(list, depth)
      if (level.hidden) return ''
      if (level.format === 'bullet') return `${bullet(level.text)} `
      const written = level.text.replace(/%([1-9])/g, (_, digit) => {
        const at = Number(digit) - 1
        const own = levelOf(numbering, list, at)?.format ?? 'decimal'
        return writeNumber(level.inDigits && at < depth ? 'decimal' : own, numbers[at] ?? 0)
      })
      return written === '' ? '' : written + level.gap
    }
  }
}
