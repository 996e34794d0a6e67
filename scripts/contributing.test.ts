import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectDir } from '../src/site/config.ts'

/** The commands of the first block of CONTRIBUTING.md. */
function firstCommands(): string[] {
  const text = readFileSync(join(projectDir, 'CONTRIBUTING.md'), 'utf8')
  return (/```sh\n([^]*?)```/.exec(text)?.[1] ?? '').trim().split('\n')
}

describe('the five commands of CONTRIBUTING.md', () => {
  it('are five', () => expect(firstCommands()).toHaveLength(5))

  it('end with a post that passes the check', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'almanac-contributing-'))
    onTestFinished(() => rmSync(scratch, { recursive: true, force: true }))
    const content = join(scratch, 'content')
    cpSync(join(projectDir, 'content'), content, { recursive: true })
    const [clone, install, ...rest] = firstCommands()
    expect([clone?.startsWith('git clone '), install]).toEqual([true, 'npm ci'])
    for (const command of rest) {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: projectDir,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content },
      })
      expect([status, status === 0 ? '' : stdout + stderr], command).toEqual([0, ''])
    }
    expect(readFileSync(join(content, 'posts/nftables-on-one-node/index.mdx'), 'utf8')).toContain('authors: [your-name]\n')
    expect(readFileSync(join(content, 'people/your-name.yaml'), 'utf8')).toContain('github: https://github.com/your-handle\n')
  })
})
