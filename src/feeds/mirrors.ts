import { paths } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import { featureMirror } from './feature-mirror.ts'
import { groupMirror } from './group-mirror.ts'
import { livePosts, type FeedSource } from './feed-source.ts'
import { postMirror } from './post-mirror.ts'
import { releaseMirror } from './release-mirror.ts'

/** A page that exists as Markdown, too. */
export interface Mirror {
  kind: 'post' | 'feature' | 'release' | 'group'
  id: string
  /** Path of the page. */
  path: string
  title: string
  /** One line about it. */
  about: string | undefined
}

/** Every page that has a Markdown form: posts newest first, then releases, groups and features in the order of the index. */
export function mirrorsOf({ index }: Pick<FeedSource, 'index'>): Mirror[] {
  return [
    ...livePosts(index).map(({ id, path, title, summary }): Mirror => ({ kind: 'post', id, path, title, about: summary })),
    ...[...index.releases.values()].reverse().map(
      ({ version, name, summary }): Mirror => ({
        kind: 'release', id: version, path: paths.release(version), title: [`${index.site.project} ${version}`, name].filter(Boolean).join(' '), about: summary,
      }),
    ),
    ...[...index.sigs.values()].map(
      ({ id, fullName, mission }): Mirror => ({ kind: 'group', id, path: paths.group(id, index.site), title: fullName, about: mission }),
    ),
    ...[...index.features.values()].map(
      ({ id, title, summary }): Mirror => ({ kind: 'feature', id, path: paths.feature(id), title, about: summary }),
    ),
  ] // prettier-ignore
}

/** The Markdown form of a page. Throws when there is no such page. */
export function mirrorText({ kind, id }: Pick<Mirror, 'kind' | 'id'>, source: FeedSource): string {
  const { index } = source
  const texts = {
    post: () => optional(index.posts.get(id), (post) => keptMirror(post, source)),
    feature: () => optional(index.features.get(id), (feature) => featureMirror(feature, source)),
    release: () => optional(index.releases.get(id), (release) => releaseMirror(release, source)),
    group: () => optional(index.sigs.get(id), (sig) => groupMirror(sig, source)),
  }
  const text = texts[kind]()
  if (text === undefined) throw new Error(`no ${kind} ${id}`)
  return text
}

const made = new WeakMap<Post, string>()

/** A post stands in a file of its own and in one with many; most of what it takes is its text. */
function keptMirror(post: Post, source: FeedSource): string {
  const text = made.get(post) ?? postMirror(post, source)
  made.set(post, text)
  return text
}

function optional<In>(item: In | undefined, write: (item: In) => string): string | undefined {
  return item === undefined ? undefined : write(item)
}
