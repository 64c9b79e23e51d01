import type { UnLanguage } from '#domain/term.ts'
import { beforeNames, honorifics, nameParticles, officeWords } from './words/people-words.ts'

const word = "(?:\\p{Lu}[\\p{L}'’.-]{0,30}|(?:d'|al-|el-|ад-|аль-|эль-)\\p{Lu}[\\p{L}'’-]{0,30})"
/** A name in an alphabet with capitals. */
export const fullName = `${word}(?: (?:(?:${nameParticles}) ){0,3}${word}){0,6}`
/** A name and nothing else. */
export const nameAlone = new RegExp(`^${fullName}$`, 'u')
const lastName = new RegExp(`(?<name>${fullName})$`, 'u')

const titlesBefore = (language: UnLanguage) =>
  honorifics[language] ? new RegExp(`^(?:${honorifics[language]}){1,2}`, 'iu') : undefined

export const withoutHonorific = (text: string, language: UnLanguage): string => {
  const pattern = titlesBefore(language)
  return pattern ? text.replace(pattern, '') : text
}

/** What stands after the last form of address. */
const afterHonorific = (text: string, language: UnLanguage): string => {
  if (honorifics[language] === '') return text
  const last = [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${honorifics[language]})`, 'giu'))].at(-1)
  return last ? text.slice(last.index) : text
}

/** Whether a word of it begins a function or names an office. */
export const hasOffice = (text: string, language: UnLanguage) =>
  new RegExp(
    language === 'ar' ? `^(?:و|ب|ال)?(?:${officeWords.ar})` : `(?<!\\p{L})(?:${officeWords[language]})`,
    'iu'
  ).test(text)

const hanName =
  /(?<name>[\p{Script=Han}]{1,8}(?:[·•・.-][\p{Script=Han}A-Za-z]{1,10}){1,4}|[\p{Script=Han}]{2,4})$/u
const noHanName = /(?:期间|之后|以后|过程中|会上|会议|方面|[者组团处局署部会])$/u

/** The name a text ends with. */
export const nameBefore = (
  before: string,
  language: UnLanguage
): { name: string; start: number } | undefined => {
  if (language === 'zh' && /(?:先生|女士)$/u.test(before)) return nameBefore(before.slice(0, -2), language)
  if (language === 'zh' && /\p{Script=Han}$/u.test(before)) {
    const office = [
      ...before.matchAll(
        new RegExp(`(?:${officeWords.zh}|选举了?|选出了?|推选|鼓掌方式|[由、，,和：:；;])`, 'gu')
      )
    ].at(-1)
    const from = office ? office.index + office[0].length : 0
    const name = hanName.exec(before.slice(from))?.groups?.name
    return name && !noHanName.test(name)
      ? { name, start: from + before.slice(from).indexOf(name) }
      : undefined
  }
  if (language === 'ar') {
    const part =
      /(?:^|[،,:؛] ?| و(?=[\p{L}-]{3,} \p{L}))(?<name>[^،,:؛()]{3,120})$/u.exec(before)?.groups?.name ?? ''
    const words = part.trim().split(' ')
    const from = words.findLastIndex((one) =>
      /^[وب]?(?:ال|لل)?(?:انتخ\p{L}*|تزكية|إجماع|توافق|آراء|لجنة|فرعية|مؤتمر|مشارك\p{L}*|اجتماع|جلسات|جلسة|دورة|رئيس\p{L}*|مدير\p{L}*|فريق|عامل|سيدة?|ترأس\p{L}*|من|كل|برئاسة|رئاسة|افتتح\p{L}*|الفريق|العامل|السيدة?|الجلسات|دكتورة?|سفيرة?|قبل)$/u.test(
        one
      )
    )
    const name = words
      .slice(from + 1)
      .join(' ')
      .replace(/^و(?=\p{L}{3})/u, '')
    return name ? { name, start: before.lastIndexOf(name) } : undefined
  }
  const match = lastName.exec(before)
  const whole = match?.groups?.name
  if (!match || !whole) return undefined
  const name = withoutHonorific(
    afterHonorific(whole, language).replace(
      new RegExp(`^(?:${beforeNames} (?:[\\p{Ll}]{1,4} )?)+(?=\\p{Lu})`, 'u'),
      ''
    ),
    language
  )
  return { name, start: before.length - name.length }
}
