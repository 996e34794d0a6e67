import type { PostKind } from '../../../src/model/schemas/post.ts'
import { pairLines, quoted } from '../yaml-text.ts'
import type { SourcePost } from './source-post.ts'

/** What a post's front matter says besides what its source does. */
export interface PostFacts {
  authors: readonly string[]
  kind: PostKind
  url: string
  aliases: readonly string[]
  release?: string
  features: readonly string[]
  sigs: readonly string[]
  /** Feature → id of the heading under which it is told. */
  sections: Readonly<Record<string, string>>
}

/** The text of a post's file. */
export function postText(post: SourcePost, facts: PostFacts, body: string): string {
  const lines = [
    ...pairLines('title', post.title),
    ...pairLines('kind', facts.kind),
    ...pairLines('authors', [...facts.authors]),
    ...(post.date === undefined ? [] : [`date: ${post.date}`]),
    ...(post.updated === undefined ? [] : [`updated: ${post.updated}`]),
    ...pairLines('summary', post.summary),
    ...(facts.release === undefined ? [] : [`release: ${quoted(facts.release)}`]),
    ...pairLines('features', [...facts.features]),
    ...pairLines('sections', { ...facts.sections }),
    ...pairLines('sigs', [...facts.sigs]),
    ...(post.isDraft ? ['draft: true'] : []),
    ...(post.evergreen ? ['evergreen: true'] : []),
    ...pairLines('canonicalUrl', post.canonicalUrl),
    ...pairLines('url', facts.url),
    ...pairLines('aliases', [...facts.aliases]),
    ...pairLines('tags', post.tags),
  ]
  return `---\n${lines.join('\n')}\n---\n\n${body.replace(/^\n+/, '').trimEnd()}\n`
}
