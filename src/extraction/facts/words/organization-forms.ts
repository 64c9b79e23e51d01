import type { UnLanguage } from '#domain/term.ts'

/** Names of organizations as reports print them, where the vocabulary has other ones; by its codes. */
export const organizationForms: Record<string, Partial<Record<UnLanguage, string[]>>> = {
  frontex: {
    fr: ['Agence européenne de garde-frontières et de garde-côtes'],
    en: ['European Border and Coast Guard Agency'],
    es: ['Agencia Europea de la Guardia de Fronteras y Costas'],
    ru: ['Европейское агентство пограничной и береговой охраны'],
    zh: ['欧洲边境和海岸警卫局']
  },
  eurojust: { fr: ["Unité de coopération judiciaire de l'Union européenne"] },
  europol: {
    fr: ['Office européen de police'],
    en: ['European Police Office'],
    es: ['Oficina Europea de Policía']
  },
  interpol: {
    fr: ['Organisation internationale de police criminelle'],
    en: ['International Criminal Police Organization'],
    es: ['Organización Internacional de Policía Criminal'],
    ru: ['Международная организация уголовной полиции', 'Интерпол'],
    ar: ['المنظمة الدولية للشرطة الجنائية', 'الإنتربول'],
    zh: ['国际刑事警察组织', '国际刑警组织']
  },
  sco: {
    fr: ['Organisation de coopération de Shanghai'],
    es: ['Organización de Cooperación de Shanghái', 'Organización de Shanghái para la Cooperación']
  },
  oecd: { en: ['Organization for Economic Cooperation and Development'] },
  osce: { es: ['Organización para la Seguridad y la Cooperación en Europa'] },
  'league-of-arab-states': { ar: ['جامعة الدول العربية'] },
  mercosur: { en: ['Southern Common Market'], fr: ['Marché commun du Sud'], es: ['Mercado Común del Sur'] }
}
