import { weighted } from './skewed.ts'

const organs = {
  ctoc: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
  cac: 'Conference of the States Parties to the United Nations Convention against Corruption',
  ecosoc: 'Economic and Social Council'
}

/** A body that reports: its key in the word banks, its organ and how its symbols begin and end. */
export interface ReportBody {
  key: string
  organ: string
  place: 'vienna' | 'geneva' | 'new-york'
  symbol(year: number, serial: number): string
}

const body = (key: string, organ: keyof typeof organs, stem: string): ReportBody => ({
  key,
  organ: organs[organ],
  place: 'vienna',
  symbol: (year, serial) => `${stem}/${year}/${serial}`
})

/** Draws a body, those that meet often more often. */
export const drawReportBody = weighted([
  [body('assistance', 'ctoc', 'CTOC/COP/WG.2'), 20],
  [body('cooperation', 'ctoc', 'CTOC/COP/WG.3'), 18],
  [body('persons', 'ctoc', 'CTOC/COP/WG.4'), 14],
  [body('firearms', 'ctoc', 'CTOC/COP/WG.6'), 9],
  [body('migrants', 'ctoc', 'CTOC/COP/WG.7'), 10],
  [body('conference', 'ctoc', 'CTOC/COP'), 8],
  [body('corruption', 'cac', 'CAC/COSP'), 7],
  [body('recovery', 'cac', 'CAC/COSP/WG.2'), 8],
  [body('commission', 'ecosoc', 'E/CN.15'), 6]
])
