import type { Band, Face, StageMark } from '../../src/pictures/picture.ts'
import { namesOf, partWith, type Family } from './fonts.ts'

/** Characters that turned out to have no glyph though their font's ranges name them. */
export interface Lacking {
  /** In the two families that are always read. */
  usual: ReadonlySet<string>
  /** In every family. */
  all: ReadonlySet<string>
}

/** A face all of whose letters can be drawn. */
export interface DrawableFace extends Face {
  /** Names of the fonts of the title, of other large letters, and of small ones; the first that has a glyph draws it. */
  fonts: { title: string; display: string; data: string }
  /** Parts of the wide family that its texts need. */
  parts: ReadonlySet<string>
}

/**
 * A face with what the fonts can draw. Signs that they lack are left out: emoji, control and bidi characters. A text with a letter
 * that they lack is no text any more without it: the title becomes the plain one, anything else goes.
 */
export function drawableFace(face: Face, lacking: Lacking): DrawableFace {
  const parts = new Set<string>()
  const ready = (text: string): string => {
    const found = drawableText(text, lacking)
    for (const part of found?.parts ?? []) parts.add(part)
    return found?.text ?? ''
  }
  const mark = (standing: StageMark | undefined): StageMark | undefined =>
    standing === undefined ? undefined : { ...standing, words: ready(standing.words) }
  const title = ready(face.title) || ready(face.plainTitle)
  const families = familiesOf(title, lacking)
  if (families[0] === 'wide') for (const character of title) parts.add(partWith(character.codePointAt(0) ?? 0, 'wide') ?? 'latin')
  const drawable = {
    ...face,
    masthead: { title: ready(face.masthead.title), project: ready(face.masthead.project) },
    kicker: face.kicker.map(ready).filter((text) => text !== ''),
    title,
    under: face.under === undefined ? undefined : ready(face.under) || undefined,
    aside: face.aside === undefined ? undefined : ready(face.aside) || undefined,
    standing: mark(face.standing),
    band: bandOf(face.band, ready, mark),
    parts,
  }
  // Only now are all parts known.
  const fonts = { title: namesOf(families, parts), display: namesOf(usualOrder, parts), data: namesOf(['data', 'wide'], parts) }
  return { ...drawable, fonts }
}

const usualOrder: Family[] = ['display', 'data', 'wide']

function bandOf(band: Band, ready: (text: string) => string, mark: (standing: StageMark | undefined) => StageMark | undefined): Band {
  switch (band.kind) {
    case 'voyage':
      return {
        ...band,
        heading: ready(band.heading),
        standing: mark(band.standing),
        stops: band.stops.map((stop) => ({ ...stop, label: ready(stop.label) })),
      }
    case 'counts':
      return { ...band, heading: ready(band.heading), counts: band.counts.map((count) => ({ ...count, label: ready(count.label) })) }
    case 'words':
      return { ...band, words: ready(band.words) || ready(band.plain ?? '') }
  }
}

/** Emoji and what joins them; characters without a form of their own, bidi controls among them. */
const unseen = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFE0E\uFE0F\u20E3]/gu

/** A text without what cannot be drawn, and the parts of the wide family that it needs; undefined when a letter cannot be. */
function drawableText(text: string, lacking: Lacking): { text: string; parts: string[] } | undefined {
  const kept: string[] = []
  const parts: string[] = []
  for (const character of text.normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '')) {
    const code = character.codePointAt(0) ?? 0
    const usual = !lacking.usual.has(character) && isUsual(code)
    const part = usual ? undefined : partWith(code, 'wide')
    const possible = !lacking.all.has(character) && (usual || part !== undefined)
    if (!possible && /[\p{L}\p{M}\p{N}]/u.test(character)) return undefined
    if (!possible) continue
    if (part !== undefined) parts.push(part)
    kept.push(character)
  }
  return { text: kept.join('').replace(/ +/g, ' ').trim(), parts }
}

/** One family draws all letters of a script, so that no word is of two faces. Chinese and Japanese stand beside any. */
function familiesOf(title: string, lacking: Lacking): Family[] {
  const letters = title.match(/(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/gu) ?? []
  const allIn = (family: Family): boolean =>
    letters.every((letter) => !lacking.usual.has(letter) && partWith(letter.codePointAt(0) ?? 0, family) !== undefined)
  if (allIn('display')) return usualOrder
  return allIn('data') ? ['data', 'wide'] : ['wide', 'data']
}

function isUsual(code: number): boolean {
  return partWith(code, 'display') !== undefined || partWith(code, 'data') !== undefined
}
