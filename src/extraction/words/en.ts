import type { Grammar } from './grammar.ts'

const is =
  '(?:is|are|be|was|were)(?: (?:also|further|strongly|again|hereby|therefore|likewise|additionally|furthermore|kindly|respectfully|especially|particularly|encouraged and)){0,2}'
const ing = '(?: (?:also|further|again|once again|therefore|strongly))?'

export const en: Grammar = {
  directives: [
    {
      strength: 'may_wish',
      pattern: 'may(?: also| further| therefore)? wish to(?: consider)?|might(?: also)? wish to',
      side: 'before'
    },
    {
      strength: 'should_consider',
      pattern: `should(?: also| further| seriously| actively| therefore| carefully)?(?: give (?:due |serious |further )?consideration to| consider)`,
      side: 'before'
    },
    {
      strength: 'must',
      pattern: `shall|must|${is} (?:required|obliged|obligated) to|have to|has to`,
      side: 'before'
    },
    { strength: 'urge', pattern: `${is} urged(?: to)?`, side: 'before' },
    { strength: 'urge', pattern: `(?:strongly |also |further )?urg(?:es|ed)(?=[ ,])|urging`, side: 'after' },
    { strength: 'call_upon', pattern: `${is} called (?:up)?on(?: to)?`, side: 'before' },
    {
      strength: 'call_upon',
      pattern: `call(?:s|ed)(?: also| further)? (?:up)?on|call(?:s|ed)(?: also)? for`,
      side: 'after'
    },
    { strength: 'request', pattern: `${is} requested(?: to)?|${is} asked to`, side: 'before' },
    {
      strength: 'request',
      pattern: `requests(?=[ ,])|(?<!requesting and |the )requested(?=[ ,])(?! (?:states?|part(?:y|ies)|countr))|it is requested that`,
      side: 'after'
    },
    {
      strength: 'strongly_encourage',
      pattern: '(?:is|are|be)(?: also| further)? (?:strongly|highly|particularly) encouraged(?: to)?',
      side: 'before'
    },
    { strength: 'strongly_encourage', pattern: '(?:strongly|highly) encourag(?:es|ed)', side: 'after' },
    { strength: 'encourage', pattern: `${is} encouraged(?: to)?`, side: 'before' },
    { strength: 'encourage', pattern: `encourag(?:es|ed)(?=[ ,])`, side: 'after' },
    { strength: 'invite', pattern: `${is} invited(?: to)?`, side: 'before' },
    { strength: 'invite', pattern: `invit(?:es|ed)(?=[ ,])`, side: 'after' },
    {
      strength: 'recommend',
      pattern: `${is} recommended(?: to)?(?= |,|:)(?! that)|${is} advised to`,
      side: 'either'
    },
    {
      strength: 'recommend',
      pattern: `(?:strongly |also |further )?recommend(?:s|ed)?${ing}(?:, [^,]{1,80},)? (?:that|to)|it (?:is|was) (?:also |further |strongly )?recommended that|recommend(?:s|ed)?(?=[ ,:])|advis(?:es|ed)(?=[ ,])|suggest(?:s|ed) that`,
      side: 'after'
    },
    {
      strength: 'recommend',
      pattern: 'reiterat(?:es|ed)(?: again)? (?:its|the)(?: \\p{L}+){0,3} recommendations?',
      side: 'after'
    },
    { strength: 'should', pattern: `should|ought to|needs? to(?= \\p{L})|${is} expected to`, side: 'before' },
    {
      strength: 'should',
      pattern:
        'there is (?:a |an urgent )?need for|it (?:would be|is) (?:useful|desirable|advisable|helpful|appropriate|preferable) (?:for|that|if)',
      side: 'after'
    },
    { strength: 'may', pattern: 'may|might|could|can', side: 'before' },
    { strength: 'none', pattern: 'it is (?:important|essential|crucial|vital) that', side: 'after' }
  ],
  addressees: [
    ['state_under_review', 'state under review'],
    [
      'requesting_states',
      'requesting(?= and requested (?:states|parties|countries))|requesting (?:states?(?: part(?:y|ies))?|parties|party|countr(?:y|ies))'
    ],
    ['requested_states', 'requested (?:states?(?: part(?:y|ies))?|parties|party|countr(?:y|ies))'],
    [
      'review_mechanism',
      '(?:general review group of the )?(?:the )?(?:implementation )?review mechanism|mechanism for the review[^.,;]{0,160}|implementation review group'
    ],
    [
      'states_parties',
      'states? part(?:y|ies)(?: to the (?:united nations )?(?:firearms |trafficking in persons |smuggling of migrants |organized crime )?(?:convention|protocols?)(?: against [^.,;]{0,80}?)?)?|(?:contracting |high contracting )?(?<!interested |third |relevant |concerned |affected |private |political )parties(?: to the (?:convention|protocols?))?|reviewed states?(?: part(?:y|ies))?'
    ],
    [
      'unodc',
      '(?:secretariat of the )?united nations office on drugs and crime(?: \\(unodc\\))?|unodc|the office(?= (?:should|is|was|shall|must|may|to))'
    ],
    ['secretariat', 'secretariat|secretary-general'],
    [
      'conference',
      'conference(?: of the (?:states )?parties)?(?: to the [^.,;]{0,120}?convention)?(?=[ :,])'
    ],
    ['working_group', 'working groups?|expert groups?'],
    ['donors', 'donors?(?: (?:countries|states|community))?|donor community|development partners'],
    [
      'international_financial_institutions',
      'international (?:and regional )?financial institutions|multilateral development banks|world bank|international monetary fund'
    ],
    [
      'regional_organizations',
      '(?:sub)?regional (?:and subregional )?(?:intergovernmental |economic integration )?organi[sz]ations|african union|european union|council of europe|organization of american states|league of arab states|association of southeast asian nations|caribbean community|economic community of (?:west|central) african states'
    ],
    [
      'intergovernmental_organizations',
      'international organization for migration|world (?:customs|health) organization|interpol|(?:relevant |other |competent )?(?:intergovernmental|international)(?: and (?:sub)?regional)? organi[sz]ations|united nations (?:entities|agencies|bodies|system)|(?:specialized )?agencies of the united nations(?: system)?'
    ],
    ['civil_society', 'civil society(?: organi[sz]ations| actors)?|non-?governmental organi[sz]ations|ngos'],
    [
      'academia',
      'academia|academic (?:community|institutions)|research (?:institutions|community)|universities'
    ],
    [
      'private_sector',
      '(?:\\p{L}+ (?:of|in|from) the )?private[ -]sector(?: entities| actors)?|(?:private )?(?:companies|businesses|business community|industry)|(?:online |internet )?service providers|social (?:media|network(?:ing)?) (?:operators|companies|platforms)|online platforms'
    ],
    [
      'states',
      'member states|states members(?: of the united nations)?|states|governments?|all countries|countries(?: of (?:origin|transit|destination))?|national authorities|competent (?:national )?authorities|central authorities'
    ],
    [
      'other',
      '(?:law enforcement|customs|border(?: control)?|judicial|prosecut(?:ing|orial|ion)|police|investigative|anti-corruption|supervisory|local|municipal) (?:agencies|authorities|bodies|officials|officers|services|administrations)|prosecutors|judges|courts|the judiciary|police(?=\\s*$| (?:should|are|is|must|may))|financial intelligence units|statistical offices|(?:national )?parliaments?|parliamentarians|legislatures?|(?:mass )?media(?: outlets| organizations)?(?=\\s*$| (?:are|is|should|to|and))|journalists|national human rights institutions|supreme audit institutions|general assembly(?=\\s*$| (?:may|should|is|to))|(?:economic and social|human rights|security) council(?=\\s*$| (?:may|should|is|to))|(?:statistical )?commission(?: (?:on|for) [^,.;:]{3,80}?)?(?=\\s*$| (?:may|should|is|shall|must|could|might|to))|(?<=(?:that|^) the )commission|stakeholders|professional associations'
    ]
  ],
  and: 'and|or|as well as|and/or|together with|along with',
  asides:
    'such as|that is|(?:where|when|if|wherever|whenever) (?:appropriate|necessary|possible|applicable|relevant|needed|required|feasible|available|so requested|requested)|in particular where|(?<=, )(?:while|whereas)',
  articles:
    'the|all|each|every|both|other|relevant|interested|concerned|those|these|its|their|such|any|national|competent|appropriate|international|where appropriate,|in particular|while|whereas',
  subordinators:
    'that|which|who|whom|whose|where|whereby|wherein|if|when|while|whenever|so that|in order that|whether|unless|because|since|until|how|what',
  decisions: 'agreed|decided|concluded|considered|was of the view|emphasi[sz]ed|stressed|reiterated|affirmed',
  prepositions: 'to|of|by|for|with|from|in|between|among|against|on|at|upon|including',
  pronouns: 'they|it|he|she|we',
  particles:
    'to|upon|on|that|the|all|for|also|both|those|other|relevant|once|again|further,?|and|its|each|any|interested|in particular|,',
  stops: 'to|that|should|in|on|by|for|with|at'
}
