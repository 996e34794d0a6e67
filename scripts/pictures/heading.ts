import type { DrawableFace } from './drawable-face.ts'
import { box, sheet, type Box } from './sheet.ts'
import type { Tokens } from './tokens.ts'

/** What letters are drawn with. */
export interface Ink {
  tokens: Tokens
  fonts: DrawableFace['fonts']
}

/** Letters of headings and labels on the water. */
export const lineStyle = { fontWeight: 600, fontSize: 27, whiteSpace: 'nowrap' } as const

/** The line above what the water carries, cut where there is no room for all of it. */
export function headingOf(heading: string, top: number, { tokens, fonts }: Ink, width: number): Box {
  const place = { position: 'absolute', left: sheet.margin, top, width }
  return box({ ...place, ...lineStyle, whiteSpace: 'normal', display: 'block', lineClamp: 1, fontFamily: fonts.data, color: tokens.ink }, heading) // prettier-ignore
}
