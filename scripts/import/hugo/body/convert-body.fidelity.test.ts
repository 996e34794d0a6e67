import { describe, expect, it } from 'vitest'
import { convertBody, type BodyContext } from './convert-body.ts'
import { nastyLanguages } from './nasty-languages.builder.ts'
import { nastyMarkdown } from './nasty-markdown.builder.ts'
import { nastyMarkup } from './nasty-markup.builder.ts'
import { differences, visibleInPost, visibleInSource, wordFidelity } from './visible.builder.ts'

/** Each is compared with what a plain renderer shows of it. */
const nastyPosts = [...nastyLanguages, ...nastyMarkdown, ...nastyMarkup]

/** Every picture is there and no link moves, so that nothing differs but what the conversion does. */
const context: BodyContext = {
  link: () => undefined,
  image: (src) => `./${src.split('/').at(-1) ?? ''}`,
  bundleText: () => undefined,
}

describe('an imported text beside what a plain renderer shows of its source', () => {
  it.each(nastyPosts.map((post) => [post.name, post] as const))('loses and invents nothing of %s', (_, { text, meant = [] }) => {
    const post = convertBody({ file: 'post.md', text, firstLine: 1, format: 'hugo' }, context)
    const before = visibleInSource(text)
    const after = visibleInPost(post.text, post.extension)
    expect(differences(before, after).filter((line) => !meant.some(([pattern]) => pattern.test(line)))).toEqual([])
    for (const [pattern, reason] of meant) expect(differences(before, after).some((line) => pattern.test(line)), `no longer differs: ${reason}`).toBe(true) // prettier-ignore
    expect(post.notes.filter(({ kind }) => kind === 'kept-plain')).toEqual([])
  })

  it('finds what is lost and what is added', () => {
    const before = visibleInSource('One two two\n\n[a](/b)\n')
    const after = visibleInPost('One two three\n', 'md')
    expect(differences(before, after)).toEqual(['words: lost "two"', 'words: lost "a"', 'words: added "three"', 'links: lost "/b"'])
    expect(wordFidelity(before, after)).toBe(0.5)
  })
})
