import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import { UsageError } from './flags.ts'
import { runConfigOfFlags } from './run-flags.ts'

const lantern = join(projectDir, 'e2e/fixtures/lantern')

describe('runConfigOfFlags', () => {
  it('takes what the flags say', () => {
    expect(runConfigOfFlags({ content: lantern, now: '2026-04-22T23:30:00-02:00', drafts: true, 'no-pictures': true })).toEqual({
      contentDir: lantern,
      now: '2026-04-23',
      drafts: true,
      pictures: false,
    })
  })

  it('finds a folder from where the person stands', () => {
    expect(runConfigOfFlags({ content: 'e2e/fixtures/lantern' }).contentDir).toBe(resolve('e2e/fixtures/lantern'))
  })

  it.each([
    [{ content: join(tmpdir(), 'no-such-folder') }, /^There is no content folder \S+no-such-folder\.$/],
    [{ content: join(lantern, 'site.yaml') }, /^There is no content folder \S+site\.yaml\.$/],
    [{ content: lantern, now: 'tomorrow' }, /^"tomorrow" is no day\.$/],
    [{ content: lantern, now: '2026-02-30' }, /^"2026-02-30" is no day\.$/],
  ])('refuses %j', (flags, message) => {
    expect(() => runConfigOfFlags(flags)).toThrow(UsageError)
    expect(() => runConfigOfFlags(flags)).toThrow(message)
  })
})
