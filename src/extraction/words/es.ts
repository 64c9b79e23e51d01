import type { Grammar } from './grammar.ts'

const adverbs = '(?: (?:también|además|asimismo|igualmente|por tanto|por consiguiente|en particular)){0,2}'
const se = `se(?: (?:les?|los?|las?))?${adverbs}`
const hard = '(?:encarecidamente|enérgicamente|firmemente|vivamente|fuertemente|decididamente|con firmeza)'

export const es: Grammar = {
  directives: [
    {
      strength: 'may_wish',
      pattern: `(?:tal vez|quizás?|acaso)(?: también)? (?:dese(?:e|en|ara|aran)|quieran?|estimen? oportuno|consideren? (?:conveniente|oportuno))|(?:podr(?:ía|ían|á|án)|puede|pueden)(?: también)? (?:desear|estimar oportuno)`,
      side: 'before'
    },
    {
      strength: 'should_consider',
      pattern: `deber(?:ía|ían)${adverbs} (?:considerar|estudiar la posibilidad|examinar la posibilidad|plantearse|contemplar la posibilidad|sopesar)`,
      side: 'before'
    },
    {
      strength: 'strongly_encourage',
      pattern: `${se} (?:al[ie]+nt[ae]|anim[ae])${adverbs} ${hard}|${hard} (?:alentados|alentadas)|(?:alienta|alentó)${adverbs} ${hard}`,
      side: 'after'
    },
    {
      strength: 'urge',
      pattern: `${se} (?:inst[ae]|apremi[ae])(?: ${hard})?|(?:insta|instó|instan|instaron|apremia)(?: ${hard})?(?= )|se exhorta ${hard}|exhort(?:a|ó) ${hard}`,
      side: 'after'
    },
    { strength: 'urge', pattern: '(?:son|es|sean) instad[oa]s?', side: 'before' },
    {
      strength: 'call_upon',
      pattern: `${se} exhort[ae]|exhort(?:a|ó|an|aron)(?= )|se hace un llamamiento|(?:hace|hizo|hacen) un llamamiento|se hace un llamado|hace un llamado`,
      side: 'after'
    },
    {
      strength: 'request',
      pattern: `${se} (?:solicit[ae]|pid[ae]|rueg[ae]|ruegue)|(?:solicit(?:a|ó|an)|pidi?(?:e|ó|en))(?= (?:a|al|también|que|además|asimismo)(?: |,))|(?:le|les) (?:solicit(?:a|ó)|pid(?:e|ió))(?= )`,
      side: 'after'
    },
    {
      strength: 'must',
      pattern:
        'deberán?|deben?(?! considerar la posibilidad)|han? de(?= (?:también |asimismo )?\\p{L}+(?:[aei]r)(?:se|los?|las?|les?)?(?!\\p{L}))|(?:tienen?|tendrán?) (?:la obligación de|que)|est(?:á|án) obligad[oa]s?',
      side: 'before'
    },
    {
      strength: 'should',
      pattern:
        'deber(?:ía|ían)|convendría(?: que)?|ser(?:ía|ia) (?:conveniente|preciso|necesario) que|es preciso que|deb(?:iera|ieran)|habr(?:á|án|ía|ían) de|hay que|conviene(?: que)?|corresponde(?= a| al)|(?:es|sería) (?:deseable|necesario|útil|aconsejable|oportuno)(?: que)?',
      side: 'either'
    },
    {
      strength: 'recommend',
      pattern: `${se} recom[ie]+nd[ae](?: ${hard})?|(?:recomend(?:ó|aron)|recomiendan?)(?= |,|:)|se ha recomendado|cabe recomendar|propus(?:o|ieron) que|reiter(?:a|ó)(?: \\p{L}+)? (?:su|sus|la|las)(?: \\p{L}+){0,2} recomendaci(?:ón|ones)`,
      side: 'after'
    },
    {
      strength: 'encourage',
      pattern: `${se} (?:al[ie]+nt[ae]|anim[ae])|(?:alient(?:a|an)|alent(?:ó|aron)|anim(?:a|ó))(?= )`,
      side: 'after'
    },
    { strength: 'encourage', pattern: '(?:son|es|sean) alentad[oa]s?', side: 'before' },
    { strength: 'invite', pattern: `${se} invit[ae]|invit(?:a|ó|an|aron)(?= )`, side: 'after' },
    { strength: 'invite', pattern: '(?:son|es|sean|están|queda|quedan) invitad[oa]s?', side: 'before' },
    { strength: 'may', pattern: 'podr(?:ía|ían|á|án)|pueden?', side: 'before' },
    {
      strength: 'none',
      pattern: '(?:es|resulta) (?:importante|fundamental|esencial|indispensable) que',
      side: 'after'
    }
  ],
  addressees: [
    ['state_under_review', 'estado (?:objeto de(?:l)? examen|examinado)'],
    [
      'requesting_states',
      '(?:estados? (?:partes? )?requirentes?|partes? requirentes?|estados? solicitantes?)'
    ],
    ['requested_states', '(?:estados? (?:partes? )?requeridos?|partes? requeridas?)'],
    [
      'review_mechanism',
      '(?:grupo general del )?mecanismo de examen(?: de la aplicación)?|grupo de examen de la aplicación'
    ],
    [
      'states_parties',
      'estados? partes?(?: en la convención| en el protocolo[^,.;]{0,60}?(?= )| en los protocolos)?|partes(?: en la convención| contratantes)?'
    ],
    [
      'unodc',
      'oficina de las naciones unidas contra la droga y el delito(?: \\(unodc\\))?|unodc|oficina(?= (?:debería|debe|deberá|podría))'
    ],
    ['secretariat', 'secretaría|secretari[oa] general'],
    ['conference', 'conferencia(?: de (?:las|los estados) partes)?'],
    ['working_group', 'grupos? de trabajo|grupo de expertos'],
    ['donors', '(?:países |estados )?donantes?|comunidad de donantes|asociados para el desarrollo'],
    [
      'international_financial_institutions',
      'instituciones financieras (?:internacionales|multilaterales)|banco mundial|fondo monetario internacional'
    ],
    [
      'regional_organizations',
      'organizaciones (?:subregionales y regionales|regionales(?: y subregionales)?)(?: de integración económica)?|unión (?:africana|europea)|consejo de europa|organización de los estados americanos|liga de los estados árabes|comunidad del caribe'
    ],
    [
      'intergovernmental_organizations',
      'organización internacional para las migraciones|academia internacional contra la corrupción|organización mundial de (?:aduanas|la salud)|interpol|(?:organizaciones|organismos) (?:intergubernamentales|internacionales)(?: y regionales)?|(?:entidades|organismos) (?:de las|del sistema de las) naciones unidas'
    ],
    ['civil_society', '(?:organizaciones de la )?sociedad civil|organizaciones no gubernamentales|ong'],
    [
      'academia',
      'mundo académico|círculos académicos|instituciones académicas|comunidad académica|universidades|ámbito académico'
    ],
    ['private_sector', '(?:entidades del )?sector privado|empresas|proveedores de servicios[^,.;]{0,20}?'],
    ['states', 'estados miembros|estados|gobiernos?|países|autoridades (?:nacionales|competentes|centrales)'],
    [
      'other',
      '(?:autoridades|organismos|servicios|instituciones|fuerzas|cuerpos) (?:encargad[oa]s de (?:hacer cumplir|aplicar|la aplicación de) la ley|de aplicación de la ley|policiales|aduaner[oa]s|judiciales|de investigación|fiscales|locales|de supervisión)|fiscalías?|fiscales|jueces|tribunales|poder judicial|policía(?=\\s*$| (?:debería|debe|a ))|unidades de inteligencia financiera|oficinas (?:nacionales )?de estadística|parlamentos?|congreso(?: (?:nacional|de la república|de los diputados))?(?= )|medios de (?:comunicación|difusión)|asamblea general(?=\\s*$| (?:tal|quizás?|debería|a que|que))|consejo (?:económico y social|de derechos humanos|de seguridad)|comisión(?! de (?:delitos?|infracci|actos?|esos|estos|los|tales|un))(?: [^,.;:]{3,80}?)?(?=\\s*$| (?:tal vez|quizás?|debería|debe|podría|puede|a que|que|para que))|(?<=(?:que|a) la )comisión(?! de (?:delitos?|infracci|actos?|esos|estos|los|tales|un))|partes interesadas|asociaciones profesionales'
    ]
  ],
  and: 'y|e|o|u|así como|y/o|junto con|al igual que',
  asides:
    'tal(?:es)? como|como|(?:cuando|si|donde) (?:proceda|procede|corresponda|sea (?:posible|necesario|apropiado|pertinente)|es (?:posible|necesario)|resulte (?:posible|apropiado))|siempre que sea posible|en la medida que|mientras que',
  articles:
    'los|las|la|el|todos|todas|cada|otros|otras|demás|esos|esas|dichos|dichas|un|una|sus|su|lo|mientras que',
  subordinators:
    'que|quienes?|cuyos?|cuyas?|donde|si|cuando|para que|a fin de que|como|porque|siempre que|cual|cuales',
  decisions: 'acordó|decidió|concluyó|consideró|opinó|estimó|subrayó|destacó|reiteró|reafirmó',
  prepositions: 'a|al|de|del|por|para|con|entre|en|sobre|ante|incluid[oa]s?',
  pronouns: 'ellos|ellas|estos|estas|éstos|éstas|aquellos|esta|este',
  particles:
    'a|al|los|las|la|el|que|todos|todas|también|además|asimismo|igualmente|otros|otras|demás|cada|a que|encarecidamente|,|en particular|de nuevo|los demás|sus|una vez más',
  stops: 'a|que|de|para|en'
}
