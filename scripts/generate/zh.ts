import type { WordBank } from './word-bank.ts'

export const zh: WordBank = {
  crimes: {
    'sexual-and-gender-based-crimes': '性犯罪和性别暴力犯罪',
    'crimes-affecting-the-environment': '环境犯罪'
  },
  titleOfCountry: '{country}：{title}',
  laws: {
    act: [
      '反{crime}法',
      '预防和惩治{crime}法（{year}年）',
      '打击{crime}国际合作法（{year}年）',
      '反{crime}法修正案（{year}年）'
    ],
    code: ['刑法', '刑事诉讼法', '海关法'],
    decree: ['打击{crime}措施令（{year}年）', '关于设立打击{crime}委员会的命令'],
    'decree-law': ['关于打击{crime}的法令（{year}年第{number}号）'],
    regulation: ['打击{crime}条例（{year}年）', '{crime}案件报告管理办法'],
    order: ['关于打击{crime}的决定（{year}年第{number}号）']
  },
  strategies: {
    strategy: ['打击{crime}国家战略（{from}-{to}年）', '预防{crime}战略（{from}-{to}年）'],
    'action-plan': ['打击{crime}国家行动计划（{from}-{to}年）', '{crime}问题行动计划（{from}-{to}年）'],
    policy: ['打击{crime}国家政策（{from}-{to}年）'],
    framework: ['打击{crime}国家行动框架（{from}-{to}年）'],
    'threat-assessment': ['{crime}国家威胁评估（{from}年）']
  },
  bodies: {
    conference: '缔约方会议',
    cooperation: '国际合作工作组',
    assistance: '技术援助工作组',
    persons: '贩运人口问题工作组',
    migrants: '偷运移民问题工作组',
    firearms: '枪支问题工作组',
    corruption: '反腐败公约缔约国会议',
    recovery: '资产追回工作组',
    commission: '预防犯罪和刑事司法委员会'
  },
  places: { vienna: '维也纳', geneva: '日内瓦', 'new-york': '纽约' },
  report: {
    title: '{body}{year}年在{place}举行的会议的报告',
    abstract: '会议讨论了打击{crime}的对策和各国的需要，并通过了各项建议。'
  },
  sections: { A: '一般性建议', B: '关于国际合作的建议', C: '关于技术援助的建议' },
  addressees: {
    states_parties: { who: '缔约国' },
    states: { who: '各国' },
    member_states: { who: '会员国' },
    state_under_review: { who: '受审议国' },
    unodc: { who: '毒品和犯罪问题办公室' },
    secretariat: { who: '秘书处' },
    conference: { who: '缔约方会议' },
    donors: { who: '捐助方' },
    regional_organizations: { who: '区域组织' },
    private_sector: { who: '私营部门' },
    civil_society: { who: '民间社会' }
  },
  strengths: {
    urge: '敦促{who}{against}{action}。',
    call_upon: '呼吁{who}{against}{action}。',
    request: '请{who}{against}{action}。',
    should: '{who}应{against}{action}。',
    recommend: '建议{who}{against}{action}。',
    strongly_encourage: '大力鼓励{who}{against}{action}。',
    should_consider: '{who}应考虑{against}{action}。',
    encourage: '鼓励{who}{against}{action}。',
    invite: '邀请{who}{against}{action}。',
    may_wish: '{who}不妨{against}{action}。',
    may: '{who}可{against}{action}。'
  },
  actions: {
    'joint-investigations': '设立联合侦查组并交流所得经验',
    extradition: '缩短引渡程序并限制拒绝理由',
    'legal-assistance': '及时答复司法协助请求，尽可能使用电子手段',
    'central-authorities': '指定中央机关并及时更新名录中的联系方式',
    confiscation: '在侦查初期即追查、冻结和没收犯罪所得',
    laundering: '要求银行和其他行业报告可疑交易',
    'legal-persons': '追究法人责任并规定具有威慑力的制裁',
    'witness-protection': '在审判前后和审判期间保护证人及其家属',
    victims: '援助被害人，无论其是否与主管机关合作',
    'special-techniques': '在司法监督下规范电子监视和卧底行动',
    training: '联合培训侦查员、检察官和法官',
    data: '收集并公布按年龄和性别分列的统计数据',
    prevention: '向公众特别是青年宣传有关风险',
    borders: '促使边防部门实时交换信息',
    legislation: '使国内法与公约及其各项议定书相一致',
    funding: '为技术援助提供预算外资源',
    review: '在规定时限内完成自评问卷',
    'focal-points': '指定负责审议的国家联络点',
    strategy: '在威胁评估的基础上通过国家战略',
    'human-rights': '在各项措施中顾及性别和人权'
  },
  against: '在打击{crime}方面',
  stop: '。'
}
