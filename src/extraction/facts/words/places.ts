import type { ByLanguage } from './languages.ts'

/** Where the United Nations meets: the name in English, the country, and patterns of it in every case. */
export interface Venue {
  english: string
  iso3: string
  names: ByLanguage
}

/** In English; country; then patterns in the order en, fr, es, ru, ar, zh. */
const table = [
  'Vienna; AUT; Vienna; Vienne; Viena; Вен[аеыу]; فيينا; 维也纳',
  'Geneva; CHE; Geneva; Genève; Ginebra; Женев[аеыу]; جنيف; 日内瓦',
  'New York; USA; New York; New York; Nueva York; Нью-Йорк\\p{L}{0,2}; نيويورك; 纽约',
  'Nairobi; KEN; Nairobi; Nairobi; Nairobi; Найроби; نيروبي; 内罗毕',
  'Abu Dhabi; ARE; Abu Dhabi; Abou Dhabi; Abu Dabi|Abu Dhabi; Абу-Даби; [أا]بو ظبي|[أا]بوظبي; 阿布扎比',
  'Addis Ababa; ETH; Addis Ababa; Addis-Abeba; Addis Abeba; Аддис-Абеб[аеы]; [أا]ديس [أا]بابا; 亚的斯亚贝巴',
  'Buenos Aires; ARG; Buenos Aires; Buenos Aires; Buenos Aires; Буэнос-Айрес\\p{L}{0,2}; بوينس آيرس; 布宜诺斯艾利斯',
  'Doha; QAT; Doha; Doha; Doha; Дох[аеу]; الدوحة; 多哈',
  'Marrakech; MAR; Marrakech|Marrakesh; Marrakech; Marrakech; Марракеш\\p{L}{0,2}; مراكش; 马拉喀什',
  'Panama City; PAN; Panama City; Panama; (?:Ciudad de )?Panamá; Панам[аеы]-Сити|Панам[аеы]; بنما سيتي|مدينة بنما|بنما; 巴拿马城',
  'Saint Petersburg; RUS; (?:St\\.|Saint) Petersburg; Saint-Pétersbourg; San Petersburgo; Санкт-Петербург\\p{L}{0,2}; سانت بطرسبرغ|سان بطرسبرغ; 圣彼得堡',
  'Sharm el-Sheikh; EGY; Sharm [Ee]l-Sheikh; Charm el-Cheikh; Sharm el-Sheij|Sharm el-Sheikh; Шарм-эш-Шейх\\p{L}{0,2}; شرم الشيخ; 沙姆沙伊赫',
  'Bangkok; THA; Bangkok; Bangkok; Bangkok; Бангкок\\p{L}{0,2}; بانكوك; 曼谷',
  'Kyoto; JPN; Kyoto; Kyoto; Kioto|Kyoto; Киото; كيوتو; 京都',
  'Santiago; CHL; Santiago; Santiago; Santiago; Сантьяго; سانتياغو; 圣地亚哥',
  'Beirut; LBN; Beirut; Beyrouth; Beirut; Бейрут\\p{L}{0,2}; بيروت; 贝鲁特',
  'The Hague; NLD; The Hague; La Haye; La Haya; Гааг[аеи]; لاهاي; 海牙',
  'Paris; FRA; Paris; Paris; París; Париж\\p{L}{0,2}; باريس; 巴黎',
  'Rome; ITA; Rome; Rome; Roma; Рим[еа]?; روما; 罗马',
  'Palermo; ITA; Palermo; Palerme; Palermo; Палермо; باليرمو; 巴勒莫',
  'Mérida; MEX; M[ée]rida; Mérida; Mérida; Мерид[аеы]; ميريدا; 梅里达',
  'Mexico City; MEX; Mexico City; Mexico; Ciudad de México; Мехико; مكسيكو; 墨西哥城',
  'Bogotá; COL; Bogot[áa]; Bogot[áa]; Bogotá; Богот[аеы]; بوغوتا; 波哥大',
  'Lima; PER; Lima; Lima; Lima; Лим[аеы]; ليما; 利马',
  'Brasilia; BRA; Brasilia; Brasilia; Brasilia; Бразилиа; برازيليا; 巴西利亚',
  'Salvador; BRA; Salvador; Salvador; Salvador; Салвадор\\p{L}{0,2}; سلفادور; 萨尔瓦多',
  'Cairo; EGY; Cairo; Le Caire|Caire; El Cairo; Каир\\p{L}{0,2}; القاهرة; 开罗',
  'Dakar; SEN; Dakar; Dakar; Dakar; Дакар\\p{L}{0,2}; داكار; 达喀尔',
  'Tunis; TUN; Tunis; Tunis; Túnez; Тунис\\p{L}{0,2}; تونس; 突尼斯',
  'Atlanta; USA; Atlanta; Atlanta; Atlanta; Атлант[аеы]; [أا]تلانتا; 亚特兰大',
  'Beijing; CHN; Beijing; Beijing|Pékin; Beijing; Пекин\\p{L}{0,2}; بيجين|بكين; 北京'
]

export const venues: readonly Venue[] = table.map((row) => {
  const [english = '', iso3 = '', en = '', fr = '', es = '', ru = '', ar = '', zh = ''] = row.split('; ')
  return { english, iso3, names: { en, fr, es, ru, ar, zh } }
})

/** Before the place of a meeting. */
export const heldIn: ByLanguage = {
  en: '(?:held|convened|met|meeting|session) (?:in|at)',
  fr: '(?:tenue?s?|réunie?s?|organisée?s?|convoquée?s?|siégé) (?:à|au)',
  es: '(?:celebrad[ao]s?|reunid[ao]s?|tuvo lugar|se reunió) en',
  ru: '(?:проведенн\\p{L}{2,3}|проходивш\\p{L}{2,3}|прошедш\\p{L}{2,3}|состоявш\\p{L}{4,5}|состоялось|проходило|провела|проведено) (?:\\p{L}{1,15} ){0,4}?в(?: городе)?',
  ar: '(?:المعقود(?:ة)?|عقد(?:ت|ه|ها)?|الذي عقد(?:ه)?|التي عقدت(?:ه)?|المنعقد(?:ة)?) (?:في )?(?:مدينة )?',
  zh: '[在于]'
}
