import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import { aPostFile, contentFolder, soundContent, today } from '../../src/sources/content-folder.builder.ts'

const url = (path: string): string => JSON.stringify(join(projectDir, path))

/** Runs a program under supervision; `attempt` is at hand in it, and so is `patience` in seconds. */
function run(program: string, patience = 30) {
  const dir = contentFolder({
    'child.mjs': `import { attempt } from ${url('src/sources/attempt.ts')}\n${program}`,
    'parent.mjs': `import { supervise } from ${url('scripts/lib/supervised.ts')}\nprocess.exitCode = await supervise([${JSON.stringify('child.mjs')}], {}, ${patience})`,
  })
  return spawnSync(process.execPath, ['parent.mjs'], { cwd: dir, encoding: 'utf8' })
}

const readThree = (read: string): string => `
  for (const file of ['a', 'b', 'c']) {
    const attempted = attempt(file, 'text of ' + file, () => { ${read}; return file })
    console.log(file, attempted.result ?? attempted.finding.code + ': ' + attempted.finding.message)
  }`

describe('a supervised program', () => {
  it.each([
    ['a crash of native code', `if (file === 'b') process.kill(process.pid, 'SIGSEGV')`],
    ['memory that is full', `if (file === 'b') process.abort()`],
    ['an exception', `if (file === 'b') throw new RangeError('Maximum call stack size exceeded')`],
  ])('reads the other files after %s', (_what, read) => {
    const { stdout, status } = run(readThree(read))
    expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
      'a a',
      'b unreadable-file: The program broke down when it read this file, so nothing in it could be checked.',
      'c c',
    ])
    expect(status).toBe(0)
  })

  it('does not wait for ever', () => {
    const { stdout, status } = run(readThree(`while (file === 'b') {}`), 1)
    expect(stdout).toContain('b unreadable-file: Reading this file took longer than')
    expect([status, stdout.endsWith('c c\n')]).toEqual([0, true])
  })

  it('takes no clock for a file that takes long', () => {
    const { stdout } = run(`
      let days = 0
      Date.now = () => (days += 86_400_000)
      const end = performance.now() + 2_500
      console.log(attempt('a', '', () => { while (performance.now() < end); return 'read' }).result)`)
    expect(stdout).toBe('read\n')
  })

  it('tries a file again that has changed', () => {
    const { stdout } = run(`
      const read = (text) => attempt('a', text, () => { if (text === 'bad') process.kill(process.pid, 'SIGSEGV'); return text })
      console.log(read('bad').finding?.code, read('good').result)`)
    expect(stdout).toBe('unreadable-file good\n')
  })

  it('names all files that crash, whatever their names', () => {
    const { stdout } = run(`
      const names = Array.from({ length: 4 }, (_, index) => '春"\\n'.repeat(900 - 300 * index) + index)
      console.log(names.map((name) => 'finding' in attempt(name, '', () => process.kill(process.pid, 'SIGSEGV'))).join(' '))`)
    expect(stdout).toBe('true true true true\n')
  })

  it('ends as it likes, and says so when it broke down by itself', () => {
    expect(run('process.exitCode = 2')).toMatchObject({ status: 2, stderr: '' })
    expect(run(`process.kill(process.pid, 'SIGSEGV')`)).toMatchObject({
      status: 1,
      stderr: 'The program was ended (SIGSEGV) while it did something else than read a file.\n',
    })
    expect(run(`process.kill(process.pid, 'SIGTERM')`)).toMatchObject({ status: 143, stderr: '' })
    expect(run('process.exit(143)')).toMatchObject({ status: 143, stderr: '' })
    expect(run('process.exit(139)')).toMatchObject({ status: 1, stderr: expect.stringContaining('(139)') })
  })
})

describe('a command under supervision', () => {
  it('runs also where no journal can be kept', () => {
    const dir = contentFolder(soundContent)
    const check = spawnSync(process.execPath, [join(projectDir, 'scripts/check.ts'), '--content', dir, '--now', today], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: '/no/such/place' },
    })
    expect(check).toMatchObject({ status: 0, stdout: 'No problems.\n', stderr: '' })
  })

  it('ends with the process that supervises it, however that ends', async () => {
    const dir = contentFolder({
      'command.mjs': `import { writeFileSync } from 'node:fs'\nwriteFileSync('pid', String(process.pid))\nsetInterval(() => undefined, 1_000)`,
      'parent.mjs': `import { supervised } from ${url('scripts/lib/supervised.ts')}\nawait supervised(() => import('./command.mjs'))`,
    })
    const parent = spawn(process.execPath, ['parent.mjs'], { cwd: dir })
    const pidOfChild = (): number => (existsSync(join(dir, 'pid')) ? Number(readFileSync(join(dir, 'pid'), 'utf8')) : 0)
    await vi.waitUntil(() => pidOfChild() > 0, { timeout: 120_000 })
    parent.kill('SIGKILL')
    const isAlive = (): boolean => {
      try {
        return process.kill(pidOfChild(), 0)
      } catch {
        return false
      }
    }
    await vi.waitUntil(() => !isAlive(), { timeout: 120_000 })
  })
})

describe('when the parser of Markdown crashes for real', () => {
  /** Gives the parser, when it meets the word, an expression that it does not survive and that our own reader would keep from it. */
  const trap = `
    import { registerHooks } from 'node:module'
    registerHooks({
      load(url, context, next) {
        if (!url.includes('/satteri/dist/index.js') || url.endsWith('?real')) return next(url, context)
        const real = JSON.stringify(url + '?real')
        const source = 'import { markdownToHast as parseText, mdxToHast as parse } from ' + real + '; export * from ' + real + ';' +
          'const crash = (text, options) => text.includes("segfault") && parse("{" + "(".repeat(40000) + "1" + ")".repeat(40000) + "}", options);' +
          'export function mdxToHast(text, options) { crash(text, options); return parse(text, options) }' +
          'export function markdownToHast(text, options) { crash(text, options); return parseText(text, options) }'
        return { format: 'module', source, shortCircuit: true }
      },
    })`

  it('check names the file and checks the rest', () => {
    const dir = contentFolder({
      ...soundContent,
      'trap.mjs': trap,
      'posts/a.mdx': aPostFile('colour: red'),
      'posts/b.mdx': aPostFile('', 'A segfault.'),
      'posts/c.mdx': aPostFile('', 'See [b](/posts/b/) and {this}.'),
      'posts/d.mdx': aPostFile('', 'Another segfault.'),
    })
    const check = spawnSync(
      process.execPath,
      [join(projectDir, 'scripts/check.ts'), '--content', dir, '--now', today, '--format', 'json'],
      {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: `--import ${join(dir, 'trap.mjs')}` },
      },
    )
    const { problems } = JSON.parse(check.stdout) as { problems: { file: string; line: number; code: string }[] } // the document of the contract
    expect(problems.map(({ file, line, code }) => `${file.split('/').at(-1)}:${line} ${code}`)).toEqual([
      'a.mdx:6 unknown-key',
      'b.mdx:1 unreadable-file',
      'c.mdx:7 expression',
      'd.mdx:1 unreadable-file',
    ])
    expect([check.status, check.stderr]).toEqual([1, ''])
  })

  const runTrapped = (dir: string, script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(projectDir, 'scripts', script), ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import ${join(dir, 'trap.mjs')}` },
    })

  it('facts compares the rest and says that something was not read', () => {
    const dir = contentFolder({
      ...soundContent,
      'trap.mjs': trap,
      'features/quiet-wire.yaml': 'title: Quiet wire\nsig: wire\nstages: [{ stage: beta, release: "1.0" }]\n',
      'posts/a.mdx': aPostFile('', '[Quiet wire](/features/quiet-wire/) became beta in 1.1.'),
      'posts/b.mdx': aPostFile('', 'A segfault.'),
    })
    const facts = runTrapped(dir, 'facts.ts', '--content', dir, '--json')
    const { problems } = JSON.parse(facts.stdout) as { problems: { file: string; code: string }[] } // as that of check
    expect(problems.map(({ file }) => file.split('/').at(-1))).toEqual(['a.mdx'])
    expect([facts.status, facts.stderr]).toEqual([1, 'one file could not be read: run npm run check.\n'])
  })

  it('import brings over the other posts and names the one', () => {
    const posts = ['one', 'two', 'three'].map((name) => [
      `blog/${name}.md`,
      `---\ntitle: Post ${name}\ndate: 2024-02-01\nauthor: Ada\n---\n\n${name === 'two' ? 'A segfault.' : 'Some words.'}\n`,
    ])
    const dir = contentFolder({ 'trap.mjs': trap, ...(Object.fromEntries(posts) as Record<string, string>) }) // pairs of texts
    const done = runTrapped(dir, 'import.ts', 'hugo', '--from', join(dir, 'blog'), '--content', join(dir, 'content'))
    expect(done.stdout).toMatch(/two\.md not imported: .*The program broke down/)
    expect(readdirSync(join(dir, 'content/posts')).filter((name) => name !== 'imported.json').length).toBe(2)
    expect(done.status).toBe(0)
  })
})
