import type { Treaty } from './treaties.ts'

const convention = {
  fr: '(?:de |à )?',
  ru: 'Конвенци\\p{L}{1,2}',
  protocol: 'Протокол\\p{L}{0,2}'
}

/** Treaties against crime. */
export const crimeTreaties: readonly Treaty[] = [
  {
    code: 'UNTOC',
    bodies: ['CTOC/COP'],
    names: {
      en: 'United Nations Convention against Transnational Organi[sz]ed Crime|Organi[sz]ed Crime Convention|Convention against (?:Transnational )?Organi[sz]ed Crime|Palermo Convention',
      fr: 'Convention (?:des Nations Unies )?contre la criminalité (?:transnationale )?organisée|Convention de Palerme',
      es: 'Convención (?:de las Naciones Unidas )?contra la Delincuencia Organizada(?: Transnacional)?|Convención de Palermo',
      ru: `${convention.ru} (?:Организации Объединенных Наций )?против (?:транснациональной )?организованной преступности|Палермск\\p{L}{2,3} конвенци\\p{L}{1,2}`,
      ar: 'اتفاقية (?:الأمم المتحدة لمكافحة )?الجريمة المنظمة|اتفاقية باليرمو',
      zh: '《(?:联合国打击跨国)?有组织犯罪公约》'
    }
  },
  {
    code: 'UNCAC',
    bodies: ['CAC/COSP'],
    names: {
      en: '(?:United Nations )?Convention against Corruption|Mérida Convention',
      fr: 'Convention (?:des Nations Unies )?contre la corruption',
      es: 'Convención (?:de las Naciones Unidas )?contra la Corrupción',
      ru: `${convention.ru} (?:Организации Объединенных Наций )?против коррупции`,
      ar: 'اتفاقية (?:الأمم المتحدة ل)?مكافحة الفساد',
      zh: '《(?:联合国)?反腐败公约》'
    }
  },
  {
    code: 'TIP',
    bodies: ['CTOC/COP/WG.4'],
    names: {
      en: 'Trafficking in Persons Protocol|Protocol to Prevent, Suppress and Punish Trafficking in Persons',
      fr: 'Protocole (?:relatif à|contre|sur) la traite des personnes|Protocole additionnel[^.;]{1,120}réprimer et punir la traite des personnes',
      es: 'Protocolo (?:contra|sobre) la Trata de Personas|Protocolo para Prevenir, Reprimir y Sancionar la Trata de Personas',
      ru: `${convention.protocol} о торговле людьми|${convention.protocol} о предупреждении и пресечении торговли людьми`,
      ar: '(?:ب|ل|ال)?بروتوكول (?:منع وقمع ومعاقبة )?الاتجار بالأشخاص',
      zh: '《(?:打击)?(?:贩运人口|人口贩运)(?:的)?议定书》'
    }
  },
  {
    code: 'SOM',
    bodies: ['CTOC/COP/WG.7'],
    names: {
      en: '(?:Smuggling of )?Migrants Protocol|Protocol against the Smuggling of Migrants',
      fr: 'Protocole (?:relatif au|contre le|sur le) trafic illicite de migrants',
      es: 'Protocolo (?:contra el Tráfico Ilícito de|sobre los) Migrantes',
      ru: `${convention.protocol} о (?:незаконном ввозе )?мигрант(?:ов|ах)|${convention.protocol} против незаконного ввоза мигрантов`,
      ar: 'بروتوكول (?:مكافحة )?(?:تهريب )?المهاجرين',
      zh: '《(?:打击)?(?:偷运)?移民议定书》'
    }
  },
  {
    code: 'FIREARMS',
    bodies: ['CTOC/COP/WG.6'],
    names: {
      en: 'Firearms Protocol|Protocol against the Illicit Manufacturing of and Trafficking in Firearms',
      fr: "Protocole (?:relatif aux|sur les) armes à feu|Protocole contre la fabrication et le trafic illicites d'armes à feu",
      es: 'Protocolo (?:sobre|contra las|relativo a las) Armas de Fuego|Protocolo contra la Fabricación y el Tráfico Ilícitos de Armas de Fuego',
      ru: `${convention.protocol} об огнестрельном оружии|${convention.protocol} против незаконного изготовления и оборота огнестрельного оружия`,
      ar: 'بروتوكول (?:مكافحة صنع )?الأسلحة النارية',
      zh: '《枪支议定书》'
    }
  }
]
