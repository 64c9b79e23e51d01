import type { WordBank } from './word-bank.ts'

const feminine = { t: 'ت' }
const masculine = { t: 'ي' }

export const ar: WordBank = {
  crimes: {
    'sexual-and-gender-based-crimes': 'الجرائم الجنسية والجنسانية',
    'crimes-affecting-the-environment': 'الجرائم البيئية'
  },
  titleOfCountry: '{title} ({country})',
  laws: {
    act: [
      'القانون رقم {number} لسنة {year} بشأن مكافحة {crime}',
      'القانون رقم {number} لسنة {year} بشأن تدابير الوقاية ومكافحة {crime}',
      'القانون رقم {number} لسنة {year} بشأن التعاون الدولي على مكافحة {crime}',
      'القانون رقم {number} لسنة {year} المعدل لقانون مكافحة {crime}'
    ],
    code: ['قانون العقوبات', 'قانون الإجراءات الجنائية', 'قانون الجمارك'],
    decree: [
      'المرسوم رقم {number} لسنة {year} بتدابير مكافحة {crime}',
      'المرسوم رقم {number} لسنة {year} بإنشاء لجنة مكافحة {crime}'
    ],
    'decree-law': ['المرسوم بقانون رقم {number} لسنة {year} بشأن مكافحة {crime}'],
    regulation: [
      'اللائحة التنفيذية رقم {number} لقانون مكافحة {crime}',
      'لائحة الإبلاغ رقم {number} في مجال مكافحة {crime}'
    ],
    order: ['القرار رقم {number} لسنة {year} بشأن مكافحة {crime}']
  },
  strategies: {
    strategy: [
      'الاستراتيجية الوطنية لمكافحة {crime} {from}-{to}',
      'استراتيجية الوقاية في مجال مكافحة {crime} {from}-{to}'
    ],
    'action-plan': [
      'خطة العمل الوطنية لمكافحة {crime} {from}-{to}',
      'خطة العمل في مجال مكافحة {crime} {from}-{to}'
    ],
    policy: ['السياسة الوطنية لمكافحة {crime} {from}-{to}'],
    framework: ['الإطار الوطني للعمل على مكافحة {crime} {from}-{to}'],
    'threat-assessment': ['التقييم الوطني للتهديدات في مجال مكافحة {crime} {from}']
  },
  bodies: {
    conference: 'مؤتمر الأطراف',
    cooperation: 'الفريق العامل المعني بالتعاون الدولي',
    assistance: 'الفريق العامل المعني بالمساعدة التقنية',
    persons: 'الفريق العامل المعني بالاتجار بالأشخاص',
    migrants: 'الفريق العامل المعني بتهريب المهاجرين',
    firearms: 'الفريق العامل المعني بالأسلحة النارية',
    corruption: 'مؤتمر الدول الأطراف في اتفاقية مكافحة الفساد',
    recovery: 'الفريق العامل المعني باسترداد الموجودات',
    commission: 'لجنة منع الجريمة والعدالة الجنائية'
  },
  places: { vienna: 'فيينا', geneva: 'جنيف', 'new-york': 'نيويورك' },
  report: {
    title: 'تقرير {body} عن اجتماعه المعقود في {place} عام {year}',
    abstract: 'ناقش الاجتماع مكافحة {crime} واحتياجات الدول واعتمد توصيات.'
  },
  sections: { A: 'توصيات عامة', B: 'توصيات بشأن التعاون الدولي', C: 'توصيات بشأن المساعدة التقنية' },
  addressees: {
    states_parties: { who: 'الدول الأطراف', to: 'للدول الأطراف', ...feminine },
    states: { who: 'الدول', to: 'للدول', ...feminine },
    member_states: { who: 'الدول الأعضاء', to: 'للدول الأعضاء', ...feminine },
    state_under_review: { who: 'الدولة موضوع الاستعراض', to: 'للدولة موضوع الاستعراض', ...feminine },
    unodc: {
      who: 'مكتب الأمم المتحدة المعني بالمخدرات والجريمة',
      to: 'لمكتب الأمم المتحدة المعني بالمخدرات والجريمة',
      ...masculine
    },
    secretariat: { who: 'الأمانة', to: 'للأمانة', ...feminine },
    conference: { who: 'المؤتمر', to: 'للمؤتمر', ...masculine },
    donors: { who: 'الجهات المانحة', to: 'للجهات المانحة', ...feminine },
    regional_organizations: { who: 'المنظمات الإقليمية', to: 'للمنظمات الإقليمية', ...feminine },
    private_sector: { who: 'القطاع الخاص', to: 'للقطاع الخاص', ...masculine },
    civil_society: { who: 'المجتمع المدني', to: 'للمجتمع المدني', ...masculine }
  },
  strengths: {
    urge: '{t}ُحَث {who} على {action}{against}.',
    call_upon: '{t}ُناشَد {who} من أجل {action}{against}.',
    request: 'يُطلب إلى {who} {action}{against}.',
    should: 'ينبغي {to} {action}{against}.',
    recommend: 'يُوصى بأن {t}عمل {who} على {action}{against}.',
    strongly_encourage: '{t}ُشجَّع {who} بقوة على {action}{against}.',
    should_consider: 'ينبغي {to} النظر في {action}{against}.',
    encourage: '{t}ُشجَّع {who} على {action}{against}.',
    invite: '{t}ُدعى {who} إلى {action}{against}.',
    may_wish: 'لعل {who} {t}ود {action}{against}.',
    may: 'يجوز {to} {action}{against}.'
  },
  actions: {
    'joint-investigations': 'إنشاء أفرقة تحقيق مشتركة وتبادل الدروس المستفادة منها',
    extradition: 'تقصير إجراءات تسليم المطلوبين والحد من أسباب الرفض',
    'legal-assistance': 'الرد في الوقت المناسب على طلبات المساعدة القانونية المتبادلة، إلكترونيا إن أمكن',
    'central-authorities': 'تسمية سلطة مركزية وتحديث بياناتها في الدليل',
    confiscation: 'تعقب عائدات الجريمة وتجميدها ومصادرتها منذ بداية التحقيق',
    laundering: 'إلزام المصارف والمهن الأخرى بالإبلاغ عن المعاملات المشبوهة',
    'legal-persons': 'مساءلة الشركات وفرض جزاءات رادعة عليها',
    'witness-protection': 'حماية الشهود وأسرهم قبل المحاكمة وأثناءها وبعدها',
    victims: 'مساعدة الضحايا بصرف النظر عن تعاونهم مع السلطات',
    'special-techniques': 'تنظيم المراقبة الإلكترونية والعمليات السرية تحت إشراف القضاء',
    training: 'تدريب المحققين والمدعين العامين والقضاة معا',
    data: 'جمع إحصاءات مصنفة بحسب السن ونوع الجنس ونشرها',
    prevention: 'توعية الجمهور، ولا سيما الشباب، بالمخاطر',
    borders: 'تبادل المعلومات بين أجهزة الحدود في الوقت الحقيقي',
    legislation: 'مواءمة القانون الوطني مع الاتفاقية وبروتوكولاتها',
    funding: 'توفير موارد من خارج الميزانية للمساعدة التقنية',
    review: 'ملء استبيان التقييم الذاتي في الموعد المحدد',
    'focal-points': 'تعيين جهة اتصال وطنية للاستعراض',
    strategy: 'اعتماد استراتيجية وطنية تستند إلى تقييم للتهديدات',
    'human-rights': 'مراعاة نوع الجنس وحقوق الإنسان في كل تدبير'
  },
  against: '، في مجال مكافحة {crime}',
  stop: '.'
}
