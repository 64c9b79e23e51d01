/** How many records of each kind. */
export interface Counts {
  laws: number
  provisions: number
  strategies: number
  reports: number
  recommendations: number
}

// The portal of today; provisions take up what rounding leaves.
const parity = { laws: 3500, provisions: 15_000, strategies: 1500, reports: 700, recommendations: 10_000 }
const whole = Object.values(parity).reduce((sum, part) => sum + part)

/** Divides a number of records among the kinds in the proportions of the real portal. */
export const countsOf = (count: number): Counts => {
  const part = (records: number) => Math.floor((count * records) / whole)
  const laws = Math.max(1, part(parity.laws))
  const strategies = part(parity.strategies)
  const reports = part(parity.reports)
  const recommendations = reports === 0 ? 0 : part(parity.recommendations)
  return {
    laws,
    provisions: count - laws - strategies - reports - recommendations,
    strategies,
    reports,
    recommendations
  }
}
