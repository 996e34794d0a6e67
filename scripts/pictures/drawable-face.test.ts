import { describe, expect, it, test } from 'vitest'
import type { Face } from '../../src/pictures/picture.ts'
import { drawableFace } from './drawable-face.ts'

const none = { usual: new Set<string>(), all: new Set<string>() }

function withTitle(title: string, lacking = none) {
  const face: Face = {
    masthead: { title: 'The Wick', project: 'Lantern' },
    kicker: ['Essay'],
    title,
    size: 'title',
    plainTitle: 'Essay',
    band: { kind: 'words', words: title, plain: 'Two minutes to read.' },
  }
  return drawableFace(face, lacking)
}

test.each([
  ['a < b & c ]]> "q"', 'a < b & c ]]> "q"'],
  ['A lamp 🛟👩🏽‍🚀🇩🇪 in space', 'A lamp in space'],
  ['hidden \u202Eorder\u200B and\u0007 bells', 'hidden order and bells'],
  ['Zażółć gęślą jaźń', 'Zażółć gęślą jaźń'],
  ['Новости', 'Новости'],
  ['静かな配線', '静かな配線'],
  ['e\u0301tude', 'étude'],
])('%j is drawn as %j', (title, drawn) => expect(withTitle(title).title).toBe(drawn))

test.each(['السلك الهادئ', 'שלום', '조용한 전선', 'हिन्दी', 'ไทย', 'Το ήσυχο καλώδιο', '安静的电线协议说'])(
  '%s cannot be drawn: the plain title stands for it, and nothing of it is left',
  (title) => expect(withTitle(title)).toMatchObject({ title: 'Essay', band: { words: 'Two minutes to read.' } }),
)

describe('fonts', () => {
  it('of other scripts are read only for those', () => {
    expect(withTitle('Plain words, naïve façade').parts.size).toBe(0)
    expect(withTitle('静か').parts.size).toBeGreaterThan(0)
  })
  it('draw all letters of a title with one face', () => {
    expect(withTitle('Plain').fonts.title).toMatch(/^display-latin,/)
    expect(withTitle('ổn định').fonts.title).toMatch(/^data-latin,/)
    expect(withTitle('Новости 1.33').fonts.title).toMatch(/^wide-cyrillic, wide-latin/)
    expect(withTitle('ハル (Haru)').fonts.title).toMatch(/^display-latin,/)
  })
  it('that lack a glyph which they name are not asked for it again', () => {
    expect(withTitle('a‽b', { usual: new Set('‽'), all: new Set('‽') }).title).toBe('ab')
    expect(withTitle('aβb', { usual: new Set('β'), all: new Set('β') }).title).toBe('Essay')
  })
})
