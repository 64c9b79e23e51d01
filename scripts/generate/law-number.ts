import type { Random } from './random.ts'

/** The number of a law: alone, as it stands in a title, and as the law prints it. */
interface LawNumber {
  short: string
  printed: string
}

/** A number in the manner of the language; it says the year where laws there do. */
export const drawLawNumber = (language: string | undefined, year: number, random: Random): LawNumber => {
  const serial = random.whole(1, 299)
  switch (language) {
    case 'en': {
      const short = String(serial)
      const printed = [`Act ${serial} of ${year}`, `Act No. ${serial} of ${year}`, `Cap. ${serial}`]
      return { short, printed: random.pick(printed) }
    }
    case 'fr': {
      const short = random.chance(0.7) ? `${year}-${serial}` : `${serial}/${year}`
      return { short, printed: `Loi n° ${short}` }
    }
    case 'es': {
      const short = random.chance(0.5)
        ? `${random.whole(11, 29)}.${String(serial).padStart(3, '0')}`
        : `${serial}/${year}`
      return { short, printed: `Ley ${short}` }
    }
    case 'ar':
      return { short: String(serial), printed: `القانون رقم ${serial} لسنة ${year}` }
    case 'zh':
      return { short: String(serial), printed: `主席令第${serial}号` }
    case 'ru': {
      const short = `${serial}-${random.pick(['ФЗ', 'З', 'I'])}`
      return { short, printed: `№ ${short}` }
    }
    default: {
      const short = `${serial}/${year}`
      return { short, printed: `Law No. ${short}` }
    }
  }
}
