import { paths, withTrailingSlash } from '../model/paths.ts'
import type { Post } from '../model/post.ts'
import { postDescription } from '../model/post-description.ts'
import { kindName } from '../model/post.ts'
import { livesOf } from '../model/queries.ts'
import { escapeText } from '../markdown/html-text.ts'
import { bodyHtml } from './component-html.ts'
import { addressOf, changedOn, sharePictureOf, type FeedPictures, type FeedSource } from './feed-source.ts'
import type { FeedCategory, FeedEntry } from './feed.ts'
import { textHtml } from './text-html.ts'
import { textTree, type TextNode } from './text-tree.ts'

const made = new WeakMap<Post, FeedEntry>()

/** A post as an entry; the same object in every feed it stands in. */
export function postEntry(post: Post, source: FeedSource): FeedEntry {
  const known = made.get(post)
  if (known !== undefined) return known
  const { index } = source
  const pictures = source.picturesOf('posts', post.id)
  const cover = post.cover === undefined ? undefined : pictures[post.cover.src]
  const textKey = source.textKeyOf('posts', post.id)
  let html: string | undefined
  const entry: FeedEntry = {
    id: postId(post, source),
    url: addressOf(source, post.path),
    title: post.title,
    summary: postDescription(post, index),
    // Written when a document asks for it: a build that has the documents already only counts the entries.
    get html() {
      html ??= `${coverHtml(post, pictures)}${noteHtml(post)}${textHtml(postTree(post, source))}`
      return html
    },
    ...(textKey === undefined ? {} : { htmlKey: JSON.stringify([textKey, coverHtml(post, pictures), noteHtml(post)]) }),
    published: post.date,
    updated: changedOn(post, index.now),
    authors: post.authors.map((id) => {
      const person = index.people.get(id)
      return person === undefined ? { name: id } : { name: person.name, url: addressOf(source, paths.person(id)) }
    }),
    categories: categoriesOf(post, source),
    image: cover?.url ?? sharePictureOf(post.path, source),
  }
  made.set(post, entry)
  return entry
}

/** What a post is known by for ever: the oldest address it had. A new title, `url` or file name leaves it as it is. */
export function postId(post: Pick<Post, 'path' | 'aliases'>, source: Pick<FeedSource, 'urls'>): string {
  return addressOf(source, withTrailingSlash(post.aliases[0] ?? post.path))
}

/** The text of a post as a tree, for feeds and mirrors; made anew each time, for trees are ten times as large as what they say. */
export function postTree(post: Post, source: FeedSource): TextNode[] {
  const text = source.textOf('posts', post.id)
  return text === undefined ? [] : textTree(bodyHtml(text.body.nodes, { source, text }), addressOf(source, post.path))
}

function categoriesOf(post: Post, source: FeedSource): FeedCategory[] {
  const { index } = source
  const groups = post.sigIds.flatMap((id) => index.sigs.get(id)?.fullName ?? [])
  const stages = livesOf(post, index).flatMap(({ then, now }) => [then?.stage, now?.stage].filter((stage) => stage !== undefined))
  return [
    ...groups.map((term) => ({ term, scheme: addressOf(source, paths.groups(index.site)) })),
    ...(post.release === undefined ? [] : [{ term: post.release, scheme: addressOf(source, paths.releases()) }]),
    ...[...new Set(stages)].map((term) => ({ term, scheme: addressOf(source, paths.features()) })),
    { term: kindName(post.kind), scheme: addressOf(source, paths.posts()) },
    ...post.tags.map((term) => ({ term })),
  ]
}

function coverHtml({ cover }: Post, pictures: FeedPictures): string {
  const picture = cover === undefined ? undefined : pictures[cover.src]
  if (cover === undefined || picture === undefined) return ''
  return textHtml([
    { name: 'p', attributes: {}, children: [{ name: 'img', attributes: { src: picture.url, alt: cover.alt }, children: [] }] },
  ])
}

function noteHtml({ editorsNote }: Post): string {
  return editorsNote === undefined ? '' : `<p><em>Editor’s note: ${escapeText(editorsNote)}</em></p>`
}
