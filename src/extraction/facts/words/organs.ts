import type { NamedBody } from './bodies.ts'

const untoc = {
  en: 'United Nations Convention against Transnational Organi[sz]ed Crime',
  fr: 'Convention des Nations Unies contre la criminalité transnationale organisée',
  es: 'Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional',
  ru: 'Конвенции Организации Объединенных Наций против транснациональной организованной преступности',
  ar: 'اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية',
  zh: '联合国打击跨国有组织犯罪公约》?'
}
const uncac = {
  en: 'United Nations Convention against Corruption',
  fr: 'Convention des Nations Unies contre la corruption',
  es: 'Convención de las Naciones Unidas contra la Corrupción',
  ru: 'Конвенции Организации Объединенных Наций против коррупции',
  ar: 'اتفاقية الأمم المتحدة لمكافحة الفساد',
  zh: '联合国反腐败公约》?'
}

/** Organs that adopt resolutions and decisions. */
export const organs: readonly NamedBody[] = [
  {
    code: 'CTOC/COP',
    symbols: 'CTOC',
    names: {
      en: `Conference of the Parties to the ${untoc.en}|Conference of the Parties to the Organi[sz]ed Crime Convention|Conference of the Parties(?: to the Convention)?`,
      fr: `Conférence des Parties à la ${untoc.fr}|Conférence des Parties(?: à la Convention(?: contre la criminalité organisée)?)?`,
      es: `Conferencia de las Partes en la ${untoc.es}|Conferencia de las Partes(?: en la Convención(?: contra la Delincuencia Organizada)?)?`,
      ru: `Конференци\\p{L}{1,3} (?:у|У)частников ${untoc.ru}|Конференци\\p{L}{1,3} (?:у|У)частников(?: Конвенции(?: против организованной преступности)?)?`,
      ar: `مؤتمر الأطراف في ${untoc.ar}|مؤتمر الأطراف(?: في (?:اتفاقية الجريمة المنظمة|الاتفاقية))?`,
      zh: `《?${untoc.zh}缔约方会议|缔约方会议`
    }
  },
  {
    code: 'CAC/COSP',
    symbols: 'CAC',
    names: {
      en: `Conference of the States Parties to the ${uncac.en}|Conference of the States Parties(?: to the Convention)?`,
      fr: `Conférence des États (?:p|P)arties à la ${uncac.fr}|Conférence des États (?:p|P)arties(?: à la Convention)?`,
      es: `Conferencia de los Estados (?:p|P)artes? en la ${uncac.es}|Conferencia de los Estados (?:p|P)artes?(?: en la Convención)?`,
      ru: `Конференци\\p{L}{1,3} (?:г|Г)осударств ?- ?(?:у|У)частников ${uncac.ru}|Конференци\\p{L}{1,3} (?:г|Г)осударств ?- ?(?:у|У)частников(?: Конвенции)?`,
      ar: `مؤتمر الدول الأطراف في ${uncac.ar}|مؤتمر الدول الأطراف`,
      zh: `《?${uncac.zh}缔约国会议|缔约国会议`
    }
  },
  {
    code: 'CCPCJ',
    symbols: 'E/CN.15',
    names: {
      en: 'Commission on Crime Prevention and Criminal Justice|CCPCJ|Crime Commission',
      fr: 'Commission pour la prévention du crime et la justice pénale',
      es: 'Comisión de Prevención del Delito y Justicia Penal',
      ru: 'Комисси\\p{L}{1,2} по предупреждению преступности и уголовному правосудию',
      ar: 'لجنة منع الجريمة والعدالة الجنائية',
      zh: '预防犯罪和刑事司法委员会'
    }
  },
  {
    code: 'CND',
    symbols: 'E/CN.7',
    names: {
      en: 'Commission on Narcotic Drugs|CND',
      fr: 'Commission des stupéfiants',
      es: 'Comisión de Estupefacientes',
      ru: 'Комисси\\p{L}{1,2} по наркотическим средствам',
      ar: 'لجنة المخدرات',
      zh: '麻醉药品委员会|麻委会'
    }
  },
  {
    code: 'HRC',
    symbols: 'A/HRC',
    names: {
      en: 'Human Rights Council',
      fr: "Conseil des droits de l'homme",
      es: 'Consejo de Derechos Humanos',
      ru: 'Совет\\p{L}{0,2} по правам человека',
      ar: 'مجلس حقوق الإنسان',
      zh: '人权理事会'
    }
  },
  {
    code: 'ECOSOC',
    symbols: 'E',
    names: {
      en: 'Economic and Social Council|ECOSOC',
      fr: 'Conseil économique et social',
      es: 'Consejo Económico y Social',
      ru: 'Экономическ\\p{L}{2,3} и (?:С|с)оциальн\\p{L}{2,3} Совет\\p{L}{0,2}',
      ar: 'المجلس الاقتصادي والاجتماعي|للمجلس الاقتصادي والاجتماعي',
      zh: '经济及社会理事会|经社理事会'
    }
  },
  {
    code: 'SC',
    symbols: 'S',
    names: {
      en: 'Security Council',
      fr: 'Conseil de sécurité',
      es: 'Consejo de Seguridad',
      ru: 'Совет\\p{L}{0,2} Безопасности',
      ar: 'مجلس الأمن',
      zh: '安全理事会|安理会'
    }
  },
  {
    code: 'GA',
    symbols: 'A',
    names: {
      en: 'General Assembly|the Assembly',
      fr: "Assemblée générale|l'Assemblée",
      es: 'Asamblea General|la Asamblea',
      ru: 'Генеральн\\p{L}{2,3} Ассамбле\\p{L}{1,2}|Ассамбле\\p{L}{1,2}',
      ar: 'الجمعية العامة|للجمعية العامة',
      zh: '(?:联合国)?大会'
    }
  }
]
