import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { makeCorpus } from '../corpus.ts'
import { postFile, tagsOf, withFences } from './peer-posts.ts'

const posts = makeCorpus(4).posts

describe('a post for a peer', () => {
  it('has a front matter that YAML reads as it was given, and the body as it is', () => {
    const [, head = '', body] = postFile({ title: 'A "quoted": title', tags: ['one', 'two'] }, 'The body.').split('---\n')
    expect(parse(head)).toEqual({ title: 'A "quoted": title', tags: ['one', 'two'] })
    expect(body).toBe('\nThe body.\n')
  })

  it('is tagged with its kind, release, group and feature, in words that no slug changes', () => {
    for (const post of posts) {
      expect(tagsOf(post)).toHaveLength(4)
      for (const tag of tagsOf(post)) expect(tag).toMatch(/^[a-z\d-]+$/)
    }
  })

  it('tells a listing what it is in the words of the program, and changes nothing else', () => {
    for (const { body } of posts) {
      const changed = withFences(body, (language, title, marked) => `\`\`\`${language}/${marked} ${title}`)
      expect(changed).toContain('```yaml/2,4-5 made.yaml\n')
      expect(changed.replace('```yaml/2,4-5 made.yaml\n', '```yaml title="made.yaml" {2,4-5}\n')).toBe(body)
    }
  })
})
