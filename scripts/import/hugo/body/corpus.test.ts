import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BodyContext } from './convert-body.ts'
import { convertBody } from './convert-body.ts'
import { differences, visibleInPost, visibleInSource, wordFidelity } from './visible.builder.ts'

/** A folder of real posts of a Hugo blog, which are no part of this project: `.ci/run` names it where it is there. */
const corpus = process.env.HUGO_CORPUS

/** Every picture is there and no link moves, so that nothing differs but what the conversion does. */
const context: BodyContext = {
  link: () => undefined,
  image: (src) => `./${src.split('/').at(-1)?.replace(/[^\w.-]/g, '-').replace(/(?:\.(?:png|jpe?g|gif|svg|webp|avif))?$/i, (end) => end || '.png') ?? ''}`,
  bundleText: () => undefined,
} // prettier-ignore

/** Differences that are meant, with their reasons. */
const meant: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^links: lost "(?:javascript|data|vbscript):/i, 'what would run becomes text'],
  [/^links: lost "[^"]*platform\.twitter\.com/, 'scripts go'],
]

if (corpus === undefined) console.log('The fidelity of real posts is not measured: HUGO_CORPUS names no folder with posts.')

describe('real posts of a Hugo blog', () => {
  it.skipIf(corpus === undefined).each(corpus === undefined ? [''] : globSync('**/*.md', { cwd: corpus }).sort())(
    'lose and invent nothing: %s',
    (file) => {
      const text = readFileSync(join(corpus ?? '', file), 'utf8').replace(/^\uFEFF?\s*-{3,}[^]*?\n-{3,}[ \t]*\r?\n/, '')
      const post = convertBody({ file, text, firstLine: 1, format: 'hugo' }, context)
      const before = visibleInSource(text)
      const after = visibleInPost(post.text, post.extension)
      expect(differences(before, after).filter((line) => !meant.some(([pattern]) => pattern.test(line)))).toEqual([])
      expect(wordFidelity(before, after)).toBeGreaterThanOrEqual(0.999)
    },
  )
})
