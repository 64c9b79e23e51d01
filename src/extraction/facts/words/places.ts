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
  'Beijing; CHN; Beijing; Beijing|Pékin; Beijing; Пекин\\p{L}{0,2}; بيجين|بكين; 北京',
  'Tokyo; JPN; Tokyo; Tokyo; Tokio; Токио; طوكيو; 东京',
  'Seoul; KOR; Seoul; Séoul; Seúl; Сеул\\p{L}{0,2}; سول; 首尔',
  'Manila; PHL; Manila; Manille; Manila; Манил[аеы]; مانيلا; 马尼拉',
  'Hanoi; VNM; Ha ?[Nn]oi; Hanoï; Hanói; Хано[йея]; هانوي; 河内',
  'Jakarta; IDN; Jakarta; Jakarta; Yakarta; Джакарт[аеы]; جاكرتا; 雅加达',
  'Bali; IDN; Bali; Bali; Bali; Бали; بالي; 巴厘',
  'Kuala Lumpur; MYS; Kuala Lumpur; Kuala Lumpur; Kuala Lumpur; Куала-Лумпур\\p{L}{0,2}; كوالالمبور; 吉隆坡',
  'New Delhi; IND; New Delhi; New Delhi; Nueva Delhi; Нью-Дели; نيودلهي; 新德里',
  'Tehran; IRN; Tehran; Téhéran; Teherán; Тегеран\\p{L}{0,2}; طهران; 德黑兰',
  'Istanbul; TUR; Istanbul; Istanbul; Estambul; Стамбул\\p{L}{0,2}; اسطنبول|إسطنبول; 伊斯坦布尔',
  'Tashkent; UZB; Tashkent; Tachkent; Tashkent|Taskent; Ташкент\\p{L}{0,2}; طشقند; 塔什干',
  'Astana; KAZ; (?:Nur-Sultan|Astana); Astana; Astaná; Астан[аеы]; أستانا; 阿斯塔纳',
  'Baku; AZE; Baku; Bakou; Bakú; Баку; باكو; 巴库',
  'Moscow; RUS; Moscow; Moscou; Moscú; Москв[аеы]; موسكو; 莫斯科',
  'Budapest; HUN; Budapest; Budapest; Budapest; Будапешт\\p{L}{0,2}; بودابست; 布达佩斯',
  'Brussels; BEL; Brussels; Bruxelles; Bruselas; Брюссел\\p{L}{1,2}; بروكسل; 布鲁塞尔',
  'London; GBR; London; Londres; Londres; Лондон\\p{L}{0,2}; لندن; 伦敦',
  'Madrid; ESP; Madrid; Madrid; Madrid; Мадрид\\p{L}{0,2}; مدريد; 马德里',
  'Lisbon; PRT; Lisbon; Lisbonne; Lisboa; Лиссабон\\p{L}{0,2}; لشبونة; 里斯本',
  'Berlin; DEU; Berlin; Berlin; Berlín; Берлин\\p{L}{0,2}; برلين; 柏林',
  'Abuja; NGA; Abuja; Abuja; Abuya; Абудж[аеи]; أبوجا; 阿布贾',
  'Accra; GHA; Accra; Accra; Accra; Аккр[аеы]; أكرا; 阿克拉',
  'Algiers; DZA; Algiers; Alger; Argel; Алжир\\p{L}{0,2}; الجزائر العاصمة; 阿尔及尔',
  'Rabat; MAR; Rabat; Rabat; Rabat; Рабат\\p{L}{0,2}; الرباط; 拉巴特',
  'Pretoria; ZAF; Pretoria; Pretoria; Pretoria; Претори[яиею]; بريتوريا; 比勒陀利亚',
  'Johannesburg; ZAF; Johannesburg; Johannesburg; Johannesburgo; Йоханнесбург\\p{L}{0,2}; جوهانسبرغ; 约翰内斯堡',
  'Dar es Salaam; TZA; Dar es Salaam; Dar es-Salaam|Dar es Salaam; Dar es Salam; Дар-эс-Салам\\p{L}{0,2}; دار السلام; 达累斯萨拉姆',
  'Kampala; UGA; Kampala; Kampala; Kampala; Кампал[аеы]; كمبالا; 坎帕拉',
  'Riyadh; SAU; Riyadh; Riyad; Riad; Эр-Рияд\\p{L}{0,2}; الرياض; 利雅得',
  'Muscat; OMN; Muscat; Mascate; Mascate; Маскат\\p{L}{0,2}; مسقط; 马斯喀特',
  'Amman; JOR; Amman; Amman; Ammán; Амман\\p{L}{0,2}; عمَّان|عمان; 安曼',
  'Santo Domingo; DOM; Santo Domingo; Saint-Domingue; Santo Domingo; Санто-Доминго; سانتو دومينغو; 圣多明各',
  'San José; CRI; San Jos[ée]; San José; San José; Сан-Хосе; سان خوسيه; 圣何塞',
  'Guatemala City; GTM; Guatemala City; Guatemala; Ciudad de Guatemala; Гватемал[аеы]; غواتيمالا; 危地马拉城',
  'Montevideo; URY; Montevideo; Montevideo; Montevideo; Монтевидео; مونتيفيديو; 蒙得维的亚',
  'Quito; ECU; Quito; Quito; Quito; Кито; كيتو; 基多',
  'Asunción; PRY; Asunci[óo]n; Asunción; Asunción; Асунсьон\\p{L}{0,2}; أسونسيون; 亚松森',
  'Cartagena; COL; Cartagena; Cartagena|Carthagène; Cartagena; Картахен[аеы]; كارتاخينا; 卡塔赫纳',
  'Havana; CUB; Havana; La Havane; La Habana; Гаван[аеы]; هافانا; 哈瓦那',
  'Washington; USA; Washington(?:, D\\.C\\.)?; Washington; Washington(?:, D\\.C\\.)?; Вашингтон\\p{L}{0,2}; واشنطن; 华盛顿'
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
