import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import { recoverContent, restoreContent } from './content-recovery.ts'
import { swapContent } from './content-swap.ts'
import { endingAtRename } from './ending.builder.ts'

/** Larger than the number of any process. */
const noProcess = 2 ** 30

/** A folder with content in it, which goes when the test ends. */
function someContent(): { root: string; content: string } {
  const root = mkdtempSync(join(tmpdir(), 'swap-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const content = join(root, 'content')
  mkdirSync(join(content, 'posts/old'), { recursive: true })
  mkdirSync(join(content, 'people'))
  writeFileSync(join(content, 'site.yaml'), 'project: Lantern\n')
  writeFileSync(join(content, 'posts/old/index.md'), 'old\n')
  writeFileSync(join(content, 'people/ada.yaml'), 'name: Ada\n')
  return { root, content }
}

/** All files below a folder with what they hold, hidden ones too. */
function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

it('writes, replaces and takes away, and leaves nothing else', () => {
  const { root, content } = someContent()
  swapContent(content, [...changes, { path: 'posts/new/a.png', data: Uint8Array.from([1, 2]) }])
  expect(Object.keys(filesOf(content))).toEqual([
    'people/ada.yaml', 'people/bo.yaml', 'posts/new/a.png', 'posts/new/index.md', 'series/first.yaml', 'site.yaml',
  ]) // prettier-ignore
  expect(existsSync(join(content, 'posts/old'))).toBe(false)
  expect(readdirSync(root)).toEqual(['content'])
})

it('makes a folder that is not there yet', () => {
  const { root } = someContent()
  swapContent(join(root, 'deep/fresh'), [{ path: 'posts/a.md', data: 'a' }])
  expect(filesOf(join(root, 'deep'))).toEqual({ 'fresh/posts/a.md': 'a' })
})

it('what cannot be written leaves everything as it was', () => {
  const { root, content } = someContent()
  const before = filesOf(root)
  expect(() => swapContent(content, [...changes, { path: `posts/${'x'.repeat(300)}/index.md`, data: 'x' }])).toThrow()
  expect(filesOf(root)).toEqual(before)
})

/** Runs a change of the content in a process of its own that ends after so many renamings; the first is that of its journal. */
function changeUntil(nth: number, content: string, root: string): void {
  run(`import { swapContent } from ${lib('content-swap')}\nswapContent(${JSON.stringify(content)}, ${JSON.stringify(changes)})`, nth, root)
}

function run(program: string, nth: number, root: string): void {
  const { signal } = spawnSync(process.execPath, [endingAtRename(root, nth), '--input-type=module-typescript', '-e', program])
  expect(signal).toBe('SIGKILL')
}

const lib = (name: string): string => JSON.stringify(join(import.meta.dirname, `${name}.ts`))
const changes = [
  { path: 'posts/old/index.md', data: undefined },
  { path: 'posts/new/index.md', data: 'new\n' },
  { path: 'people/bo.yaml', data: 'name: Bo\n' },
  { path: 'series/first.yaml', data: 'title: First\n' },
]

describe('a change that was ended by force', () => {
  it.each([1, 2, 3, 4, 5])('after %i renamings is undone by the next command', (nth) => {
    const { root, content } = someContent()
    const before = filesOf(root)
    changeUntil(nth, content, root)
    expect(restoreContent(content)).toBe(nth > 1)
    expect(filesOf(root)).toEqual(before)
    expect(restoreContent(content)).toBe(false)
  })

  it('after the last of them is whole', () => {
    const { root, content } = someContent()
    changeUntil(6, content, root)
    expect(restoreContent(content)).toBe(false)
    expect(Object.keys(filesOf(root)).map((file) => file.replace('content/', ''))).toEqual(['people/ada.yaml', 'people/bo.yaml', 'posts/new/index.md', 'series/first.yaml', 'site.yaml']) // prettier-ignore
  })

  it.each([1, 2, 3])('is undone also when undoing it was ended after %i renamings', (nth) => {
    const { root, content } = someContent()
    const before = filesOf(root)
    changeUntil(5, content, root)
    run(`import { restoreContent } from ${lib('content-recovery')}\nrestoreContent(${JSON.stringify(content)})`, nth, root)
    restoreContent(content)
    expect(filesOf(root)).toEqual(before)
  })

  it('and whose process has a namesake now, is known by when that began', () => {
    const { root, content } = someContent()
    const before = filesOf(root)
    changeUntil(4, content, root)
    const staging = readdirSync(root).find((name) => name.startsWith('.content.import-')) ?? ''
    renameSync(join(root, staging), join(root, `.content.import-${process.ppid}`))
    expect(restoreContent(content)).toBe(process.platform === 'linux')
    if (process.platform === 'linux') expect(filesOf(root)).toEqual(before)
  })

  it('is undone by any command that reads content', () => {
    const { root, content } = someContent()
    changeUntil(4, content, root)
    expect(existsSync(join(content, 'posts'))).toBe(false)
    const check = spawnSync(process.execPath, [join(projectDir, 'scripts/facts.ts'), '--content', content], { encoding: 'utf8' })
    expect(check.stderr).toContain('An import was ended halfway; the content is again as it was before.\n')
    expect(existsSync(join(content, 'posts/old/index.md'))).toBe(true)
  })
})

it('a change that is being made is let be, and what never moved anything is left to the next import', () => {
  const { root, content } = someContent()
  const running = join(root, `.content.import-${process.ppid}`)
  const left = join(root, `.content.import-${noProcess}`)
  for (const folder of [running, left]) mkdirSync(folder)
  expect(restoreContent(content)).toBe(false)
  expect([running, left].map((folder) => existsSync(folder))).toEqual([true, true])
  expect(recoverContent(content)).toBe(true)
  expect([running, left].map((folder) => existsSync(folder))).toEqual([true, false])
})

const canMount = process.platform === 'linux' && process.getuid?.() === 0

it.skipIf(!canMount)('a full disk leaves everything as it was', ({ skip }) => {
  const { root } = someContent()
  const disk = join(root, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    skip('this machine mounts nothing, not even for root')
  }
  try {
    const content = join(disk, 'content')
    mkdirSync(join(content, 'posts'), { recursive: true })
    writeFileSync(join(content, 'posts/old.md'), 'old\n')
    const large = Array.from({ length: 20 }, (_, index) => ({ path: `posts/p${index}.md`, data: 'x'.repeat(30_000) }))
    expect(() => swapContent(content, large)).toThrow('The disk is full; nothing was written.')
    expect(filesOf(disk)).toEqual({ 'content/posts/old.md': 'old\n' })
    // The mount itself as content: then there is no room beside it on the same disk.
    expect(() => swapContent(disk, large)).toThrow('The disk is full; nothing was written.')
    expect(filesOf(disk)).toEqual({ 'content/posts/old.md': 'old\n' })
  } finally {
    execFileSync('umount', [disk])
  }
})
