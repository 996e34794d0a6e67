import type { Day } from '../../../src/model/day.ts'
import { idOfFile } from '../../../src/model/ids.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { rules } from '../../../src/model/rules/index.ts'
import { addressedPosts, addressKey, decoded } from '../../../src/model/rules/post-addresses.ts'
import { applyRules } from '../../../src/model/rules/rule.ts'
import type { ContentFile, SourceEntries } from '../../../src/model/source-entries.ts'
import { readEntry } from '../../../src/sources/read-entry.ts'

/** Files as they will be. */
export interface FutureFiles {
  /** Posts by path within the content folder. */
  posts: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  /** Pictures and all else that will lie beside posts. */
  others: readonly string[]
  /** Files that go. */
  gone: ReadonlySet<string>
}

/** What is wrong with files that are not written yet, by file. */
export interface Proof {
  /** Errors that `check` would find. */
  errors: ReadonlyMap<string, Problem[]>
  /** Links to posts whose anchor is not there; the verification of a built site would find them. */
  lostAnchors: ReadonlyMap<string, ReadonlySet<string>>
}

/** Proves files with the same parser, guard and rules as `check`, together with the content as it will be. */
export function proveFiles(content: SourceEntries, future: FutureFiles, now: Day): Proof {
  const problems: Problem[] = []
  const isOld = ({ file }: { file: string }): boolean => !future.posts.has(file) && !future.people.has(file) && !future.gone.has(file)
  const read = <Name extends 'posts' | 'people'>(collection: Name) =>
    [...future[collection]].flatMap(([file, text]) => {
      const result = readEntry({ collection, id: idOfFile(file.slice(collection.length + 1)), file }, text)
      problems.push(...result.problems)
      return result.entry === undefined ? [] : [result.entry]
    })
  const fresh = [
    ...[...future.posts.keys()].map((file): ContentFile => ({ collection: 'posts', id: idOfFile(file.slice('posts/'.length)), file })),
    ...[...future.people.keys()].map((file): ContentFile => ({ collection: 'people', id: idOfFile(file), file })),
  ]
  const entryFiles = [...content.entryFiles.filter(isOld), ...fresh].sort((a, b) => (a.file < b.file ? -1 : 1))
  const idsOf = (collection: 'posts' | 'people') => new Set(entryFiles.filter((file) => file.collection === collection).map(({ id }) => id))
  const sources: SourceEntries = {
    ...content,
    posts: [...content.posts.filter(isOld), ...read('posts')],
    people: [...content.people.filter(isOld), ...read('people')],
    entryFiles,
    known: { ...content.known, posts: idsOf('posts'), people: idsOf('people') },
    unread: content.unread.filter(isOld),
    files: new Set([...[...content.files].filter((file) => isOld({ file })), ...fresh.map(({ file }) => file), ...future.others]),
  }
  problems.push(...applyRules(rules, sources, now))
  const errors = problems.filter(({ severity, file }) => severity === 'error' && (future.posts.has(file) || future.people.has(file)))
  return { errors: Map.groupBy(errors, ({ file }) => file), lostAnchors: lostAnchors(sources, future, now) }
}

function lostAnchors(sources: SourceEntries, future: FutureFiles, now: Day): Map<string, Set<string>> {
  const posts = addressedPosts(sources, now)
  const idsAt = new Map(posts.map(({ post, path }) => [addressKey(path), new Set(post.body.ids.map(({ id }) => id))]))
  const lost = new Map<string, Set<string>>()
  for (const { post, path } of posts) {
    if (!future.posts.has(post.file)) continue
    for (const { href } of post.body.links) {
      const [place = '', anchor = ''] = /^([^?#]*)[^#]*#(.*)$/s.exec(href)?.slice(1) ?? []
      const ids = /^(?:\/|$)/.test(place) ? idsAt.get(addressKey(place === '' ? path : place)) : undefined
      if (anchor === '' || anchor === 'top' || ids === undefined || ids.has(decoded(anchor))) continue
      lost.set(post.file, (lost.get(post.file) ?? new Set()).add(href))
    }
  }
  return lost
}
