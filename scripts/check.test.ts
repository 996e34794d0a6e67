import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { aPostFile, contentFolder, soundContent } from '../src/sources/content-folder.builder.ts'

const folder = 'e2e/fixtures/broken'

function check(...args: string[]) {
  const command = [join(projectDir, 'scripts/check.ts'), '--content', folder, '--now', '2025-06-01', ...args]
  return spawnSync(process.execPath, command, { cwd: projectDir, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
}

describe('check', () => {
  it('gives a SARIF log and nothing else on stdout', () => {
    const { status, stdout, stderr } = check('--format', 'sarif')
    const log = JSON.parse(stdout) as { runs: { results: unknown[] }[] } // the shape is tested beside the reporter
    expect([status, stderr, log.runs[0]?.results.length]).toEqual([1, '', 48])
  })

  it('gives annotations and the total at the end', () => {
    const { status, stdout } = check('--format', 'github')
    const lines = stdout.trimEnd().split('\n')
    expect([status, lines.at(-1)]).toEqual([1, '46 errors, 2 warnings. 36 of them are listed above without an annotation.'])
    expect(lines.slice(0, -1).filter((line) => !/^(?:::(?:error|warning|notice) |- )/.test(line))).toEqual([])
  })

  it('tells of the named files alone, with the others as context', () => {
    const { status, stdout } = check(`${folder}/posts/lost-names.mdx`, 'releases/1.1.yaml', '--format', 'json')
    const { problems } = JSON.parse(stdout) as { problems: { file: string; code: string }[] } // the document of the contract
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`${folder}/posts/lost-names.mdx`, `${folder}/releases/1.1.yaml`]))
    expect(problems.some(({ code }) => code === 'link-to-unpublished')).toBe(true)
    expect(status).toBe(1)
    expect(check('people/ada-lamp.yaml')).toMatchObject({ status: 0, stdout: 'No problems.\n' })
  })

  it('shows the line and a caret', () => {
    expect(check('posts/lost-names.mdx').stdout).toContain(
      '    4 | authors: [ada-lamp, ada-lampe]\n      |                     ^\n  Did you mean "ada-lamp"?',
    )
  })

  it('mends first what is certain, and says so beside the document', () => {
    const dir = contentFolder({ ...soundContent, 'people/ben.yaml': 'Name: Ben\ncolour: red\n' })
    const { status, stdout, stderr } = check('--content', dir, '--fix', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'unknown-key', line: 2 }] })
    expect([status, stderr]).toEqual([1, 'mended people/ben.yaml:1 "Name" -> "name"\n1 mended.\n'])
  })

  it('adds advice on the prose when asked, to the same document', () => {
    const dir = contentFolder({
      ...soundContent,
      'posts/first.mdx': aPostFile('', 'The lamp recieves oil. See [here](/features/quiet-wire/).'),
    })
    const codesOf = (...args: string[]): string[] => {
      const { status, stdout } = check('--content', dir, '--format', 'json', ...args)
      expect(status).toBe(0)
      return (JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code) // the document of the contract
    }
    expect(codesOf()).toEqual([])
    expect(codesOf('--prose')).toEqual(['spelling', 'writing-style'])
    expect(codesOf('--prose', 'people/ada.yaml')).toEqual([])
  })

  it('reads the prose of changed files alone when a commit is named', () => {
    const dir = contentFolder({ ...soundContent, 'posts/first.mdx': aPostFile('', 'The lamp recieves oil.') })
    const git = (...args: string[]): unknown =>
      spawnSync('git', ['-C', dir, '-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { encoding: 'utf8' })
    git('init', '--quiet')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Begin')
    writeFileSync(join(dir, 'posts/second.mdx'), aPostFile('', 'It recieves air.'))
    const advice = (...args: string[]): string =>
      check('--content', dir, '--prose', ...args, '--format', 'github').stdout.replaceAll(/.*?(\w+\.mdx).*/g, '$1')
    expect(advice('--base', 'HEAD')).toMatch(/^second\.mdx\n1 piece of advice/)
    expect(advice('--base', '')).toMatch(/2 pieces of advice/)
  })
})
