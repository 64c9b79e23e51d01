import { test } from 'tap'
import type { AgendaItem, Section } from '#extraction/extraction.ts'
import { linkAgenda } from '#extraction/facts/link-agenda.ts'

const agenda = (titles: string[]): AgendaItem[] =>
  titles.map((title, index) => ({ item: String(index + 1), title, subitems: [], spans: {} }))
const section = (title: string, recommendations: string[]): Section => ({
  part: 'II',
  title: 'Recommendations',
  paragraphs: null,
  subsections: [{ letter: 'A', title, paragraphs: null, recommendations, agenda_item: null, spans: {} }],
  spans: {}
})
const linked = (title: string, titles: string[], recommendations: string[] = ['1']) => {
  const { sections, differs } = linkAgenda([section(title, recommendations)], agenda(titles))
  return [sections[0]!.subsections[0]!.agenda_item, differs]
}

test('sections carry the number of the agenda item they are about', (t) => {
  const titles = ['Organizational matters', 'Technical assistance', 'Adoption of the report']
  t.same(linked('Recommendations on technical assistance', titles), ['2', false])
  t.same(linked('General recommendations', titles), [null, false])
  t.same(linked('Recommandations sur les questions diverses', ['Questions diverses']), ['1', false])
  t.same(linked('关于国际合作的建议', ['贩运人口', '国际合作']), ['2', false])
  t.same(linked('Besoins d’assistance', ["Recommandations sur les besoins d'assistance"], []), ['1', true])
  t.end()
})
