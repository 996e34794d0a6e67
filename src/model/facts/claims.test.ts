import { describe, expect, it } from 'vitest'
import { contentFolder, soundContent } from '../../sources/content-folder.builder.ts'
import { readContent } from '../../sources/read-content.ts'
import { claimReader, toldFiles } from './claims.ts'

function sourcesOf(files: Record<string, string> = {}) {
  const feature = 'title: Quiet wire\nsig: wire\nproposal: 12\nstages: [{ stage: beta, release: "1.0" }]\n'
  return readContent(contentFolder({ ...soundContent, 'features/quiet-wire.yaml': feature, ...files })).sources
}

describe('claims', () => {
  const claimsOf = (source: string, sources = sourcesOf()) =>
    claimReader(sources)({ file: 'posts/x.mdx', source, features: [], teller: { tellsFeatures: false, tellsOneRelease: false } })

  it('say what the text says, where, and what the registry says', () => {
    const source = '[Quiet wire](/features/quiet-wire/) became beta in 1.1.'
    expect(claimsOf(source)).toEqual([
      {
        code: 'contradicted-stage',
        start: source.indexOf('beta'),
        end: source.length - 1,
        said: 'beta in 1.1',
        holds: false,
        known: 'Quiet wire (quiet-wire): beta in 1.0',
      },
    ])
  })

  it('are read whole from texts in other languages when they stand close together', () => {
    const german = sourcesOf({ 'site.yaml': `${String(soundContent['site.yaml'])}language: de\n` })
    const told = (source: string) => claimsOf(source, german)
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit 1.0.')).toMatchObject([{ holds: true }])
    expect(told('[Der Draht](/features/quiet-wire/) (beta, 1.1) brummt.')).toMatchObject([{ holds: false }])
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit Januar 2024.')).toMatchObject([{ holds: true }])
    expect(told('[Der Draht](/features/quiet-wire/) ist beta seit März 2024.')).toMatchObject([{ holds: false }])
  })

  it('come from every file that tells something', () => {
    expect(toldFiles(sourcesOf()).map(({ file }) => file)).toEqual([
      'posts/first.mdx', 'features/quiet-wire.yaml', 'releases/1.0.yaml', 'releases/1.1.yaml', 'releases/1.2.yaml',
    ]) // prettier-ignore
  })

  it('are read in a time that grows with the text', () => {
    const pieces = [
      'It is beta in 1.0. ',
      '| beta 1.0 ',
      'KEP-12 ',
      '[x](/features/quiet-wire/) beta ',
      '`Gate` gate on by default ',
      'beta ',
    ]
    const sources = sourcesOf()
    // Of this thread alone: what else the machine does takes none of it.
    const timeFor = (length: number): number => {
      const { user } = process.threadCpuUsage()
      for (const piece of pieces) claimsOf(`${piece.repeat(length / piece.length)}\n`.repeat(28), sources)
      return process.threadCpuUsage().user - user
    }
    timeFor(1_000)
    expect(timeFor(9_000) / timeFor(2_250)).toBeLessThan(10) // 4 in proportion, 16 with the square
  })
})
