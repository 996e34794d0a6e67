import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'

/** Where the colours of the design stand. */
export const tokensFile = join(projectDir, 'src/styles/tokens.css')

const names = [
  'paper', 'shoal', 'ink', 'ink-2', 'ink-3', 'hair-2', 'accent', 'alpha', 'beta', 'stable', 'deprecated', 'removed',
] as const // prettier-ignore
type Token = (typeof names)[number]

/** The colours of the day side, by their names in the style sheet without the dashes before them. */
export type Tokens = Record<Token, string>

/** Reads the colours from the style sheet. Throws when one is not there any more. */
export function readTokens(css = readFileSync(tokensFile, 'utf8')): Tokens {
  const colours = names.map((name): [Token, string] => {
    const day = new RegExp(`--${name}:\\s*light-dark\\(\\s*(#[0-9a-fA-F]{6})`).exec(css)?.[1]
    if (day === undefined) throw new Error(`${tokensFile} has no colour --${name} for day and night.`)
    return [name, day]
  })
  return Object.fromEntries(colours) as Tokens // one entry for each name
}
