import { foldedPattern } from './grammar.ts'

const any = (...patterns: string[]) => new RegExp(patterns.map(foldedPattern).join('|'), 'u')

/** Sentences that introduce recommendations and are none, in folded text. */
export const introduces = any(
  '(?:the following|these|below|hereunder).{0,60}recommendations?|recommendations? (?:[^.:]{1,80} and )?(?:set out |listed |contained |formulated |made |given |appearing |that appear |were )?(?:below|adopted|hereunder|herein|following)',
  'recommandations? (?:suivantes?|ci-après|ci-dessous|figurant|énoncées|reproduites|formulées)|les recommandations (?:qui suivent|adoptées)',
  'recomendaci(?:ón|ones) (?:siguientes?|que figuran?|que se (?:indican|enuncian|exponen|reproducen)|que aparecen|formuladas|enumeradas|expuestas)|siguientes? recomendaci(?:ón|ones)|recomendaciones (?:aprobadas|que siguen)',
  '(?:следующ|нижеследующ|нижеизложенн|приведенн|приводим|изложенн|перечисленн)[а-я]{1,3}(?: ниже)? рекомендаци|рекомендаци[а-я]{1,2}, (?:приведен|приводим|изложен|содержащ|перечислен|сформулирован)|рекомендации, которые',
  'توصيات (?:التالية|الآتية|الواردة|المبينة|التي ترد|أدناه|المدرجة)',
  '(?:下列|以下|如下|下述|下文)(?:各项|几项)?(?:关于.{1,60}的)?建议|建议(?:如下|载于|列于)'
)

/** What says that something was not adopted; what is asked of those who have not adopted a law says it in the active. */
const notAdopted = any(
  '(?:(?:is|are|was|were|being|be)(?: \\p{L}+)? (?:not|never)(?: yet)?|(?:not|never) (?:yet )?been|neither|nor) (?:been )?(?:discussed|negotiated|adopted|agreed|endorsed|approved|considered)|no (?:agreement|consensus)|(?:not|unable to) reach(?:ed)? (?:an? )?(?:agreement|consensus)|could not be agreed|were (?:only )?proposed|proposals? (?:made|submitted|put forward)|without (?:agreement|consensus)|did not (?:adopt|agree|endorse)',
  "(?:n'a|n'ont|n'a pas|ni) (?:été )?(?:pas |ni )?(?:été )(?:pas |ni )?(?:examiné|adopté|approuvé|convenu|négocié)|pas (?:été )?(?:adopté|approuvé|recueilli)|(?:aucun|pas d'|pas de|sans) (?:accord|consensus)|ont été proposées|propositions? (?:faites|présentées|formulées)|n'a pas (?:adopté|approuvé)",
  'no (?:fue|fueron|se ha|se han|han sido|ha sido|se) (?:examinad|aprobad|adoptad|acordad|llegó|aprob|adopt|alcanz)|no hubo (?:acuerdo|consenso)|sin (?:acuerdo|consenso)|(?:fueron|se) propu|propuestas? (?:formuladas|presentadas)|no (?:aprobó|adoptó)',
  'не (?:был[аои]? )?(?:обсужд|приня|приним|одобр|утвержд|согласован|рассматрива)|согласи[ея] (?:по .{0,40})?(?:достигнуто )?не|консенсуса? (?:.{0,30})?не|не (?:было )?достигнут|были предложены|предложени[яй],? (?:внесен|выдвинут|представлен)',
  'لم (?:ي|ت)(?:ناقش|عتمد|تفق|قر|توصل|نظر)|دون (?:اتفاق|توافق)|لم يكن هناك (?:اتفاق|توافق)|مقترحات (?:التالية |الآتية )?(?:قدم|طرح|مقدمة|مطروحة|التي)|(?:اقترحت|طرحت) (?:ال)?(?:مقترحات|توصيات|أفكار)',
  '(?:未|没有|并未|尚未)(?:能)?(?:经)?(?:讨论|谈判|通过|商定|达成|获得|获|核可|审议|就)|(?:提议|拟议)的?建议'
)

/** Recommending and recommendations, in folded text. */
export const recommends = any('recommend', 'recommand', 'recom[ie]+nd', 'рекоменд', '[أا]وص|[تي]وص', '建议')

/** What somebody wanted to see adopted. */
const wanted = any(
  '(?<!\\p{L})(?:propos|suggest|recommend|following|idea|text|summary|paragraph|draft|below)',
  '(?<!\\p{L})(?:propos|suggér|recommand|suivant|idée|texte|résumé|paragraphe|projet|ci-après)',
  '(?<!\\p{L})(?:propu|propon|suger|sugir|recomend|recomiend|siguiente|idea|texto|resumen|párrafo|proyecto)',
  '(?<!\\p{L})(?:предл|рекоменд|следующ|ниже|иде[яйи]|текст|резюме|пункт|проект)',
  'اقترح|مقترح|توصي|التالي|نص|فكرة|افكار|مشروع|فقرة|موجز|ملخص',
  '提议|提案|案文|摘要|下列|以下|下述|拟议|(?:列|些|项|的)建议|建议(?:草案|案文)|有(?:人|代表团|发言者)'
)

/** Whether a folded sentence says that what was proposed was not adopted. */
export const isRefused = (folded: string): boolean => notAdopted.test(folded) && wanted.test(folded)

/** What begins a sentence that tells what a meeting did, in folded text. */
export const reports = any(
  '^(?:(?:the |these )?(?:following )?recommendations|at its|on \\d|during|for its|the (?:chair|secretariat|representative|present|report)|(?:the )?(?:working group|committee|conference|commission|group|meeting|session|forum)(?:,[^,]{1,120},)? (?:also |further |then |subsequently )?(?:considered|held|had|heard|noted|took|discussed|welcomed|expressed|was|were|adopted|agreed (?:to|on)|decided|concluded|reviewed|examined|met|recalled|thanked|commended|began|continued|acknowledged|recognized))',
  "^(?:(?:les |ces )?recommandations|a sa|a ses|le \\d|lors|pendant|pour l'examen|(?:le|la) (?:president|secretariat|representant|present|rapport)|(?:le |la )?(?:groupe|comite|conference|commission|reunion|session)[^.,;]{0,60} (?:a|ont|est|etait|s'est) (?:egalement |aussi |ensuite )?(?:examine|tenu|entendu|note|pris|debattu|salue|exprime|adopte|convenu|decide|conclu|etudie|rappele|remercie|reuni|poursuivi))",
  '^(?:(?:las |estas )?recomendaciones|en su|en sus|el \\d|durante|para (?:el|su) examen|(?:el|la) (?:president|secretari|representante|presente|informe)|(?:el |la )?(?:grupo|comite|conferencia|comision|reunion|periodo)[^.,;]{0,60} (?:tambien )?(?:examino|celebro|escucho|tomo|observo|debatio|acogio|expreso|aprobo|acordo lo|decidio|concluyo|recordo|agradecio|se reunio|estuvo|fue))',
  '^(?:(?:эти |следующие |настоящие )?рекомендации|на (?:своем|своих|\\d)|\\d{1,2} [а-я]+ |в ходе|для рассмотрения|председател|секретариат (?:представил|сообщил|проинформировал)|представител|настоящ|(?:рабочая )?(?:группа|комитет|конференция|комиссия|совещание|сессия)[^.,;]{0,60} (?:также )?(?:рассмотрел|провел|заслушал|отметил|приня|обсудил|приветствовал|выразил|постановил|завершил|напомнил|поблагодарил|собрал|состоял))',
  '^(?:(?:و|هذه )?التوصيات|في (?:جلست|\\d)|خلال|اثناء|(?:و)?(?:نظر|عقد|استمع|لاحظ|احاط|ناقش|رحب|اعرب|اعتمد|قرر|استعرض|اجتمع|شكر|ذكر|اشار|افاد|قال)(?:ت)? )',
  '^(?:(?:以下|下列|这些|本)(?:各项)?建议|在\\d|在(?:其)?第|\\d{1,2}月|(?:工作组|委员会|缔约方会议|会议|专家组)(?:还|也|随后|在[^，]{1,40}，)?(?:审议了|举行了|听取了|注意到|讨论了|欢迎|表示|通过了|决定|审查了|回顾|感谢|召开))'
)

/** Titles of sections whose recommendations were only drafted or proposed. */
export const isOfProposals = any(
  '(?<!\\p{L})(?:draft|proposed)(?: \\p{L}+){0,2} recommendations?|recommendations? (?:proposed|suggested|submitted|put forward)',
  'projets? de recommandation|recommandations? (?:\\p{L}+ ){0,2}proposées?|propositions? de recommandation',
  'proyectos? de recomendaci|recomendaciones (?:\\p{L}+ ){0,2}propuestas|propuestas? de recomendaci',
  'проект[а-я]* (?:[а-я]+ )?рекомендаци|предложенн[а-я]+ (?:[а-я]+ ){0,2}рекомендаци|рекомендаци[а-я]{1,2},? предложенн',
  'مشاريع (?:ال)?توصيات|مشروع (?:ال)?توصي|توصيات (?:ال)?مقترحة',
  '建议(?:的)?草案|(?:拟议|提议)的?[^，]{0,4}建议'
)

/** Titles of sections on what became of recommendations made before. */
export const isOfEarlier = any(
  '(?<!\\p{L})(?:previous|earlier|past|prior|former)(?: \\p{L}+){0,2} (?:recommendations?|meetings?|sessions?|cycles?)|(?:implementation|follow-up|status|fulfilment|compliance|action taken|measures taken|progress|steps taken)(?: \\p{L}+){0,4} (?:of|to|on|with|the|pursuant to)(?: (?:the|its|all|those|these|agreed|adopted))* recommendations?',
  "recommandations?(?: \\p{L}+){0,4} (?:précédent|antérieur)|(?:application|suites?|mise en œuvre|suivi|exécution|état|respect|mesures prises)(?: [\\p{L}']+){0,6} (?:des|aux|ces|ses|les)(?: \\p{L}+){0,1} recommandations",
  'recomendaciones(?: \\p{L}+){0,4} (?:anterior|previas)|(?:aplicación|seguimiento|cumplimiento|ejecución|estado|medidas adoptadas)(?: \\p{L}+){0,4} (?:las|sus|estas|dichas)(?: \\p{L}+){0,1} recomendaciones',
  '(?:осуществлени|выполнени|соблюдени|реализаци|исполнени)[а-я]{1,2}(?: [а-я]+){0,3} рекомендаций|(?:последующ|принят)[а-я]* (?:мер|деятельност|действи).{0,40}рекомендаци|меры,? принят.{0,40}рекомендаци|(?:предыдущ|прежн|ранее)[а-я]*(?: [а-я]+){0,2} рекомендаци|рекомендаци.{0,40}(?:предыдущ|ранее)',
  '(?:متابعة|تنفيذ|تطبيق)(?: [\\u0621-\\u064a]+)? (?:ال)?توصيات|توصيات.{0,40}السابق',
  '(?:以往|此前|先前|上届|上次|上一).{0,20}建议|建议的?(?:执行|落实|后续|实施)|^(?:执行|落实|实施).{0,40}建议'
)

/** What says that something had been recommended before. */
export const wasBefore = any(
  '(?<!\\p{L})had (?:also |further |previously |already )?(?:recommended|urged|requested|invited|encouraged|called)|previously recommended',
  '(?<!\\p{L})(?:avait|avaient) (?:\\p{L}+ ){0,2}(?:recommandé|prié|invité|engagé|encouragé|demandé)',
  '(?<!\\p{L})(?:había|habían) (?:\\p{L}+ )?(?:recomendado|instado|pedido|solicitado|invitado|alentado|exhortado)',
  'ранее (?:уже )?(?:рекомендовал|просил|призвал|предложил)|рекомендовал[аои]? ранее|на (?:своей |своем )?предыдущ',
  '(?:كان|كانت|كانوا)(?: [\\u0621-\\u064a]+){0,6} قد (?:أوص|طلب|دع|حث|شجع)|سبق (?:له|لها|أن)',
  '(?:曾|此前已?|先前已?)(?:经)?(?:建议|敦促|请|促请|鼓励|要求)'
)

/** A treaty body that recommends, in the present. */
export const committeeAsks = any(
  '(?<!\\p{L})committee(?:,[^,.;]{1,160},)? (?:also |further |furthermore |strongly |again |therefore |accordingly |once again |nevertheless |in particular |, however, )*(?:recommends|urges|calls (?:up)?on|encourages|requests|invites|reiterates its (?:previous )?(?:recommendation|request|call)|reminds the state party of its recommendation|asks)|(?<!\\p{L})committee [^.;:]{1,200} and (?:also |further )?(?:recommends|urges|calls (?:up)?on|encourages|requests|invites) (?:that )?(?:the )?state party',
  "(?<!\\p{L})comité(?:,[^,.;]{1,160},)? (?:y |lui |vous )?(?:recommande|engage|invite|prie|encourage|exhorte|demande|réitère|renouvelle|appelle|conseille)|(?<!\\p{L})il (?:lui |l'|le |la )?(?:recommande|engage|invite|prie|encourage|exhorte|demande|appelle)(?: également| aussi| en outre| instamment)? (?:à |à l'|l'|aux |les )?(?:état|instamment)|(?<!\\p{L})comité [^.;:]{1,200} et (?:lui )?(?:recommande|engage|invite|prie|encourage|exhorte|demande|appelle) (?:à )?l'état partie",
  '(?<!\\p{L})comité(?:,[^,.;]{1,160},)? (?:también |asimismo |además |igualmente |le |lo )*(?:recomienda|insta|exhorta|alienta|pide|solicita|invita|reitera|anima)|(?<!\\p{L})comité [^.;:]{1,200} y (?:recomienda|insta|exhorta|alienta|pide|solicita|invita) (?:que )?(?:a?l )?estado parte',
  '(?<!\\p{L})комитет(?:,[^,.;]{1,160},)? (?:также |далее |вновь |настоятельно |еще раз |кроме того,? )*(?:рекомендует|призывает|просит|предлагает|поощряет|повторяет|подтверждает свою рекомендацию)|(?<!\\p{L})он (?:также |далее |вновь |настоятельно )*(?:рекомендует|призывает|просит|предлагает) государств|(?<!\\p{L})комитет [^.;:]{1,200} и (?:рекомендует|призывает|просит|предлагает) государств',
  '(?:ت|و|وت)(?:وصي|حث|دعو|شجع|طلب|هيب|كرر|ناشد)(?: أيضا| كذلك)? (?:ال)?لجنة|(?:ال)?لجنة (?:أيضا )?ت(?:وصي|حث|دعو|شجع|طلب|هيب|كرر)|(?<!\\p{L})و?ت(?:وصي|حث|دعو|شجع|طلب إلى)(?:ها)? (?:اللجنة )?(?:أيضا |كذلك )?(?:ب?أن |إلى )?(?:ال)?دولة (?:ال)?طرف|لجنة [^.؛:]{1,200} وت(?:وصي|حث|دعو|شجع|طلب إلى) (?:ب?أن )?(?:ال)?دولة (?:ال)?طرف',
  '委员会(?:还|也|进一步|再次|特别|因此|强烈|大力|继续|，.{1,40}，)*(?:建议|敦促|促请|鼓励|请|邀请|呼吁|吁请|重申.{0,10}建议|要求|提醒)|委员会[^。;:；：]{1,80}[，,](?:并|还|也)?(?:建议|敦促|促请|鼓励|请|邀请|呼吁|吁请)缔约国'
)

/** A treaty body whose verbs stand in the items below: `the Committee: (a) Urges the State party to …`. */
export const committeeAlone = any('(?:committee|comité|комитет|لجنة|委员会) ?[:：]$')

/** What a treaty body asks without naming itself: it is the State party that should. */
export const statePartyShould = any(
  '(?<!\\p{L})state party (?:also |therefore |further |, .{1,60}, )?(?:should|must|needs to|ought to|is (?:also |strongly |further )?(?:urged|encouraged|requested|invited|called upon|recommended|asked|advised))|it is (?:also |further |strongly )?(?:recommended|suggested) (?:that|to) the state party|(?<!\\p{L})request is (?:also )?(?:made|addressed|directed) to the state party',
  "(?<!\\p{L})état partie (?:, .{1,60}, )?(?:devrait|doit|est (?:également |aussi |instamment |vivement )?(?:invité|prié|encouragé|engagé|exhorté|appelé))|il (?:lui )?(?:est|serait|conviendrait|convient|faudrait) .{0,30}(?<!\\p{L})(?:à l'|l')état partie|demande est (?:également )?(?:faite|adressée) à l'état partie",
  '(?<!\\p{L})estado parte (?:también |, .{1,60}, )?(?:debería|debe|deberá|ha de|habría de)|se (?:le )?(?:recomienda|insta|exhorta|invita|alienta|pide|solicita|ruega) (?:también |encarecidamente |además )?(?:al|que el) estado parte|se (?:dirige|formula) (?:la|una) (?:solicitud|petición) al estado parte|(?:convendría|conviene|sería conveniente|es preciso) que el estado parte',
  'государству ?- ?участнику (?:[а-я-]+ ){0,3}(?:следует|надлежит|необходимо|рекомендуется|предлагается|нужно|(?:обращ|адрес|направл)(?:ается|уется|яется|ена|ована) (?:[а-я]+ )?просьба)|просьба (?:обращ|адрес|направл)(?:ается|уется|яется|ена|ована) (?:к )?государству ?- ?участнику|государство ?- ?участник (?:[а-я-]+ )?(?:долж[а-я]{2}|обязано|призывается)',
  '(?:ينبغي|يتعين|يجب|يوصى|يطلب|تدعى|تشجع|تحث|يستحسن|يجدر|يرجى)(?: أيضا)? (?:على |ل|إلى |من |ب(?=ال)|بأن تقوم |أن تقوم )?(?:ا?ل)?دولة (?:ال)?طرف',
  '缔约国(?:还|也|因此|，[^，。]{1,20}，)?(?:应当?|必须|须)(?!对|用|急|邀|付|该?国)|(?:^|，)(?:建议|请|敦促|促请|鼓励|邀请)(?:该)?缔约国|缔约国(?:被|受到?|获)(?:邀?请|要求|敦促|鼓励|建议)'
)

/** What tells only what was reported. */
export const isHearsay = any(
  '(?<!\\p{L})(?:according to (?:the )?(?:\\p{L}+ )?(?:information|reports?|allegations)|reportedly|allegedly|it (?:is|was|has been) (?:reported|alleged))|should (?:already )?have (?:been )?\\p{L}{3,}(?:ed|en)(?!\\p{L})',
  "(?:selon|d'après) (?:les|des|certaines) (?:informations?|renseignements|allégations|indications|rapports|sources)|(?:aurait|auraient) \\p{L}+é|il (?:est|a été) (?:signalé|rapporté|allégué)|devrait(?:, [^,]{1,60},)? avoir (?:déjà |été )?(?:achevé|adopté|terminé|pris|mis|fait|ratifié)",
  'según (?:la |las |los )?(?:informaci|informes|denuncias|datos|fuentes|se informa)|presuntamente|al parecer|supuestamente|deber(?:ía|á) haber \\p{L}+(?:ado|ido|to|cho)',
  '(?:согласно|по) (?:[а-я]+ ){0,2}(?:информации|сообщениям|сведениям|данным|утверждениям)|как (?:сообщается|утверждается)|предположительно|якобы',
  '(?:وفقا|حسب|بحسب|استنادا)(?: إلى)? (?:ل)?(?:ل|ال)?(?:معلومات|تقارير|ادعاءات|مزاعم)|(?:يزعم|يدعى|ذكر|أفيد) (?:أن|بأن)|كان ينبغي',
  '据(?:报|称|悉|了解)|据[^，。]{0,12}(?:消息|报告|资料|信息)|应已'
)

/** What a State under review says of recommendations; whoever does not support may still use the word. */
export const positions: readonly ['noted' | 'supported' | 'under_consideration', RegExp][] = [
  [
    'noted',
    any(
      '(?:do|does|did|could|cannot|can|not) not (?:enjoy|have|receive|support|accept)|(?:are|were|was|is|been) not (?:accepted|supported|endorsed)|not in a position|unable to (?:accept|support)|have (?:been|be) noted|(?:are|were) noted|takes? note|(?<!\\p{L})noted(?!\\p{L})|reject',
      "(?:ne|n'ont|n'a|n'ont pas) (?:recueillent|recueilli|bénéficient|souscri|sont pas|peut|pas|reçoivent|peuvent)|n'(?:y )?(?:souscri|adhère|est pas en mesure)|pas (?:recueilli|l'appui|acceptée|l'assentiment)|pris(?:e)? note|prend note|ont été notées|(?<!\\p{L})notée?s?(?!\\p{L})|rejet",
      '(?<!\\p{L})anotada|no (?:cuent|cont|han|recib|goz|obtien|obtuv|fueron|son|está|puede|disfrut|suscrib|acept|apoy|respald)|tom(?:ado|a|ó) (?:debida )?nota|rechaz',
      'не (?:пользуются|поддерж|получил|были поддержан|принят|принима|могут быть|может|встречают|встретил|соглас|в состоянии|одобр)|прин(?:ят[аоы]?|ял[аи]?|имает|имаются) к сведению|отклон',
      '(?:لا|لم|لن) (?:ت|ي)(?:حظ|ؤيد|قبل|وافق|نل|لق|ستطيع|دعم)|أحاطت?(?: [\\u0621-\\u064a]{2,20}){0,3} علما|أحيط(?:ت)? علما|محاط(?:ة)? (?:بها )?علما|رفض',
      '不(?:予|能)?(?:支持|接受|赞成|赞同|同意|认可)|未[^，。]{0,16}(?:支持|接受|赞同|赞成|同意|认可)|无法(?:支持|接受)|予以注意|表示注意|注意到|拒绝'
    )
  ],
  [
    'under_consideration',
    any(
      '(?:will|shall|to) be examined|will (?:provide|examine|consider)|under (?:consideration|examination)|pending',
      "seront examinées|examinera|à l'étude|en cours d'examen|répondra|fournira",
      'ser(?:án|an) examinadas|examinará|examinadas por .{1,60} que|en estudio|responderá|dará a conocer|se encuentran? en examen',
      '(?:будут|будет) (?:рассмотрен|изучен|проанализирован)|рассмотрит|представит (?:свои )?ответы|на рассмотрении',
      'ستنظر|سيُ?نظر|ستبحث|ستدرس|سيدرس|قيد (?:النظر|الدراسة|البحث)|ستقدم ردود',
      '将(?:予以|由|加以|对)?.{0,20}(?:审议|研究|审查|考虑|作出答复)|审议中|予以答复'
    )
  ],
  [
    'supported',
    any(
      '(?:enjoy|have|received?|ha[sd]) (?:the |its |his )?support|(?:are|were|been) (?:accepted|supported)|(?<!\\p{L})(?:supported|accepted|accepts|supports)(?!\\p{L})|already implemented|in the process of implementation',
      'recueill(?:i|ent)|appui|souscri|adhésion|adhère|(?:déjà|en cours|en train) (?:appliqu|d.appli|de mise|d.être|mis)|(?:ont été|sont) (?:acceptées|appuyées)|assentiment|accepte|approuvées|soutien',
      'cuentan con (?:el|su) (?:apoyo|respaldo)|gozan|(?:fueron|han sido|son) (?:aceptadas|apoyadas)|recib(?:en|ieron) el apoyo|(?:ya|se están) (?:se )?(?:han sido |están |fueron )?(?:aplica|cumpli|ejecuta)|(?:proceso|vías) de aplicación|apoya|acepta|aprobación',
      'пользуются (?:его |ее |их )?поддержкой|поддержан|получили (?:его |ее |их )?поддержку|приняты|принимает|поддерж(?:ивает|ал)|одобр|соглас|уже (?:выполн|осуществл|реализ)|в процессе (?:выполн|осуществл|реализ)',
      'تحظى|حظيت|تأييد|تؤيد|وافقت|قبول|قيد التنفيذ|بصدد التنفيذ|نفذت|قبلت|مقبولة|أيدت',
      '支持|接受|赞同|赞成|同意|认可|(?:已|已经|正在)(?:得到)?(?:落实|执行|实施)'
    )
  ]
]

const positionWords = [
  '(?:not )?(?:supported|accepted)|(?:partially )?(?:supported|noted)|(?:supported|accepted)/noted|under consideration|pending',
  "acceptée?s?|notée?s?|appuyée?s?|soutenue?s?|prise? note|à l'étude",
  'aceptadas?|apoyadas?|anotadas?|tomad[ao] nota|se toma nota|en estudio',
  'прин(?:ят[аоы]|имается) к сведению|(?:не )?поддерж(?:ан[аоы]|ивается|иваются)|принят[аоы]|на рассмотрении',
  'مقبولة|مؤيدة|تحظى بالتأييد|أحيط(?:ت)? علما|محاط بها علما|قيد النظر',
  '接受|支持|已?注意到|审议中'
].map(foldedPattern)

/** A position and nothing else, as a matrix prints it. */
export const isPosition = any(`^(?:${positionWords.join('|')})$`)

/** A position among the other lines of a matrix. */
export const positionWord = any(`(?<!\\p{L})(?:${positionWords.join('|')})(?!\\p{L})`)

/** Somebody present who speaks, in the past: what such a sentence recommends was not adopted. */
const speakerSays = any(
  '(?<!\\p{L})(?:speakers?|delegations?|panell?ists?|participants?|representatives?|observers?|delegates?|(?<!(?:group|meeting|committee|panel|team) of (?:\\p{L}+ )?)experts?(?! (?:group|meeting|committee|team|panel|working|working-level))|some|several|many|others?) (?:(?!(?:is|are|be|been|was|were|should|may|must|shall|to) )\\p{L}+ ){0,4}(?:recommended|urged|suggested|proposed|called|noted|stressed|said|stated|encouraged|emphasi[sz]ed|highlighted|expressed|underlined|referred|reported|recalled|requested|considered|invited)',
  '(?<!\\p{L})(?:orat(?:eurs?|rices?)|intervenant(?:e?s)?|délégations?|représentant(?:e?s)?|participant(?:e?s)?|panélistes?|(?<!(?:groupe|réunion|comité|équipe|conférence)(?: \\p{L}+){0,3} d.)expert(?:e?s)?|certains|plusieurs) (?:\\p{L}+ ){0,4}(?:a|ont) (?:(?!été )\\p{L}+ ){0,2}(?:recommandé|proposé|suggéré|demandé|souligné|estimé|invité|encouragé|appelé|insisté|indiqué|noté|rappelé|mentionné|salué|exprimé|évoqué|fait|décrit|présenté)',
  '(?<!\\p{L})(?:orador(?:a|es|as)?|delegaci(?:ón|ones)|representantes?|participantes?|panelistas?|ponentes?|(?<!(?:grupo|reunión|comité|equipo|conferencia)(?: \\p{L}+){0,3} de )expert[oa]s?|algunos|varios|varias) (?:\\p{L}+ ){0,4}(?:recomend|propus|sugiri|instó|instaron|señal|solicit|pidi|alent|exhort|destac|subray|expres|indic|mencion|observ)',
  '(?<!\\p{L})(?:выступавш[а-я]{2,3}|оратор[а-я]{0,3}|делегаци[а-я]{1,2}|участник[а-я]{0,2} (?:дискуссии|совещания|обсуждения)|представител[а-я]{1,2}|докладчик[а-я]{0,2}|(?<!(?:групп|совещани|комитет)[а-я]{0,4}(?: [а-я]+){0,2} )эксперт[а-я]{0,3}) (?:[а-я]+ ){0,4}(?:рекомендовал|предложил|призвал|отметил|подчеркнул|заявил|указал|напомнил|выразил|сообщил|просил)',
  `(?<!\\p{L})(?:و|ف)?(?:أوصى|أوصت|اقترح|حث|دعا|دعت|شدد|أكد|ذكر|قال|رأى|لاحظ|أعرب|أشار|طلب|شجع|ناشد|أهاب|ذهب|أفاد|نوه|رحب|سلط|أبرز|تكلم|أوضح|أبدى|أثار|عرض|قدم)(?:ت|وا)? (?:\\p{L}+ ){0,3}(?:ال|لل)?(?:متكلم|متحدث|وفود|وفد|مشارك|مناظر|محاور|(?<!(?:فريق|أفرقة|اجتماع|لجنة|مجموعة) (?:ال)?)خبراء|خبير|ممثل|أحدهم|بعضهم)|(?<!\\p{L})(?:و|ف)?(?:أحد|إحدى|عدة|بعض|عدد من|قال|رأى) (?:ال)?(?:متكلم|متحدث)|(?<!\\p{L})(?:ال)?(?:متكلم|متحدث|وفود|مناظر)(?:ين|ون|ة)? (?:\\p{L}+ ){0,2}(?:أوص|اقترح|حث|دع|شدد|أكد|ذكر|قال|رأ|لاحظ|أعرب|أشار)`,
  '(?:发言者|发言人|代表团?|与会者|小组成员|专题小组|专家)(?:们)?(?:还|也|均|都|强烈|一致)?(?:建议|提议|指出|强调|认为|提出|表示|呼吁|敦促|要求|鼓励|说|回顾|欢迎)'
)

/** Where a folded sentence names a speaker who says something; undefined where none does. */
export const speakerIn = (folded: string): number | undefined => speakerSays.exec(folded)?.index

/** All who are at a meeting, by which some reports say what the meeting decided: `the participants recommended`. */
export const isOfAllPresent = any(
  '^(?:[\\p{L} ]{2,30}, )?the (?:participants|experts|meeting participants)(?: (?:in|at|of) the (?:expert |present )?(?:meeting|session|forum))?,? (?:also |further |therefore |strongly )?(?:recommend|urge|request|call|invite|encourage|agree)',
  "^(?:[\\p{L}' ]{2,30}, )?les (?:participants|participantes et participants|experts)(?: (?:à|a) la (?:réunion|session)(?: [\\p{L}' ]{2,40})?)? ont (?:également |aussi |en outre )?(?:recommandé|prié|invité|engagé|encouragé|demandé|exhorté|convenu)",
  '^(?:[\\p{L} ]{2,30}, )?l[ao]s (?:participantes|expertos)(?: en la (?:reunión|sesión)(?: [\\p{L} ]{2,40})?)? (?:también |además )?(?:recomend|inst|solicit|pidi|alent|exhort|invit|acord)',
  '^(?:[\\p{L} ]{2,30}, )?участники (?:совещания|сессии|форума|встречи)(?: [\\p{L} ]{2,40})? (?:также |далее |настоятельно )?(?:рекомендовал|призвал|просил|предложил|поощрил|постановил|согласил)',
  '^(?:و)?(?:أوصى|حث|دعا|طلب|شجع|اتفق|أهاب) (?:المشاركون|الخبراء)',
  '^(?:[^，。]{1,8}，)?(?:全体|各位)?(?:与会者|专家们?)(?:还|也|一致|强烈)?(?:建议|敦促|请|邀请|鼓励|呼吁|商定)'
)
