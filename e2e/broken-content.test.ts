import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Problem } from '../src/model/problem.ts'
import { projectDir } from '../src/site/config.ts'

const folder = 'e2e/fixtures/broken'

/** Every problem of the folder: place, severity and code, in the order in which they are told. */
const expected = [
  'features/quiet-wire.yaml:6:29 error stage-backwards',
  'features/quiet-wire.yaml:7:14 error unknown-stage',
  'features/quiet-wire.yaml:12:20 error gate-order',
  'features/tinted-glass.yaml:3:17 warning repeated-owner',
  'features/tinted-glass.yaml:3:24 error unknown-sig',
  'features/tinted-glass.yaml:7:14 error bad-version',
  'pages/search.mdx:1:1 error duplicate-url',
  'pages/search.mdx:3:1 error duplicate-key',
  'people/Ben Wick.yaml:1:1 error bad-file-name',
  'posts/draft.mdx:6:11 error duplicate-url',
  'posts/hasty.mdx:2:1 error unknown-key',
  'posts/hasty.mdx:3:7 error wrong-value',
  'posts/hasty.mdx:4:21 error wrong-value',
  'posts/hasty.mdx:4:31 error unknown-person',
  'posts/hasty.mdx:5:7 error bad-date',
  'posts/hasty.mdx:6:10 error bad-version',
  'posts/hasty.mdx:7:12 error unknown-feature',
  'posts/hasty.mdx:8:15 error image-missing',
  'posts/hasty.mdx:11:9 error broken-link',
  'posts/hasty.mdx:11:49 error broken-anchor',
  'posts/hasty.mdx:13:1 error unknown-feature',
  'posts/lost-names.mdx:4:21 error unknown-person',
  'posts/lost-names.mdx:6:10 error unknown-release',
  'posts/lost-names.mdx:7:12 error unknown-feature',
  'posts/lost-names.mdx:7:28 error unknown-proposal',
  'posts/lost-names.mdx:8:8 error unknown-sig',
  'posts/lost-names.mdx:9:15 error image-missing',
  'posts/lost-names.mdx:14:9 error broken-link',
  'posts/lost-names.mdx:14:46 error broken-anchor',
  'posts/lost-names.mdx:14:86 error link-to-unpublished',
  'posts/lost-names.mdx:16:1 error unknown-feature',
  'posts/misspelled.mdx:2:1 error unknown-key',
  'posts/misspelled.mdx:3:7 error wrong-value',
  'posts/misspelled.mdx:4:1 error unknown-key',
  'posts/misspelled.mdx:6:9 error wrong-value',
  'posts/misspelled.mdx:7:1 error empty-value',
  'posts/not-data.mdx:8:1 error esm',
  'posts/not-data.mdx:10:7 error expression',
  'posts/not-data.mdx:12:1 error unknown-component',
  'posts/not-data.mdx:14:1 error unsafe-url',
  'posts/twin/index.mdx:1:1 error duplicate-id',
  'posts/unclosed.mdx:1:1 error front-matter-missing',
  'releases/1.0.yaml:2:12 error bad-date',
  'releases/1.1.yaml:2:12 error date-order',
  'releases/1.1.yaml:3:21 warning announced-total',
  'releases/1.3.yml:1:1 error unexpected-file',
  'sigs/glass.yaml:1:7 error yaml-syntax',
  'site.yaml:4:1 error unknown-key',
].map((line) => `${folder}/${line}`)

const total = '46 errors, 2 warnings.'

function run(script: string, ...args: string[]) {
  const command = [join(projectDir, 'scripts', script), '--content', folder, '--now', '2025-06-01', ...args]
  return spawnSync(process.execPath, command, { cwd: projectDir, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
}

describe('check of a folder with many kinds of mistakes', () => {
  it('tells all of them at once, as JSON and nothing else', () => {
    const { status, stdout, stderr } = run('check.ts', '--format', 'json')
    const { problems } = JSON.parse(stdout) as { problems: Problem[] } // the document of the contract
    expect(problems.map(({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`)).toEqual(expected)
    expect(problems.filter(({ message, fix }) => message === '' || fix === '')).toEqual([])
    expect([status, stderr]).toEqual([1, ''])
  })

  it('tells all of them at once, in words', () => {
    const { status, stdout, stderr } = run('check.ts')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith(folder)).map((line) => line.replace(/(:\d+:\d+ \w+ [\w-]+) .*/, '$1'))).toEqual(expected)
    expect(lines.at(-1)).toBe(total)
    expect([status, stderr]).toEqual([1, ''])
  })
})

describe('build of such a folder', () => {
  it('ends before anything is drawn and leaves the site that is there', () => {
    const parent = mkdtempSync(join(tmpdir(), 'almanac-broken-'))
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
    mkdirSync(join(parent, 'dist'))
    writeFileSync(join(parent, 'dist/index.html'), 'the site of yesterday')
    const { status, stdout, stderr } = run('build.ts', '--out', join(parent, 'dist'))
    expect(status).toBe(1)
    expect(stdout).toContain(`${expected[0]} `)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(total)
    expect(stderr).toBe('The site was not built: mend the errors above and build again.\n')
    expect(readdirSync(parent)).toEqual(['dist'])
    expect(readFileSync(join(parent, 'dist/index.html'), 'utf8')).toBe('the site of yesterday')
  })
})

describe('check and build of files that mean harm', () => {
  it('survive, and refuse the same files in the same words', () => {
    const parent = mkdtempSync(join(tmpdir(), 'almanac-hostile-'))
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
    const args = ['--content', 'e2e/fixtures/hostile']
    const check = run('check.ts', ...args)
    const build = run('build.ts', ...args, '--out', join(parent, 'dist'))
    expect(build.stdout).toBe(check.stdout)
    expect(check.stdout.match(/^e2e\S+ error /gm)?.length).toBeGreaterThan(230)
    expect([check.status, check.stderr, build.status, readdirSync(parent)]).toEqual([1, '', 1, []])
  })
})

describe('wrong calls', () => {
  it.each([
    [['--format', 'yaml'], 'There is no format "yaml".\nUse one of pretty, github, json, sarif.\n'],
    [['--contnet', 'x'], 'There is no flag --contnet.\nDid you mean --content?\n'],
    [
      ['--content', 'no/such/folder'],
      `There is no content folder ${join(projectDir, 'no/such/folder')}.\nName one with --content or CONTENT_DIR.\n`,
    ],
  ])('such as %j are told in words', (args, told) => {
    const { status, stdout, stderr } = run('check.ts', ...args)
    expect([status, stdout, stderr]).toEqual([2, '', told])
  })
})
