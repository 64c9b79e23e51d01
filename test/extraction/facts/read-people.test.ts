import { test } from 'tap'
import { createTerms } from '#domain/terms.ts'
import { readFacts } from '#extraction/facts/read-facts.ts'
import { readDocument } from '#extraction/structure/read-document.ts'
import { readVocabularies } from '#vocabularies/read-vocabularies.ts'

const terms = createTerms(readVocabularies())

const chairsIn = (heading: string, paragraph: string) =>
  readFacts(readDocument(`I. ${heading}\n\n1. ${paragraph}\n`), terms).metadata.chairs.map(
    ({ name, country_iso3, role }) => `${name} ${country_iso3} ${role}`
  )
const panelIn = (paragraph: string) =>
  readFacts(readDocument(`A. Technical assistance\n\n7. ${paragraph}\n`), terms).panellists.map(
    ({ name, country_iso3, item }) => `${name} ${country_iso3} ${item}`
  )

test('chairs', (t) => {
  const cases: [string, string, string[]][] = [
    [
      'Opening of the meeting',
      'The meeting was co-chaired by Ms. Ana Ruiz (Spain) and Mr. Li Wei (China).',
      ['Ana Ruiz ESP co-chair', 'Li Wei CHN co-chair']
    ],
    [
      'Election of officers',
      'The Working Group elected Mr. Jan de Vries (Netherlands (Kingdom of the)) Chair and, as Vice-Chair, Eva Novak (Slovenia).',
      ['Jan de Vries NLD chair']
    ],
    [
      'Ouverture de la réunion',
      'La réunion a été ouverte par M. John Kamau (Kenya), qui a été élu Président, et Mme Awa Diop (Sénégal), Vice-Présidente.',
      ['John Kamau KEN chair']
    ],
    [
      'Durée de la réunion',
      'Les séances étaient présidées par Mme Aïcha Traoré (Côte d’Ivoire), qui a ouvert la réunion.',
      ['Aïcha Traoré CIV chair']
    ],
    [
      'Apertura de la reunión',
      'La reunión del Grupo de Trabajo fue declarada abierta y estuvo presidida por el Sr. Luis de la Torre (México) en los dos días de su duración.',
      ['Luis de la Torre MEX chair']
    ],
    [
      'Открытие совещания',
      'Совещание открыла и вела г-жа Анна Петрова (Болгария), Председатель Рабочей группы.',
      ['Анна Петрова BGR chair']
    ],
    ['افتتاح الاجتماع', 'ترأس الاجتماع السيد أحمد بن صالح (المغرب).', ['أحمد بن صالح MAR chair']],
    ['会议开幕', '会议由工作组主席林美玲女士（新加坡）主持。', ['林美玲 SGP chair']]
  ]
  for (const [heading, paragraph, expected] of cases)
    t.same(chairsIn(heading, paragraph), expected, paragraph)
  t.end()
})

test('panellists with functions or with States', (t) => {
  const cases: [string, string[]][] = [
    [
      'Under agenda item 2 the panellists were: Ada Obi, Head of Unit, Ministry of Justice, Nigeria; and Tom Lee, Director, National Police, Kenya.',
      ['Ada Obi NGA 2', 'Tom Lee KEN 2']
    ],
    [
      'Au titre du point 3, le débat a été animé par les personnes suivantes : Lucie Léonard (Canada), Cláudio Dinis Mate (Mozambique) et Sarah McAveety (Royaume-Uni).',
      ['Lucie Léonard CAN 3', 'Cláudio Dinis Mate MOZ 3', 'Sarah McAveety GBR 3']
    ],
    [
      'En relación con el tema 2 actuaron como panelistas las siguientes personas: Ximena Arancibia, Fiscal Nacional Adjunta de Chile, y Joseph Mwangi Kariuki, Director de Investigaciones de Kenya.',
      ['Ximena Arancibia CHL 2', 'Joseph Mwangi Kariuki KEN 2']
    ],
    [
      'По пункту 2 повестки дня в качестве докладчиков выступили: Марта Линдквист, старший прокурор Прокуратуры Швеции, и Хуан Пабло Саласар, начальник Управления Генеральной прокуратуры Колумбии.',
      ['Марта Линдквист SWE 2', 'Хуан Пабло Саласар COL 2']
    ],
    [
      'في إطار البند 2، تولى إدارة المناقشة المحاورون التالية أسماؤهم: خالد المرزوقي، مدير إدارة بوزارة الداخلية في الإمارات العربية المتحدة، وإيزابيل فونتانا، مدعية عامة في إيطاليا.',
      ['خالد المرزوقي ARE 2', 'إيزابيل فونتانا ITA 2']
    ],
    [
      '工作组审议了议程项目2。下列专题小组成员主持了讨论：墨西哥总检察院特别检察官佩德罗·阿尔瓦雷斯和中国公安部刑事侦查局副局长王建国。',
      ['佩德罗·阿尔瓦雷斯 MEX 2', '王建国 CHN 2']
    ]
  ]
  t.same(
    panelIn(
      'For the discussion of item 2, the panel was composed of Mr. James Otieno, Senior Counsel, Office of the Attorney General of Kenya, and Dr. Li Wei, Deputy Director-General of the Ministry of Justice of China.'
    ),
    ['James Otieno KEN 2', 'Li Wei CHN 2']
  )
  for (const [paragraph, expected] of cases) t.same(panelIn(paragraph), expected, paragraph)
  t.end()
})

test('people are told around the verb, with vowels, and without a State', (t) => {
  const chaired: [string, string, string][] = [
    ['Organization of the meeting', 'The meeting was chaired by Maria Santos.', 'Maria Santos null chair'],
    [
      'Organization of the meeting',
      'In the absence of the Chair, the meeting was chaired by the Vice-Chair, Omar Haddad (Jordan).',
      'Omar Haddad JOR chair'
    ],
    [
      'Organización de la reunión',
      'Ocupó la Presidencia el Sr. Pedro Gómez (Chile), que dirigió los debates en las dos sesiones del día.',
      'Pedro Gómez CHL chair'
    ],
    ['تنظيم الاجتماع', 'وترأَّست الاجتماع ليلى بن صالح (تونس).', 'ليلى بن صالح TUN chair'],
    ['会议安排', '会议由玛丽亚·桑托斯主持。', '玛丽亚·桑托斯 null chair']
  ]
  for (const [heading, paragraph, expected] of chaired)
    t.same(chairsIn(heading, paragraph), [expected], paragraph)
  const panels: [string, string[]][] = [
    [
      'Ana Ruiz, prosecutor at the Public Prosecution Service of Spain, and Li Wei, Director at the Ministry of Justice of China, acted as panellists.',
      ['Ana Ruiz ESP null', 'Li Wei CHN null']
    ],
    [
      'El debate sobre el tema 3 estuvo a cargo de Rosa María Cabello, Asesora del Ministerio de Defensa Nacional del Uruguay, quien señaló que los Estados partes deberían intercambiar certificados.',
      ['Rosa María Cabello URY 3']
    ],
    ['С докладом выступила Роса Кабельо, советник Министерства обороны Уругвая.', ['Роса Кабельо URY null']],
    [
      'قاد المناقشة كل من خالد المرزوقي، مدير إدارة في الإمارات العربية المتحدة، وإيزابيل فونتانا، مدعية عامة في إيطاليا.',
      ['خالد المرزوقي ARE null', 'إيزابيل فونتانا ITA null']
    ],
    [
      '在主席主持下，由下列专题小组成员引导讨论：陈伟明（新加坡）和阿马拉·迪奥普（塞内加尔）。',
      ['陈伟明 SGP null', '阿马拉·迪奥普 SEN null']
    ]
  ]
  for (const [paragraph, expected] of panels) t.same(panelIn(paragraph), expected, paragraph)
  t.end()
})

test('those who gave an account, took the chair as deputies or are named in another case are told', (t) => {
  const chaired: [string, string, string[]][] = [
    [
      'Ouverture de la réunion',
      'La réunion a été ouverte le 2 juin 2025 par la Présidente, Awa Diop (Sénégal).',
      ['Awa Diop SEN chair']
    ],
    [
      'Ouverture de la réunion',
      'La réunion a été ouverte par Ada Rey (Brésil), Vice-Présidente, en sa qualité de Présidente du Groupe.',
      ['Ada Rey BRA chair']
    ],
    [
      'Elección de la Mesa',
      'Por aclamación fue elegida Presidenta de la reunión Ana Ruiz (Panamá), que dio las gracias a los representantes.',
      ['Ana Ruiz PAN chair']
    ],
    ['تنظيم الاجتماع', 'افتتحت الاجتماعَ ليلى بن صالح، رئيسة الفريق.', ['ليلى بن صالح null chair']],
    [
      'Открытие совещания',
      'Совещание проходило под председательством Доминики Кроа (Австрия). С заявлением выступила Председатель Доминика Кроа.',
      ['Доминика Кроа AUT chair']
    ]
  ]
  for (const [heading, paragraph, expected] of chaired)
    t.same(chairsIn(heading, paragraph), expected, paragraph)
  const panels: [string, string[]][] = [
    [
      "Au titre du point 3, Ada Rey, Conseillère au Ministère de la justice du Portugal, a rendu compte de l'expérience de son pays.",
      ['Ada Rey PRT 3']
    ],
    [
      'En relación con el tema 2 del programa, las ponencias corrieron a cargo de Ana Ruiz, Fiscal Superior (Perú), y de Luis Mora, Magistrado de la Corte Suprema de Colombia.',
      ['Ana Ruiz PER 2', 'Luis Mora COL 2']
    ],
    [
      'С сообщением выступила Марике ван дер Берг (Королевство Нидерландов).',
      ['Марике ван дер Берг NLD null']
    ],
    ['قدم مارسيل يونيسكو (رومانيا) عرضا عن الأفرقة المشتركة.', ['مارسيل يونيسكو ROU null']],
    ['在第3次会议上，阿马拉·迪奥普（塞内加尔）作了专题介绍。', ['阿马拉·迪奥普 SEN null']]
  ]
  for (const [paragraph, expected] of panels) t.same(panelIn(paragraph), expected, paragraph)
  t.end()
})

test('who is elected to the chair is told from the election and from those elected beside', (t) => {
  const elected: [string, string, string][] = [
    [
      'Election of officers',
      'At its 1st meeting, on 1 June 2027, the Meeting elected by acclamation Emil Petrov (Bosnia and Herzegovina) as Chair, Ana Ruiz (Spain) and Li Wei (China) as Vice-Chairs.',
      'Emil Petrov BIH chair'
    ],
    [
      'Élection du bureau',
      'La Réunion a élu par acclamation Awa Diop (Sénégal) Présidente, Ada Rey (Brésil) Vice-Présidente.',
      'Awa Diop SEN chair'
    ],
    [
      'Elección de la Mesa',
      'La Reunión del Grupo de Trabajo eligió por aclamación a los siguientes miembros de la Mesa: Presidente, Blas Cañete (Paraguay); Vicepresidenta Primera, Ana Ruiz (Panamá); y Relator, Luis Mora (Chile).',
      'Blas Cañete PRY chair'
    ],
    [
      'Выборы должностных лиц',
      'Путем аккламации Председателем была избрана Анна Петрова (Болгария), а заместителем Председателя — Хуан Мора (Чили).',
      'Анна Петрова BGR chair'
    ],
    [
      'Выборы должностных лиц',
      'Совещание избрало путем аккламации Анну Петрову (Болгария) Председателем, Хуана Мореля (Чили) заместителем Председателя.',
      'Анна Петрова BGR chair'
    ],
    [
      '选举主席团成员',
      '会议一致选举李明女士（中国）担任主席，阿马拉·迪奥普先生（塞内加尔）担任副主席。',
      '李明 CHN chair'
    ],
    [
      'انتخاب أعضاء المكتب',
      'انتخبت اللجنة الفرعية بالتزكية أحمد المغربي (الأردن) رئيسا، وليلى القاضي (لبنان) نائبة أولى للرئيس.',
      'أحمد المغربي JOR chair'
    ],
    [
      '选举主席团成员',
      '会议以鼓掌方式选举阿马拉·迪奥普（塞内加尔）为主席，李海珠（大韩民国）为第一副主席。',
      '阿马拉·迪奥普 SEN chair'
    ]
  ]
  for (const [heading, paragraph, expected] of elected)
    t.same(chairsIn(heading, paragraph), [expected], paragraph)
  t.same(chairsIn('Organisation', 'La réunion était coprésidée par Ali Ben (Maroc) et Karin Lind.'), [
    'Ali Ben MAR co-chair',
    'Karin Lind null co-chair'
  ])
  t.end()
})

test('States, organizations and lists of attendance are no people', (t) => {
  const lists = [
    'В ходе обсуждения выступили: Алжир, Китай, Российская Федерация, Соединенное Королевство Великобритании и Северной Ирландии, Тринидад и Тобаго и Франция.',
    'С заявлениями выступили представители следующих государств: Иван Петров (Болгария).',
    'The panel heard from the European Union, Egypt, and Democratic Republic of the Congo, Kenya.',
    'Durante el debate, dirigido por la Presidenta, hablaron Gran Bretaña e Irlanda del Norte y la República Democrática del Congo, Kenya.',
    '在专题讨论期间，阿尔及利亚、法国和埃及作了专题发言。',
    'Le débat a été animé par Université de Lisbonne (Portugal).'
  ]
  for (const list of lists) t.same(panelIn(list), [], list)
  t.end()
})

test('those who presented their experience, and those named in the genitive', (t) => {
  const panels: [string, string[]][] = [
    [
      'Le Groupe de travail a examiné le point 3. M. Miloš Hrubý, Procureur au parquet suprême de la Tchéquie, a présenté deux affaires récentes.',
      ['Miloš Hrubý CZE 3']
    ],
    [
      'En relación con el tema 2 del programa, Hendrik Rautenbach, fiscal de la Fiscalía Nacional de Sudáfrica, expuso un caso.',
      ['Hendrik Rautenbach ZAF 2']
    ],
    ['工作组审议了议程项目2。新加坡贪污调查局副局长陈伟强介绍了本国经验。', ['陈伟强 SGP 2']],
    [
      '专题小组成员包括摩尔多瓦共和国检察长办公室检察官Ion Ceban先生、塞内加尔打击舞弊和腐败办公室主任阿马拉·迪奥普先生以及斯洛文尼亚专家Ana Ruiz女士。',
      ['Ion Ceban MDA null', '阿马拉·迪奥普 SEN null', 'Ana Ruiz SVN null']
    ],
    [
      'Обсуждение проходило под руководством следующих экспертов: Бранислава Петровича, начальника отдела полиции Боснии и Герцеговины, Аминаты Уэдраого, юрисконсульта Буркина-Фасо, и Андрея Ковальского, эксперта Польши.',
      ['Бранислав Петрович BIH null', 'Амината Уэдраого BFA null', 'Андрей Ковальский POL null']
    ],
    ['The panel was composed of Ada Obi, who heads the Asset Department of Nigeria.', ['Ada Obi NGA null']]
  ]
  for (const [paragraph, expected] of panels) t.same(panelIn(paragraph), expected, paragraph)
  t.same(chairsIn('Открытие', 'Заседания прошли под председательством Алии Бекмухамедовой (Казахстан).'), [
    'Алия Бекмухамедова KAZ chair'
  ])
  t.end()
})
