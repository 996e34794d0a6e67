import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { recoverContent, swapContent } from './content-swap.ts'

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

const changes = [
  { path: 'posts/old/index.md', data: undefined },
  { path: 'posts/new/index.md', data: 'new\n' },
  { path: 'posts/new/a.png', data: Uint8Array.from([1, 2]) },
  { path: 'people/bo.yaml', data: 'name: Bo\n' },
]

test('writes, replaces and takes away, and leaves nothing else', () => {
  const { root, content } = someContent()
  swapContent(content, changes)
  expect(Object.keys(filesOf(content))).toEqual(['people/ada.yaml', 'people/bo.yaml', 'posts/new/a.png', 'posts/new/index.md', 'site.yaml'])
  expect(existsSync(join(content, 'posts/old'))).toBe(false)
  expect(readdirSync(root)).toEqual(['content'])
})

test('makes a folder that is not there yet', () => {
  const { root } = someContent()
  swapContent(join(root, 'deep/fresh'), [{ path: 'posts/a.md', data: 'a' }])
  expect(filesOf(join(root, 'deep'))).toEqual({ 'fresh/posts/a.md': 'a' })
})

test('what cannot be written leaves everything as it was', () => {
  const { root, content } = someContent()
  const before = filesOf(root)
  expect(() => swapContent(content, [...changes, { path: `posts/${'x'.repeat(300)}/index.md`, data: 'x' }])).toThrow()
  expect(filesOf(root)).toEqual(before)
})

test.each([0, 1, 2, 3])('an end after %i renamings is mended by the next import', (steps) => {
  const { root, content } = someContent()
  const before = filesOf(root)
  // What a killed import leaves: its folder with everything staged, some of it already moved.
  const staging = join(root, '.content.import-999999')
  mkdirSync(join(staging, 'new/people'), { recursive: true })
  mkdirSync(join(staging, 'new/posts'))
  mkdirSync(join(staging, 'old'))
  writeFileSync(join(staging, 'new/posts/new.md'), 'new\n')
  writeFileSync(join(staging, 'journal.json'), JSON.stringify({ parts: ['people', 'posts'] }))
  const moves = [
    [join(content, 'people'), join(staging, 'old/people')],
    [join(staging, 'new/people'), join(content, 'people')],
    [join(content, 'posts'), join(staging, 'old/posts')],
  ] as const
  for (const [from, to] of moves.slice(0, steps)) renameSync(from, to)
  expect(recoverContent(content)).toBe(true)
  expect(filesOf(root)).toEqual(before)
  expect(recoverContent(content)).toBe(false)
})

test('an import that is still running is let be', () => {
  const { root, content } = someContent()
  const running = join(root, `.content.import-${process.ppid}`)
  mkdirSync(running)
  expect(recoverContent(content)).toBe(false)
  expect(existsSync(running)).toBe(true)
})

test('killed at any moment, the content is as it was or as it should be', async () => {
  const { root, content } = someContent()
  const before = filesOf(content)
  const many = Array.from({ length: 400 }, (_, index) => ({ path: `posts/p${index}/index.md`, data: 'text\n'.repeat(200) }))
  const program = `
    import { swapContent } from ${JSON.stringify(join(import.meta.dirname, 'content-swap.ts'))}
    process.stdout.write('ready')
    swapContent(${JSON.stringify(content)}, ${JSON.stringify(many)})
  `
  const file = join(root, 'swap.ts')
  writeFileSync(file, program)
  const whole = Object.keys(before).length + many.length
  const seen = new Set<number>()
  for (let wait = 0; wait < 60; wait += 8) {
    await killedAfter(file, wait)
    const files = filesOf(content)
    const count = Object.keys(files).length
    expect([Object.keys(before).length, whole]).toContain(count)
    seen.add(count)
    for (const { path } of many) rmSync(join(content, path, '..'), { recursive: true, force: true })
    recoverContent(content)
    expect(filesOf(content)).toEqual(before)
  }
  // The first end comes before anything is moved.
  expect(seen).toContain(Object.keys(before).length)
}, 120_000)

function killedAfter(file: string, wait: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait))
    child.once('close', () => resolve())
  })
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0

test.skipIf(!canMount)('a full disk leaves everything as it was', ({ skip }) => {
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
