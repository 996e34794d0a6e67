import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { readBody } from '../markdown/read-body.ts'
import type { readYaml } from './yaml-source.ts'
import { checkContent, type CheckedContent } from './check-content.ts'
import { openCheckMemory } from './check-memory.ts'
import { aPostFile, contentFolder, soundContent, today } from './content-folder.builder.ts'

const reading = vi.hoisted(() => vi.fn<() => void>())
vi.mock('../markdown/read-body.ts', async (original) => {
  const real = await original<{ readBody: typeof readBody }>()
  return { readBody: (...args: Parameters<typeof real.readBody>) => (reading(), real.readBody(...args)) }
})

const readingFacts = vi.hoisted(() => vi.fn<(file: string) => void>())
vi.mock('./yaml-source.ts', async (original) => {
  const real = await original<{ readYaml: typeof readYaml }>()
  return { readYaml: (...args: Parameters<typeof real.readYaml>) => (readingFacts(args[1]), real.readYaml(...args)) }
})

const claim = 'The feature [Quiet wire](/features/quiet-wire/) became beta in 1.0.'
const files = {
  ...soundContent,
  'features/quiet-wire.yaml': 'title: Quiet wire\nsig: wire\nstages: [{ stage: beta, release: "1.1" }]\n',
  'posts/claims.mdx': aPostFile('', claim),
  'posts/image.mdx': aPostFile('', `## A title\n\n${'And many words. '.repeat(200)}`),
}

/** A folder with its memory, and a check of it; how many texts a check read is in `read`. */
function remembered(program = 'one') {
  const dir = contentFolder(files)
  const memory = join(contentFolder({}), 'check.bin')
  const check = (by = program): CheckedContent & { read: number } => {
    reading.mockClear()
    const checked = checkContent(dir, today, undefined, openCheckMemory(memory, by))
    return { ...checked, read: reading.mock.calls.length }
  }
  return { dir, memory, check, anew: () => checkContent(dir, today) }
}

it('tells the same as a check without it, and reads no text twice', () => {
  const { check, anew } = remembered()
  const first = check()
  expect(first.read).toBe(3)
  const second = check()
  expect(second.read).toBe(0)
  expect(second.problems).toEqual(first.problems)
  expect(second.problems).toEqual(anew().problems)
  expect(second.problems.map(({ code }) => code)).toContain('contradicted-stage')
  expect(second.sources.posts.map(({ body }) => body)).toEqual(first.sources.posts.map(({ body }) => body))
})

it('reads no facts twice but where something is to be told of them, and tells that at the same place', () => {
  const { dir, check, anew } = remembered()
  for (const id of ['one', 'two']) writeFileSync(join(dir, `features/${id}.yaml`), `title: ${id}\nsig: wire\nproposal: 7\nstages: []\n`)
  writeFileSync(join(dir, 'features/odd.yaml'), 'title: Odd\nsig: wire\nstages: []\nsige: wire\n')
  const first = check()
  const ofFeatures = (): string[] => readingFacts.mock.calls.map(([file]) => file).filter((file) => file.startsWith('features/'))
  expect(first.problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(expect.arrayContaining(['features/odd.yaml:4 unknown-key', 'features/two.yaml:3 duplicate-proposal'])) // prettier-ignore
  readingFacts.mockClear()
  const second = check()
  expect(second.problems).toEqual(first.problems)
  expect(second.problems).toEqual(anew().problems)
  readingFacts.mockClear()
  check()
  expect(new Set(ofFeatures())).toEqual(new Set(['features/odd.yaml', 'features/two.yaml']))
  expect(second.sources.features.map(({ id, data }) => [id, data])).toEqual(first.sources.features.map(({ id, data }) => [id, data]))
})

it('reads a text again that changed, and compares all texts again when the registry changed', () => {
  const { dir, check, anew } = remembered()
  check()
  writeFileSync(join(dir, 'posts/claims.mdx'), aPostFile('', claim.replace('1.0', '1.1')))
  const mended = check()
  expect(mended.read).toBe(1)
  expect(mended.problems).toEqual(anew().problems)
  expect(mended.problems.map(({ code }) => code)).not.toContain('contradicted-stage')
  writeFileSync(join(dir, 'features/quiet-wire.yaml'), files['features/quiet-wire.yaml'].replace('1.1', '1.0'))
  const moved = check()
  expect(moved.read).toBe(0)
  expect(moved.problems.map(({ code }) => code)).toContain('contradicted-stage')
  expect(moved.problems).toEqual(anew().problems)
})

it('is empty for another program, and when its file is damaged', () => {
  const { memory, check } = remembered()
  check()
  expect(check('two').read).toBe(3)
  truncateSync(memory, statSync(memory).size - 9)
  expect(check('two').read).toBe(3)
  expect(check('two').read).toBe(0)
})

it('does without where nothing can be kept', () => {
  const dir = contentFolder(files)
  const memory = openCheckMemory(join(dir, 'site.yaml', 'check.bin'), 'one')
  expect(checkContent(dir, today, undefined, memory).problems).toEqual(checkContent(dir, today).problems)
})

it('forgets what is gone', () => {
  const { dir, memory, check } = remembered()
  check()
  const large = statSync(memory).size
  writeFileSync(join(dir, 'posts/image.mdx'), aPostFile('', 'Short.'))
  check()
  expect(statSync(memory).size).toBeLessThan(large)
  const kept = readFileSync(memory)
  check()
  expect(readFileSync(memory)).toEqual(kept)
})
