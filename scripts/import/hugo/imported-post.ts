import type { Registry } from './taxonomy/registry.ts'
import type { Taxonomy } from './taxonomy/taxonomy.ts'
import type { ConvertedPost } from './converted-posts.ts'
import type { PostName } from './entry-names.ts'
import type { PostStatus } from './memory.ts'
import { postText } from './post-text.ts'
import type { SourcePost } from './source-post.ts'

/** A post of the blog with everything that an import made of it. */
export interface ImportedPost {
  post: SourcePost
  name: PostName
  taxonomy: Taxonomy
  status: PostStatus | 'failed'
  /** Why it is not imported. */
  reason?: string
  /** Path of its file within the content folder. */
  file?: string
  converted?: ConvertedPost
  applied: Applied
}

/** What was written of what was found. */
export interface Applied {
  release?: string
  features: string[]
  sigs: string[]
  /** Feature → id of a heading. */
  sections: Record<string, string>
}

/** What is sure enough to be written. */
export function appliedOf(taxonomy: Taxonomy, converted: ConvertedPost, registry: Registry, confidence: number): Applied {
  const sure = <Value>(beliefs: readonly { value: Value; confidence: number }[]) =>
    beliefs.filter((belief) => belief.confidence >= confidence).map(({ value }) => value)
  const { release } = taxonomy
  const features = sure(taxonomy.features)
  const sections = taxonomy.sections.flatMap(({ feature, line }) => {
    const heading = converted.body.headings.find((one) => one.line === line)
    return heading === undefined || !features.includes(feature) ? [] : [[feature, heading.id] as const]
  })
  // In the order in which the post tells of them, then the others by name.
  const order = new Map(sections.map(([feature], place) => [feature, place]))
  return {
    ...(release === undefined || release.confidence < confidence ? {} : { release: release.value }),
    features: features.toSorted((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size) || (a < b ? -1 : 1)),
    sigs: sure(taxonomy.groups).filter((id) => registry.groups.some((group) => group.id === id)),
    sections: Object.fromEntries(sections),
  }
}

/** The text of a post's file, and where it stands. */
export function fileOfPost(
  { post, name, taxonomy, applied }: ImportedPost,
  converted: ConvertedPost,
  authors: readonly string[],
): { path: string; text: string } {
  const facts = { ...applied, authors, kind: taxonomy.kind.value, url: name.url, aliases: name.aliases }
  return { path: `posts/${name.id}/index.${converted.body.extension}`, text: postText(post, facts, converted.body.text) }
}
