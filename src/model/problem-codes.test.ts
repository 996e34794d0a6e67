import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemCodes } from './problem-codes.ts'

const root = new URL('../../', import.meta.url).pathname

/** The program's own text, without its tests and this list. */
function sources(): string {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  return files
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|problem-codes\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

describe('problem codes', () => {
  const documented = [...readFileSync(join(root, 'docs/problems.md'), 'utf8').matchAll(/^## `([^`]+)`$/gm)].map(([, code = '']) => code)

  it('stand once each', () => expect(problemCodes.length).toBe(new Set(problemCodes).size))

  it('have an entry each in docs/problems.md, in alphabetical order', () => expect(documented).toEqual([...problemCodes].sort()))

  it('are all told by something', () => {
    const text = sources()
    expect(problemCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
  })
})
