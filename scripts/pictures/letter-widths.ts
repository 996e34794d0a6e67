import satori from 'satori'
import { fontsWith } from './fonts.ts'
import { box } from './sheet.ts'

/** How wide a letter is, in parts of the size of its font. */
export type LetterWidth = (letter: string) => number

/** A space alone is laid out as nothing; those of the fonts are no wider. */
const spaceWidth = 0.28

const known = new Map<string, number>()

/** Large enough that whole pixels are exact. */
const measuringSize = 1000

/**
 * Widths of the letters of a text, measured by laying each out once. `families` are the names of fonts as `namesOf` gives them;
 * letters that no font has are as wide as their size.
 */
export async function letterWidths(text: string, families: string, parts: ReadonlySet<string>): Promise<LetterWidth> {
  // Parts of a family never share a letter, so that its first name is enough to tell in which font a letter is.
  const keyOf = (letter: string): string => `${families.split('-')[0] ?? ''} ${letter}`
  const unknown = [...new Set(text)].filter((letter) => !known.has(keyOf(letter)))
  if (unknown.length > 0) {
    const style = { fontFamily: families, fontWeight: 500, fontSize: measuringSize, whiteSpace: 'pre' }
    await satori(box({ flexDirection: 'column', alignItems: 'flex-start' }, unknown.map((letter) => box(style, letter))), {
      width: 2 * measuringSize,
      fonts: fontsWith(parts),
      onNodeDetected: ({ textContent, width }) => {
        if (textContent !== undefined && [...textContent].length === 1) known.set(keyOf(textContent), width / measuringSize)
      },
    }) // prettier-ignore
  }
  return (letter) => (letter === ' ' ? spaceWidth : (known.get(keyOf(letter)) ?? 1))
}
