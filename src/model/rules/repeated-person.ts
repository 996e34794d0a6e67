import type { SourceFile } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** Whoever wrote a post or led a release is named once. */
export const repeatedPerson: Rule = ({ posts, releases }, report) => {
  const check = (file: SourceFile, key: string, ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue
      report(file, [key, index], {
        code: 'repeated-person',
        severity: 'warning',
        message: `"${id}" stands in this list already.`,
        fix: 'Delete it here, or write whom you mean.',
      })
    }
  }
  for (const post of posts) check(post, 'authors', post.data.authors)
  for (const release of releases) check(release, 'leads', release.data.leads)
}
