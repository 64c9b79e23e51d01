import type { Grammar } from './grammar.ts'

const should =
  '(?<![相反供效回适响对答呼感顺因])应(?!(?:各?缔约[国方]|各国|会员国|成员国|有关国家|国家|请求国|其|该国)[^，。；]{0,6}(?:请求|要求)|对|用|急|邀|付|答|聘|变|运|声|届|有的|[^，。；应]{0,16}(?:请求|要求)(?:[，,]|向))(?:该|当)?'

export const zh: Grammar = {
  directives: [
    {
      strength: 'may_wish',
      pattern: '不妨|似宜|似可|(?:可能|或许|也许)(?:希望|愿意?|想)|或愿|或宜',
      side: 'before'
    },
    {
      strength: 'should_consider',
      pattern: `${should}(?:认真|积极|继续|进一步|着手|酌情){0,2}(?:考虑|研究[^，。；]{0,20}可能性|探讨[^，。；]{0,20}可能性)`,
      side: 'before'
    },
    { strength: 'must', pattern: '必须|务必|(?<![无毋必])须(?!知)|有(?:义务|责任)', side: 'before' },
    { strength: 'strongly_encourage', pattern: '(?:大力|强烈|坚决|积极)鼓励', side: 'after' },
    { strength: 'urge', pattern: '(?:强烈|紧急)?敦促|促请', side: 'after' },
    { strength: 'call_upon', pattern: '呼吁|吁请|呼请', side: 'after' },
    { strength: 'invite', pattern: '(?:谨|特此)?邀请(?!函)', side: 'after' },
    {
      strength: 'request',
      pattern:
        '(?<![邀申提吁促恳敬聘应])请(?!求|示|愿|假|教|柬)|(?<!请求[^，。]{0,8})要求(?=缔约|秘书|毒|联合|各国|会员|工作)|(?<!可能|或许|也许)希望(?=缔约|秘书|毒|联合|各国|会员|工作)',
      side: 'after'
    },
    {
      strength: 'recommend',
      pattern:
        '(?<![的项列些条述该本此份类等些用改]|提出|通过|提交|执行|落实|审议|根据)(?:强烈|还|也|进一步)?建议(?!书|如下|\\d|[一二三四五六七八九十]|和意见|是|中|的|，供)',
      side: 'after'
    },
    {
      strength: 'should',
      pattern: `${should}|有必要|需要(?!的|评估)|(?<![必所无急军供按亟])需(?![求要的])|(?<![不适便合相事时制似或])宜(?!人|居)|最好`,
      side: 'before'
    },
    { strength: 'encourage', pattern: '鼓励(?!措施|机制)', side: 'after' },
    {
      strength: 'may',
      pattern:
        '(?<![许认不无尚])可(?!能|持续|靠|行|见|疑|卡|比|信|再生|用|供|操作|访问|执行|核查|追溯|预测|观|视|变|选|接受|及|归|适用|得|读|查|识别)(?:以)?',
      side: 'before'
    },
    { strength: 'none', pattern: '(?:重要|关键|至关重要)的是', side: 'after' }
  ],
  addressees: [
    ['state_under_review', '受审议国'],
    ['requested_states', '被请求(?:缔约)?[国方]|收到请求的(?:缔约)?国'],
    ['requesting_states', '(?<!被)请求(?:缔约)?[国方]|提出请求的(?:缔约)?国'],
    ['review_mechanism', '(?:实施情况)?审议机制|实施情况审议组'],
    [
      'conference',
      '(?:《?公约》?)?缔约[方国](?:大)?会议|(?<!本次|这次|此次|该次|工作组|届)会议(?=不妨|应|似宜|可|考虑)'
    ],
    ['states_parties', '(?:《[^《》]{1,40}》)?(?:所有|各|其他|有关)?缔约[国方](?!会议|大会)'],
    ['member_states', '(?:所有|各)?(?:会员国|成员国)'],
    [
      'unodc',
      '联合国毒品和犯罪问题办公室(?:[（(](?:毒品和犯罪问题办公室|毒罪办|禁毒办)[）)])?|毒品和犯罪问题办公室|毒罪办|禁毒办'
    ],
    ['secretariat', '秘书处|秘书长'],
    ['working_group', '(?:各)?工作组|专家组'],
    ['donors', '(?:其他)?捐助(?:方|国|者|界)|发展伙伴'],
    ['international_financial_institutions', '国际金融机构|多边开发银行|世界银行'],
    ['regional_organizations', '区域(?:和次区域)?(?:经济一体化)?组织'],
    [
      'intergovernmental_organizations',
      '国际移民组织|世界(?:海关|卫生)组织|国际刑警组织|政府间(?:国际)?组织|国际(?:和区域)?组织|联合国(?:系统)?(?:各)?(?:实体|机构)'
    ],
    ['civil_society', '民间社会(?:组织)?|非政府组织'],
    ['academia', '学术界|学术机构|高等院校|大学|研究机构'],
    ['private_sector', '私营部门|私人部门|企业|服务提供商|互联网平台'],
    [
      'states',
      '(?<=的)国家(?=以及|和|与|及|尽快|应|不妨|考虑|批准|加入|采取|，)|各国政府|各国(?!家)|(?:所有|有关|相关)国家|政府(?!间)|(?:国家)?主管(?:当局|机关)'
    ]
  ],
  and: '和|及|以及|、|或',
  asides: '例如|如(?:有)?(?:必要|需要|可能|适用)',
  articles: '各|其他|所有|有关|相关|这些|该|本|上述|国际|广大',
  subordinators: '如果|如(?=缔约)|以便|使|因为|由于|只要',
  decisions: '商定|同意|决定|认为|强调|重申',
  prepositions: '向|对|由|给|为|在|从|于',
  pronouns: '其|它们|他们',
  particles: '各|所有|有关|相关|其他|也|还|：|尚未[^，。]{1,20}的',
  stops: '，|；|。'
}
