import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { aPostFile, contentFolder, soundContent, today } from '../src/sources/content-folder.builder.ts'
import { git } from './lib/git.ts'

function schedule(dir: string): string {
  return spawnSync(process.execPath, [join(projectDir, 'scripts/schedule.ts'), '--content', dir, '--now', today], { encoding: 'utf8' })
    .stdout
}

describe('schedule', () => {
  it('prints what waits, and for what', () => {
    const dir = contentFolder({
      ...soundContent,
      'posts/later.mdx': aPostFile().replace('2025-01-01', '2025-06-11'),
      'posts/unsaid.mdx': aPostFile('draft: true'),
      'posts/kept.mdx': aPostFile('hold: "1.2"'),
    })
    expect(schedule(dir)).toBe(
      [
        'Goes live (UTC)',
        '  2025-06-11 00:00  in 10 days  /posts/later/  A post  (posts/later.mdx)',
        '',
        'Waits for 1.2 (no day yet)',
        '  /posts/kept/  A post  (posts/kept.mdx)',
        '',
        'Drafts older than 60 days',
        '  151 days  /posts/unsaid/  A post  (posts/unsaid.mdx)',
        '',
        '1 draft in all.',
        '',
      ].join('\n'),
    )
    expect(schedule(contentFolder(soundContent))).toBe('Everything is live.\n')
  })

  it('takes the age of a draft without a date from its first commit', () => {
    const draft = aPostFile().replace('date: 2025-01-01\n', '')
    const dir = contentFolder({ ...soundContent, 'posts/old.mdx': draft })
    const commit = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '-q', '-m', 'x', '--no-gpg-sign']
    git(dir, 'init', '-q')
    git(dir, 'add', '.')
    process.env.GIT_COMMITTER_DATE = '2025-03-01T12:00:00Z'
    git(dir, ...commit)
    delete process.env.GIT_COMMITTER_DATE
    expect(schedule(dir)).toContain('Drafts older than 60 days\n  92 days  /posts/old/  A post')
  })
})
