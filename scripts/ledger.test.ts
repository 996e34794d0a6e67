import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { aPostFile, contentFolder, soundContent, today } from '../src/sources/content-folder.builder.ts'

const content = {
  ...soundContent,
  'posts/later.mdx': aPostFile().replace('2025-01-01', '2026-01-01'),
  'posts/unsaid.mdx': aPostFile('draft: true'),
}

function run(script: string, dir: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(projectDir, 'scripts', script), '--content', dir, '--now', today, ...args], { encoding: 'utf8' })
}

describe('ledger', () => {
  it('adds what is live, and only that, once', () => {
    const dir = contentFolder(content)
    const ledger = (collection: string) => readFileSync(join(dir, collection, 'urls.txt'), 'utf8')
    expect(run('ledger.ts', dir, '--dry-run')).toMatchObject({ status: 0 })
    expect(existsSync(join(dir, 'posts/urls.txt'))).toBe(false)
    expect(run('ledger.ts', dir).stdout).toContain('posts/urls.txt: 1 added\n')
    expect(ledger('posts')).toBe('/posts/first/\n')
    expect(ledger('features')).toBe('/features/hush/\n/features/quiet-wire/\n')
    expect(ledger('sigs')).toBe('/sigs/cable/\n/sigs/glass/\n/sigs/wire/\n')
    expect(existsSync(join(dir, 'pages/urls.txt'))).toBe(false)
    expect(run('ledger.ts', dir).stdout).toBe('Every address is in the ledgers already.\n')
  })

  it('makes check and ledger refuse what vanishes', () => {
    const dir = contentFolder(content)
    run('ledger.ts', dir)
    renameSync(join(dir, 'posts/first.mdx'), join(dir, 'posts/firsts.mdx'))
    const { status, stdout } = run('check.ts', dir)
    expect(status).toBe(1)
    expect(stdout).toContain('posts/urls.txt:1:1 error url-vanished')
    expect(stdout).toContain('Add the alias to posts/firsts.mdx: aliases: ["/posts/first/"].')
    expect(run('ledger.ts', dir)).toMatchObject({ status: 1, stderr: 'The ledgers were not written: mend the errors above first.\n' })
    expect(readFileSync(join(dir, 'posts/urls.txt'), 'utf8')).toBe('/posts/first/\n')
  })
})
