import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../src/site/config.ts'

/** The examples of a page of the documentation in one language, in their order. */
export function examplesOf(page: string, language: string): string[] {
  const text = readFileSync(join(projectDir, page), 'utf8')
  return [...text.matchAll(/^```(\S*)[^\n]*\n([^]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code = '']) => code) // prettier-ignore
}
