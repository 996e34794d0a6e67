import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { aPostFile, contentFolder, soundContent, today, type Files } from '../src/sources/content-folder.builder.ts'
import { git } from './lib/git.ts'

/** A repository whose first commit, tagged `base`, holds these files. */
function repository(files: Files): string {
  const dir = contentFolder(files)
  git(dir, 'init', '-q')
  commit(dir)
  git(dir, 'tag', 'base')
  return dir
}

function commit(dir: string): void {
  git(dir, 'add', '.')
  git(dir, '-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '-q', '-m', 'x', '--no-gpg-sign')
}

function report(dir: string, ...args: string[]) {
  const command = [join(projectDir, 'scripts/report.ts'), '--content', dir, '--now', today, ...args]
  return spawnSync(process.execPath, command, { encoding: 'utf8' })
}

const content = { ...soundContent, 'sigs/wire.yaml': 'name: Wire\nreviewers: [ada-l, bo]\n', 'posts/gone.mdx': aPostFile() }

describe('report', () => {
  it('tells a reviewer what a change brings', () => {
    const dir = repository(content)
    const post = aPostFile(
      'release: "1.1"\nfeatures: [12]\nseries: { id: story, part: 1 }\naliases: [/old/, /older/]\ncanonicalUrl: https://first.example/x',
      'See [x](/nowhere/).',
    )
    writeFileSync(join(dir, 'posts/new.mdx'), post.replace('2025-01-01', '2025-09-01').replace('A post', 'On <b>wires</b> @all'))
    writeFileSync(
      join(dir, 'features/quiet-wire.yaml'),
      `${String(soundContent['features/quiet-wire.yaml'])}stages: [{ stage: alpha, release: "1.1" }]\n`,
    )
    renameSync(join(dir, 'posts/first.mdx'), join(dir, 'posts/moved.mdx'))
    rmSync(join(dir, 'posts/gone.mdx'))
    git(dir, 'add', 'posts/first.mdx', 'posts/moved.mdx')
    commit(dir)
    writeFileSync(join(dir, 'people/ben.yaml'), 'name: Ben\n')
    mkdirSync(join(dir, 'pages'))
    writeFileSync(join(dir, 'pages/about.mdx'), '---\ntitle: About\n---\n')
    const { status, stdout } = report(dir, '--base', 'base', '--preview', 'https://preview.example/abc/')
    expect(status).toBe(0)
    for (const text of [
      '## 6 files of the content changed',
      'The check says: 1 error.',
      '### On \\<b\\>wires\\</b\\> \\@\u2060all',
      '| **File** | posts/new.mdx, added |',
      '(<https://wick.example/posts/new/>) |',
      '| **Former addresses** | /old/<br>/older/ |',
      '| **Published first at** | **https\\://first.example/x**, which search engines will show instead |',
      '| **By** | [Ada Lamp](<https://wick.example/people/ada/>) |',
      '| **Goes live** | on 2025-09-01 (UTC) |',
      '| **Release** | [1.1](<https://wick.example/releases/1.1/>) |',
      '| **Features** | [Quiet wire](<https://wick.example/features/quiet-wire/>): alpha in 1.1 |',
      '| **SIGs** | SIG Wire: @ada-l @bo |',
      '| **Series** | The story, part 1 (1 post so far) |',
      '| **Length** | 2 words, 1 min |',
      '| **Preview** | [/posts/new/](<https://preview.example/abc/posts/new/>) |',
      '- **error** `broken-link` line 12: There is no page /nowhere/ on this site.',
      '| **Goes live** | with the merge (dated 2025-01-01) |',
      '### posts/gone.mdx, deleted',
      '### Quiet wire',
      '| **Stages** | alpha in 1.1, new |',
      '- people/ben.yaml, added',
      '- **warning** This is a program, which runs when the site is built. Read every line of it first: pages/about.mdx, added',
    ]) {
      expect(stdout).toContain(text)
    }
    expect(stdout).toMatch(/posts\/moved.mdx, moved from posts\/(?:first|gone).mdx/)
    expect(stdout.split('\n').filter((line) => !/^(?:$|#|\||- | {2}- |The check says: )/.test(line))).toEqual([])
  })

  it('tells of addresses that vanish although their file did not change', () => {
    const dir = repository({ ...content, 'posts/urls.txt': '/posts/gone/\n' })
    rmSync(join(dir, 'posts/gone.mdx'))
    const { stdout } = report(dir, '--base', 'base')
    expect(stdout).toContain('### Problems in files that did not change')
    expect(stdout).toContain('- **error** `url-vanished` posts/urls.txt:1:1')
  })

  it('says so when there is nothing to tell', () => {
    expect(report(repository(content), '--base', 'HEAD').stdout).toBe('## Nothing in the content changed\n')
  })

  it.each([
    [[], '--base is missing.'],
    [['--base', 'nowhere'], 'There is no commit "nowhere"'],
    [['--base=--output=x'], 'There is no commit "--output=x"'],
  ])('refuses %j', (args, told) => {
    const { status, stderr } = report(repository(content), ...args)
    expect([status, stderr.slice(0, told.length)]).toEqual([2, told])
  })
})
