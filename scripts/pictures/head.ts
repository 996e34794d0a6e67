import type { Face } from '../../src/pictures/picture.ts'
import type { DrawableFace } from './drawable-face.ts'
import type { LetterWidth } from './letter-widths.ts'
import { box, sheet, type Box, type Part } from './sheet.ts'
import { signAt, stageColour } from './signs.ts'
import { lineHeight, titleSizeOf } from './title-size.ts'
import type { Tokens } from './tokens.ts'

const { width, margin } = sheet
const room = width - 2 * margin
const titleSizes = [96, 88, 80, 72, 64, 58, 52, 47, 42, 38]
const nameSizes = [72, 64, 56, 50, 44, 38]
const plateSizes = [200, 170, 140, 120, 104, 92, 80]
/** Where the title begins, below the line of the site. */
const top = 124
const kickerHeight = 42

/** Everything above the water: the line of the site, what it is, its title, and who or where. `bottom` is the edge of the water. */
export function headOf(face: DrawableFace, bottom: number, tokens: Tokens, letters: LetterWidth): Part {
  const kicker = face.kicker.join(' · ')
  const line = box(
    { fontFamily: face.fonts.data, fontSize: 27, color: tokens.accent, height: kickerHeight, display: 'block', lineClamp: 1 },
    kicker,
  )
  const children = [...(kicker === '' ? [] : [line]), ...blocks[face.size](face, bottom, tokens, letters)]
  const block = box({ position: 'absolute', left: margin, top, width: room, flexDirection: 'column' }, children)
  const masthead = mastheadOf(face, tokens)
  return { texts: [...masthead.texts, block], shapes: masthead.shapes }
}

const blocks: Record<Face['size'], (face: DrawableFace, bottom: number, tokens: Tokens, letters: LetterWidth) => Box[]> = {
  title: titleOf,
  plate: plateOf,
  version: versionOf,
}

function mastheadOf({ masthead, fonts }: DrawableFace, tokens: Tokens): Part {
  const signs = ['alpha', 'beta', 'stable'].map((stage, at) => signAt(stage, margin + 11 + at * 29, 49, 24, inkFor(tokens), tokens.paper))
  const texts = [
    box({ position: 'absolute', left: margin + 100, top: 16, fontFamily: fonts.display, fontSize: 36, color: tokens.ink }, masthead.title),
    box(
      { position: 'absolute', left: margin, top: 33, width: room, justifyContent: 'flex-end', fontFamily: fonts.data, fontSize: 26, color: tokens['ink-2'] },
      masthead.project,
    ),
  ] // prettier-ignore
  const rules = `<path d="M0 86.5H${width}" stroke="${tokens.ink}" stroke-width="5"/><path d="M0 94H${width}" stroke="${tokens.ink}" stroke-width="1.5"/>`
  return { texts: masthead.title === '' ? texts.slice(1) : texts, shapes: signs.join('') + rules }
}

/** The signs of the site are in ink, whatever their stages' colours. */
function inkFor(tokens: Tokens): Tokens {
  return { ...tokens, alpha: tokens.ink, beta: tokens.ink, stable: tokens.ink }
}

function titleOf(face: DrawableFace, bottom: number, tokens: Tokens, widths: LetterWidth): Box[] {
  const below = face.standing === undefined && face.under === undefined ? 0 : 58
  const height = bottom - top - kickerHeight - below - 26
  const { size, lines, width: balanced } = titleSizeOf(face.title, { width: room, height, letters: widths }, titleSizes)
  const title = box(
    {
      display: 'block', lineClamp: lines, fontFamily: face.fonts.title, fontWeight: 500, fontSize: size, lineHeight,
      letterSpacing: -size * 0.015, color: tokens.ink, width: balanced, wordBreak: 'break-word',
    },
    face.title,
  ) // prettier-ignore
  return [title, ...underOf(face, tokens)]
}

function underOf({ under, standing, fonts }: DrawableFace, tokens: Tokens): Box[] {
  const style = { marginTop: 20, fontFamily: fonts.data, fontSize: 30, lineHeight: 1.25 }
  if (standing !== undefined) return [box({ ...style, color: stageColour(standing.stage, tokens), fontWeight: 600 }, standing.words)]
  return under === undefined
    ? []
    : [box({ ...style, display: 'block', lineClamp: 1, wordBreak: 'break-word', color: tokens['ink-2'] }, under)]
}

/** A name as large as it can be, with a sentence below. */
function plateOf(face: DrawableFace, bottom: number, tokens: Tokens, widths: LetterWidth): Box[] {
  const height = bottom - top - (face.kicker.length === 0 ? 0 : kickerHeight) - (face.under === undefined ? 20 : 124)
  const { size, lines } = titleSizeOf(face.title, { width: room, height, letters: widths }, plateSizes)
  const title = box({ ...plateStyle(face, size, tokens), lineClamp: lines }, face.title)
  if (face.under === undefined) return [title]
  const letters = { fontFamily: face.fonts.data, fontSize: 30, lineHeight: 1.3, color: tokens['ink-2'] }
  return [
    title,
    box({ ...letters, display: 'block', lineClamp: 2, width: room, marginTop: 8 + size * 0.09, wordBreak: 'break-word' }, face.under),
  ]
}

/** A version as large as it can be, with its name beside it. */
function versionOf(face: DrawableFace, bottom: number, tokens: Tokens, widths: LetterWidth): Box[] {
  const { under: name, aside } = face
  const { size } = titleSizeOf(
    face.title,
    { width: name === undefined ? room : room / 2, height: bottom - top - kickerHeight - 12, letters: widths },
    plateSizes,
  )
  const title = box({ ...plateStyle(face, size, tokens), lineClamp: 1 }, face.title)
  if (name === undefined) return [title]
  const letters = { display: 'block', fontFamily: face.fonts.display, lineHeight, wordBreak: 'break-word' }
  const fit = titleSizeOf(name, { width: room * 0.55, height: aside === undefined ? 150 : 90, letters: widths }, nameSizes)
  const words = [
    box({ ...letters, lineClamp: fit.lines, fontSize: fit.size, color: tokens.ink }, name),
    ...(aside === undefined ? [] : [box({ ...letters, lineClamp: 1, marginTop: 6, fontSize: 36, color: tokens['ink-2'] }, aside)]),
  ]
  const beside = box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, marginLeft: 44, paddingBottom: size * 0.16 }, words)
  return [box({ alignItems: 'flex-end', width: room }, [title, beside])]
}

function plateStyle({ fonts }: DrawableFace, size: number, tokens: Tokens): Record<string, string | number> {
  const letters = { fontFamily: fonts.title, fontWeight: 500, fontSize: size, lineHeight: 1.02, letterSpacing: -size * 0.03 }
  return { ...letters, display: 'block', color: tokens.ink, wordBreak: 'break-word' }
}
