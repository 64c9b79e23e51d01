import { chinese, chineseDigitwise, letters } from '#documents/counting.ts'
import { writeRoman } from '#domain/numerals.ts'

const digits = (from: number) => (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint(from + Number(digit)))

const alphabetic = (alphabet: string) => {
  const signs = alphabet.split(' ')
  return (number: number) => letters(number, signs)
}

const russian = 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я'
const enclosed = (number: number) =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)

const ordinal = (number: number) => {
  const ending = ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
  return number + (Math.floor((number % 100) / 10) === 1 ? 'th' : ending)
}

/** How Word writes the number of a paragraph, by the names of the formats in its files. */
const formats: Record<string, (number: number) => string> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => letters(number),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: (number) => writeRoman(number).toLowerCase(),
  upperRoman: writeRoman,
  ordinal,
  decimalFullWidth: digits(0xff10),
  decimalFullWidth2: digits(0xff10),
  hindiNumbers: digits(0x966),
  decimalEnclosedCircle: enclosed,
  decimalEnclosedCircleChinese: enclosed,
  russianLower: alphabetic(russian),
  russianUpper: alphabetic(russian.toUpperCase()),
  arabicAlpha: alphabetic('أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي'),
  arabicAbjad: alphabetic('أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'),
  ideographTraditional: alphabetic('甲 乙 丙 丁 戊 己 庚 辛 壬 癸'),
  ideographZodiac: alphabetic('子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥'),
  ideographDigital: chineseDigitwise,
  japaneseDigitalTenThousand: chineseDigitwise,
  taiwaneseDigital: chineseDigitwise,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese
}

/** A number as Word writes it in a format; in digits for one not known here. */
export const writeNumber = (format: string, number: number): string =>
  formats[format]?.(number) ?? String(number)
