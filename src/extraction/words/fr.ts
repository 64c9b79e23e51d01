import type { Grammar } from './grammar.ts'

const adverbs =
  '(?: (?:également|aussi|en outre|par ailleurs|de plus|donc|ainsi|notamment|par conséquent|de nouveau|à nouveau|toutefois|enfin)){0,2}'
const is = `(?:est|sont|soit|soient|était|étaient|serait|seraient|(?:a|ont|avait|avaient|ait|aient) été)${adverbs}`
const agree = '(?:e|s|es)?'

export const fr: Grammar = {
  directives: [
    {
      strength: 'may_wish',
      pattern:
        '(?:voudr(?:a|ont)|souhaiter(?:a|ont)|jugera|jugeront)(?: sans doute)?(?: aussi| également| bien)? peut-être(?: aussi| également| utile)?(?: envisager)?|pourr(?:a|ont|aient|ait) souhaiter',
      side: 'before'
    },
    {
      strength: 'should_consider',
      pattern: `devr(?:ai(?:t|ent))${adverbs} (?:envisager|étudier la possibilité|examiner la possibilité|songer à|réfléchir à)`,
      side: 'before'
    },
    {
      strength: 'should_consider',
      pattern:
        "il (?:serait (?:bon|utile|souhaitable|opportun|préférable)|conviendrait|faudrait|convient)(?= (?:que|qu'|aux?|à)[^.;:]{0,120} (?:envisag(?:e|ent|er)|(?:étudi|examin)(?:e|ent|er) la possibilité))",
      side: 'after'
    },
    {
      strength: 'strongly_encourage',
      pattern: `${is} (?:vivement|fortement|fermement|instamment) encouragé${agree}`,
      side: 'before'
    },
    {
      strength: 'strongly_encourage',
      pattern: `(?:a )?(?:vivement|fortement) encourag(?:e|é|ent)|encourage(?:nt)? (?:vivement|fortement)`,
      side: 'after'
    },
    {
      strength: 'urge',
      pattern: `${is} (?:instamment|vivement) (?:prié|invité|engagé)${agree}|${is} (?:prié|invité|engagé)${agree} instamment|${is} exhorté${agree}`,
      side: 'before'
    },
    {
      strength: 'urge',
      pattern:
        '(?:prie|prient|prié|engage|engagé)(?: (?:également|aussi))? instamment|a instamment (?:prié|engagé)|exhort(?:e|ent|é)',
      side: 'after'
    },
    { strength: 'call_upon', pattern: `${is} (?:appelé|engagé)${agree} (?:à|a)`, side: 'before' },
    {
      strength: 'call_upon',
      pattern:
        "(?:lance|a lancé|lancer)? ?un appel(?= (?:à|aux?))|(?:invite|a invité) instamment|en appelle|(?:lui|leur) (?:demande|a demandé)(?= )|il est (?:également |aussi |en outre )?demandé(?= (?:à|aux?))|demande(?:nt)?(?= (?:à|aux?))|a demandé(?= (?:à|aux?))|l'engage(?! instamment)|les engage(?! instamment)|engage(?:nt)?(?= (?:les?|la|l'|tou))|appelle(?:nt)?(?= (?:les?|la|l'|tou))|a (?:engagé|appelé)",
      side: 'after'
    },
    { strength: 'request', pattern: `${is} (?:prié${agree}|chargé${agree} de)`, side: 'before' },
    {
      strength: 'request',
      pattern:
        "(?:prie|prient|a prié|ont prié)(?= )|il (?:leur |lui )?est (?:également |aussi )?(?:demandé|prié)(?= à| aux?| de| d'| que| qu')",
      side: 'after'
    },
    {
      strength: 'must',
      pattern: `doi(?:t|vent)|devr(?:a|ont)|${is} tenu${agree} (?:de|d')|${is} dans l'obligation de`,
      side: 'before'
    },
    {
      strength: 'should',
      pattern:
        "devrai(?:t|ent)|il (?:leur |lui )?(?:faudrait|conviendrait|convient|faut)|gagnerai(?:t|ent) à|il y (?:aurait|a) lieu|il (?:appartient|incombe|revient)(?= à| aux?)|il (?:est|serait) (?:souhaitable|utile|bon|opportun|nécessaire|préférable)(?= que| qu'| de)",
      side: 'either'
    },
    { strength: 'encourage', pattern: `${is} encouragé${agree}`, side: 'before' },
    { strength: 'encourage', pattern: '(?:a |ont )?encourag(?:e|ent|é|ée|és)(?= )', side: 'after' },
    { strength: 'invite', pattern: `${is} invité${agree}|${is} convié${agree}`, side: 'before' },
    { strength: 'invite', pattern: '(?:a |ont )?invit(?:e|ent|é)(?= )', side: 'after' },
    {
      strength: 'recommend',
      pattern:
        'il (?:leur |lui )?(?:est|a été|était)(?: également| en outre| aussi| vivement)? (?:recommandé|conseillé)|(?:a |ont )?(?:également |vivement |en outre )?recommand(?:e|ent|é|és)(?= |,|:)|(?:a |ont )?préconis(?:e|ent|é)(?= )|(?:réitère|réaffirme|renouvelle|a réitéré)(?: \\p{L}+)? (?:sa|ses|la|les)(?: \\p{L}+){0,2} recommandations?',
      side: 'after'
    },
    { strength: 'may', pattern: 'peu(?:t|vent)|pourrai(?:t|ent)|pourr(?:a|ont)', side: 'before' },
    {
      strength: 'none',
      pattern: 'il importe(?: que)?|il est (?:important|essentiel|indispensable|primordial) que',
      side: 'after'
    }
  ],
  addressees: [
    ['state_under_review', "état (?:examiné|objet de l'examen|faisant l'objet de l'examen)"],
    ['requesting_states', '(?:états? (?:parties? )?requérants?|parties? requérantes?|pays requérants?)'],
    ['requested_states', '(?:états? (?:parties? )?requis|parties? requises?|pays requis)'],
    [
      'review_mechanism',
      "(?:groupe général du )?mécanisme d'examen(?: de l'application)?|groupe d'examen de l'application"
    ],
    [
      'states_parties',
      'états? parties?(?: à la convention| au protocole[^,.;]{0,60}?(?= )| aux protocoles)?|parties(?: à la convention| contractantes| aux protocoles)?|état partie'
    ],
    [
      'unodc',
      'office des nations unies contre la drogue et le crime(?: \\(onudc\\))?|onudc|office(?= (?:devrait|est|doit|des nations))'
    ],
    ['secretariat', 'secrétariat|secrétaire général'],
    ['conference', 'conférence(?: des (?:états )?parties)?'],
    ['working_group', "groupes? de travail|groupe d'experts"],
    [
      'donors',
      '(?:pays |états )?donateurs?|bailleurs de fonds|partenaires de développement|communauté des donateurs'
    ],
    [
      'international_financial_institutions',
      'institutions financières (?:internationales|multilatérales)|banque mondiale'
    ],
    [
      'regional_organizations',
      "organisations (?:sous-régionales et régionales|régionales(?: et sous-régionales)?)(?: d'intégration économique| de gestion des pêches)?|union (?:africaine|européenne)|conseil de l'europe|organisation des états américains|ligue des états arabes|communauté économique des états de l'afrique (?:de l'ouest|centrale)"
    ],
    [
      'intergovernmental_organizations',
      'organisation internationale pour les migrations|organisation mondiale (?:des douanes|de la santé)|interpol|organisations (?:intergouvernementales|internationales)(?: et régionales)?|(?:entités|organismes|institutions) (?:des|du système des) nations unies'
    ],
    ['civil_society', '(?:organisations (?:de la )?)?société civile|organisations non gouvernementales|ong'],
    [
      'academia',
      'monde universitaire|milieux? universitaires?|universités|établissements? universitaires?|communauté scientifique|instituts de recherche'
    ],
    [
      'private_sector',
      "(?:entités du )?secteur privé|entreprises|fournisseurs (?:d'accès|de services)[^,.;]{0,20}?"
    ],
    ['states', 'états(?: membres)?|gouvernements?|pays|autorités (?:nationales|compétentes|centrales)'],
    [
      'other',
      "(?:services|autorités|organes|organismes) (?:de détection et de répression|chargé[e]?s de l'application des lois|(?:de )?police|de poursuite|d'enquête|douani[eè]re?s|judiciaires|de contrôle|locales)|services répressifs|douanes|procureurs|juges|magistrats|tribunaux|pouvoir judiciaire|parquets?|cellules? de renseignement financier|(?:offices|services|bureaux) (?:nationaux )?de statistique|parlements?|parlementaires|collectivités locales|médias|assemblée générale(?=\\s*$| (?:voudra|devrait|est|souhaitera|de|d'|à))|conseil (?:économique et social|des droits de l'homme|de sécurité)|commission(?! d(?:e |'|es )(?:infractions?|délits?|crimes?|actes?|telles))(?: [^,.;:]{3,80}?)?(?=\\s*$| (?:voudra|souhaitera|devrait|est|pourrait|peut|doit|de |d'|à))|(?<=(?:que|à) la )commission(?! d(?:e |'|es )(?:infractions?|délits?|crimes?|actes?|telles))|parties prenantes|associations professionnelles"
    ]
  ],
  and: 'et|ou|ainsi que|de même que|et/ou|comme',
  asides:
    "tel(?:s|les?)? que|comme|notamment|lorsque (?:cela|c'est|ce sera)(?: est)? (?:possible|nécessaire|approprié|utile)|lorsqu'il y a lieu|s'il y a lieu|si (?:nécessaire|possible|besoin)|chaque fois que (?:possible|nécessaire)|dès que possible|autant que possible|si cela est (?:possible|nécessaire)|tandis que?|tandis qu'|alors que",
  articles:
    "les?|la|l'|ces|cet|cette|chaque|tou(?:s|tes)|les autres|autres?|certains|un|une|leurs?|son|sa|ses|tandis que|tandis qu'|alors que",
  subordinators:
    "qui|que|qu'|dont|où|lequel|laquelle|lesquels|lesquelles|auxquels|si|s'il|s'ils|lorsque|lorsqu'|quand|afin que|afin qu'|pour que|comme|parce que|puisque|tant que",
  decisions: "convenue? (?:de ce)?|décidé|conclu|estimé|considéré|d'avis|souligné|réaffirmé|réitéré",
  prepositions: "à|aux?|de|des|du|d'|par|pour|avec|entre|dans|sur|en|auprès|notamment|y compris",
  pronouns: 'ils?|elles?|on|ceux-ci|celles-ci|celle-ci|celui-ci',
  particles:
    "à|aux?|que|qu'|les?|la|l'|tou(?:s|tes)|des|de|autres|également|en outre|aussi|y compris|d'autres|chaque|leurs?|ces|,|en particulier|par ailleurs|instamment|vivement",
  stops: "à|de|d'|que|qu'|afin|pour|dans|en"
}
