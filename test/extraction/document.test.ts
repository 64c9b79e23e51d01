import { test } from 'tap'
import { readDocument } from '#extraction/structure/read-document.ts'

const outline = (raw: string) =>
  readDocument(raw).blocks.map(({ kind, number, text }) => `${kind} ${number ?? '-'} ${text.text}`)

test('pages, running heads, notes and noise are no part of the text', (t) => {
  const document = readDocument(`United Nations                       CTOC/COP/WG.2/2030/4
Distr.: General

I. Introduction

1. The Working Group met in Vienna to consider the measures that the States parties had taken to strengthen their
awareness-
raising, and the measures that
Download now

__________________
* Reissued for technical reasons.

V.30-01234                                                        2/9
\fCTOC/COP/WG.2/2030/4

were still to be taken in the following years by all of the States parties to the Convention.
`)
  t.same(
    document.blocks.map(({ text }) => text.text),
    [
      'Introduction',
      'The Working Group met in Vienna to consider the measures that the States parties had taken to strengthen their awareness-raising, and the measures that were still to be taken in the following years by all of the States parties to the Convention.'
    ]
  )
  t.same(
    document.furniture.map(({ kind }) => kind),
    ['noise', 'footnote', 'footnote', 'job-number', 'running-head']
  )
  t.end()
})

test('marks are read in six scripts and by their order', (t) => {
  t.same(
    outline(
      'ثانياً- التوصيات\n\nألف - توصيات عامة\n\n1-نظرت اللجنة في ما يلي:\n\n(أ) البند الأول؛\n\n(ب) البند الثاني.'
    ),
    [
      'heading II التوصيات',
      'heading A توصيات عامة',
      'paragraph 1 نظرت اللجنة في ما يلي:',
      'item a البند الأول؛',
      'item b البند الثاني.'
    ]
  )
  t.same(outline('一、导言\n\n1.2016年11月，工作组举行了会议。\n\n2.委员会通过了本报告。'), [
    'heading I 导言',
    'paragraph 1 2016年11月，工作组举行了会议。',
    'paragraph 2 委员会通过了本报告。'
  ])
  t.same(
    outline(
      'I. Введение\n\nА. Первый раздел\n\n1. Текст о работе совещания.\n\nВ. Второй раздел\n\n2. Ещё один текст.'
    ),
    [
      'heading I Введение',
      'heading A Первый раздел',
      'paragraph 1 Текст о работе совещания.',
      'heading B Второй раздел',
      'paragraph 2 Ещё один текст.'
    ]
  )
  t.end()
})

test('a table of contents is no list of headings', (t) => {
  const document = readDocument(`Contents
                                                Paragraphs   Page
I.   Introduction ...............................  1-3         2
II.  Recommendations ............................  4-9         3

I. Introduction

1. The meeting was held in Vienna.
`)
  t.same(document.contents.length, 4)
  t.same(
    document.blocks.map(({ text }) => text.text),
    ['Introduction', 'The meeting was held in Vienna.']
  )
  t.end()
})

test('a text in another language than the one said is refused, and so is one without words', (t) => {
  t.throws(() => readDocument('1. The Working Group met in Vienna and the Chair opened the meeting.', 'fr'), {
    message: /reads as en, not fr/
  })
  t.throws(() => readDocument('12 34 §§ ...'), { message: /scan/ })
  t.end()
})
