import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A font as satori takes it. */
interface Font {
  name: string
  weight: 400 | 500 | 600
  style: 'normal'
  data: Buffer
}

/** Families of the pictures. The last has Japanese, much of Chinese, and Cyrillic; it is read only for texts that need it. */
export type Family = 'display' | 'data' | 'wide'

/** Packages whose files the pictures are drawn with. */
export const fontPackages: Record<Family, string> = {
  display: '@fontsource/besley',
  data: '@fontsource/encode-sans',
  wide: '@fontsource/noto-sans-jp',
}

const require = createRequire(import.meta.url)
const folders = new Map<string, string>()
// Parts of the families that are always read, each with its weights. Satori takes one file of a name and a weight: parts have names of their own.
const alwaysRead: { family: Family; part: string; weights: Font['weight'][] }[] = [
  { family: 'display', part: 'latin', weights: [500] },
  { family: 'display', part: 'latin-ext', weights: [500] },
  { family: 'data', part: 'latin', weights: [400, 600] },
  { family: 'data', part: 'latin-ext', weights: [400, 600] },
  { family: 'data', part: 'vietnamese', weights: [400, 600] },
]

const read = new Map<string, Font[]>()

/** The fonts for a set of parts of the wide family; the same list for the same set, since what is parsed is kept by the list. */
export function fontsWith(parts: ReadonlySet<string>): Font[] {
  const wanted = [...parts].sort()
  const key = wanted.join(' ')
  const known = read.get(key)
  if (known !== undefined) return known
  const files = [...alwaysRead, ...wanted.map((part) => ({ family: 'wide' as const, part, weights: [500 as const] }))]
  const fonts = files.flatMap(({ family, part, weights }) => weights.map((weight) => fontOf(family, part, weight)))
  read.set(key, fonts)
  return fonts
}

/** Names of all parts of some families, the first that has a glyph draws it. */
export function namesOf(families: readonly Family[], parts: ReadonlySet<string>): string {
  const partsOf = (family: Family): string[] =>
    family === 'wide' ? [...parts].sort() : alwaysRead.filter((file) => file.family === family).map(({ part }) => part)
  return families.flatMap((family) => partsOf(family).map((part) => nameOf(family, part))).join(', ')
}

/** Characters that the fonts may hold. */
interface Ranges {
  /** Part of the family → from and to, both included. */
  parts: Map<string, [number, number][]>
}

const ranges = new Map<Family, Ranges>()

/** The part of a family that has a character; undefined when none has. */
export function partWith(character: number, family: Family): string | undefined {
  const { parts } = ranges.get(family) ?? rangesOf(family)
  for (const [part, list] of parts) {
    if (list.some(([from, to]) => character >= from && character <= to)) return part
  }
  return undefined
}

/** Where a package lies. */
export function folderOf(name: string): string {
  const folder = folders.get(name) ?? dirname(require.resolve(`${name}/package.json`))
  folders.set(name, folder)
  return folder
}

function rangesOf(family: Family): Ranges {
  const written = JSON.parse(readFileSync(join(folderOf(fontPackages[family]), 'unicode.json'), 'utf8')) as Record<string, string> // the package's own format
  const parts = Object.entries(written).map(([part, list]): [string, [number, number][]] => [
    part.replace(/[[\]]/g, ''),
    list.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    }),
  ])
  // Parts of an alphabet have all of it; those with a number have what is often met together.
  const isNumber = ([part]: [string, unknown]): number => Number(/^\d+$/.test(part))
  const made = { parts: new Map(parts.sort((a, b) => isNumber(a) - isNumber(b))) }
  ranges.set(family, made)
  return made
}

const loaded = new Map<string, Font>()

function fontOf(family: Family, part: string, weight: Font['weight']): Font {
  const name = nameOf(family, part)
  const known = loaded.get(`${name} ${weight}`)
  if (known !== undefined) return known
  const file = `${fontPackages[family].split('/')[1] ?? ''}-${part}-${weight}-normal.woff`
  const font: Font = { name, weight, style: 'normal', data: readFileSync(join(folderOf(fontPackages[family]), 'files', file)) }
  loaded.set(`${name} ${weight}`, font)
  return font
}

function nameOf(family: Family, part: string): string {
  return `${family}-${part}`
}
