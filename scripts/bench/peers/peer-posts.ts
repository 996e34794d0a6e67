import type { MadePost } from '../corpus.ts'
import { lines } from './site-files.ts'

/** A post's kind, release, group and feature, as tags for programs that know one kind of tag. No dots: slugs lose them. */
export function tagsOf({ kind, release, sig, feature }: MadePost): string[] {
  return [kind, `release-${release.replaceAll('.', '-')}`, sig, feature]
}

/** A Markdown file; values of the front matter are written as JSON, which is YAML. */
export function postFile(head: Readonly<Record<string, unknown>>, body: string): string {
  return lines('---', ...Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', '', body)
}

/** How a body's fences tell a listing's title and marked lines, as in ```` ```yaml title="made.yaml" {2,4-5} ````, for other programs. */
export function withFences(body: string, fence: (language: string, title: string, marked: string) => string): string {
  return body.replaceAll(/^```(\w+) title="([^"]*)" \{([\d,-]+)\}$/gm, (_, language: string, title: string, marked: string) =>
    fence(language, title, marked),
  )
}
