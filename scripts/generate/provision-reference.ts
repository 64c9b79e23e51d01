import type { Random } from './random.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

// Right below 1,000 only.
const chineseNumber = (number: number): string => {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ''}${gap}${ten}${digits[ones]}`
}

/** A reference to a provision as laws in the language print it. */
export const drawReference = (language: string | undefined, number: number, random: Random): string => {
  const added = random.chance(0.06)
  const paragraph = random.chance(0.15) ? `(${random.whole(1, 6)})` : ''
  switch (language) {
    case 'en':
      return `s. ${number}${added ? 'A' : ''}${paragraph}`
    case 'fr':
      return `art. ${number}${added ? ' bis' : random.chance(0.3) ? `-${random.whole(1, 9)}` : ''}`
    case 'es':
      return `art. ${number}${added ? ' bis' : ''}`
    case 'ar':
      return `المادة ${number}${added ? ' مكررا' : ''}`
    case 'zh':
      return number < 1000 ? `第${chineseNumber(number)}条` : `第${number}条`
    case 'ru':
      return `ст. ${number}${added ? '.1' : ''}`
    case 'de':
      return `§ ${number}${added ? 'a' : ''}`
    default:
      return `art. ${number}${added ? '-bis' : ''}${paragraph}`
  }
}
