import { readFileSync } from 'node:fs'
import { addressedPosts, addressKey } from '../../../src/model/rules/post-addresses.ts'
import { paths, withTrailingSlash } from '../../../src/model/paths.ts'
import { publicationOf } from '../../../src/model/publication.ts'
import { readCollection } from '../content-folder.ts'
import type { Author } from './authors.ts'
import { type BlogAndContent, contentText } from './blog-import.ts'
import type { FileChange } from '../../lib/content-swap.ts'
import { Converter, targetOf } from './converted-posts.ts'
import { namePosts, type PostName } from './entry-names.ts'
import { appliedOf, fileOfPost, type ImportedPost } from './imported-post.ts'
import type { LinkTarget } from './link-targets.ts'
import { changeOfPost, memoryPath, memoryText, type PostChange } from './memory.ts'
import { joinPeople, type People } from './people.ts'
import { proveFiles } from './proof.ts'
import type { SourcePost } from './source-post.ts'
import { groupWords } from './taxonomy/groups.ts'
import { registryOf } from './taxonomy/registry.ts'
import { taxonomyOf } from './taxonomy/taxonomy.ts'

/** The outcome of an import before anything is written. */
export interface ImportPlan {
  posts: ImportedPost[]
  /** People who get a file, by id. */
  people: { id: string; text: string }[]
  /** People who may be one, or two. */
  doubts: string[]
  changes: FileChange[]
}

/** A post whose text breaks a rule falls out, and links to it change: more rounds than this are never needed. */
const mostRounds = 8

/** Errors that may go when links are resolved once more. */
const ofLinks = new Set(['broken-link', 'link-to-unpublished'])

/** Plans the import of the chosen posts. Writes nothing. */
export function planImport(blog: BlogAndContent, step: () => void): ImportPlan {
  const { options, content, memory } = blog
  const registry = registryOf(content)
  const words = groupWords(registry)
  const names = namesOf(blog)
  const converter = converterOf(blog, names)
  const people = peopleOf(blog)
  const posts = blog.chosen.map((post): ImportedPost => ({
    post,
    name: nameOf(post, names),
    taxonomy: taxonomyOf(post, registry, words, options.confidence),
    status: 'new',
    applied: { features: [], sigs: [], sections: {} },
  }))
  const gone = new Set<SourcePost>()
  const changes = new Map<ImportedPost, PostChange>()
  for (let round = 0; round < mostRounds; round += 1) {
    const before = gone.size
    converter.convert(blog.chosen, (post) => gone.has(post), round === 0 ? step : () => {})
    const files = new Map<string, ImportedPost>()
    const texts = new Map<string, string>()
    for (const imported of posts) {
      if (imported.status === 'failed') continue
      const converted = converter.get(imported.post)
      if (converted === undefined) {
        fail(imported, converter.failed.get(imported.post) ?? 'its text cannot be converted', gone)
        continue
      }
      imported.converted = converted
      if (options.apply) imported.applied = appliedOf(imported.taxonomy, converted, registry, options.confidence)
      const { path, text } = fileOfPost(imported, converted, authorsOf(imported.post, blog).map(people.idOf))
      imported.file = path
      const wanted = new Map<string, string | Uint8Array>([[path, text]])
      for (const [file, name] of converted.images) wanted.set(`posts/${imported.name.id}/${name}`, readFileSync(file))
      const change = changeOfPost(options.content, imported.name.id, wanted, memory.get(imported.name.key))
      imported.status = change.status
      changes.set(imported, change)
      if (change.status === 'deleted' || change.status === 'taken') gone.add(imported.post)
      if (change.status === 'new' || change.status === 'changed') {
        files.set(path, imported)
        texts.set(path, text)
      }
    }
    const planned = [...files.values()].flatMap((imported) => changes.get(imported)?.changes ?? [])
    const { errors, lostAnchors } = proveFiles(
      content,
      {
        posts: texts,
        people: new Map(peopleFiles(posts, blog, people).map(({ id, text }) => [`people/${id}.yaml`, text])),
        others: planned.filter(({ data }) => data !== undefined).map(({ path }) => path),
        gone: new Set(planned.filter(({ data }) => data === undefined).map(({ path }) => path)),
      },
      options.now,
    )
    // A link may be broken only because its target falls out in this round; the next one resolves it anew.
    const told = [...errors].flatMap(([file, problems]) => problems.map((problem) => ({ file, problem })))
    const isOwn = ({ problem: { code } }: (typeof told)[number]): boolean => !ofLinks.has(code) && code !== 'broken-anchor'
    const deciding = told.some(isOwn) ? told.filter(isOwn) : lostAnchors.size > 0 ? [] : told
    for (const { file, problem } of deciding) {
      const imported = files.get(file)
      if (imported === undefined || imported.status === 'failed') continue
      fail(imported, `${problem.code} on line ${problem.line} of what it would become: ${problem.message}`, gone)
    }
    for (const [file, links] of lostAnchors) {
      const imported = files.get(file)
      if (imported !== undefined && imported.status !== 'failed') converter.dropAnchors(imported.post, links)
    }
    if (gone.size === before && lostAnchors.size === 0) break
  }
  const written = posts.filter(({ status }) => status !== 'failed')
  for (const imported of written) {
    const remembered = changes.get(imported)?.remembered
    if (remembered !== undefined) memory.set(imported.name.key, remembered)
  }
  const fresh = peopleFiles(posts, blog, people)
  return { posts, people: fresh, doubts: people.doubts, changes: allChanges(blog, written, changes, fresh) }
}

function fail(imported: ImportedPost, reason: string, gone: Set<SourcePost>): void {
  imported.status = 'failed'
  imported.reason = reason
  gone.add(imported.post)
}

function allChanges(
  { options, memory, siteText }: BlogAndContent,
  written: readonly ImportedPost[],
  changes: ReadonlyMap<ImportedPost, PostChange>,
  people: ImportPlan['people'],
): FileChange[] {
  const ofPosts = written.flatMap((imported) => changes.get(imported)?.changes ?? [])
  const text = memoryText(memory)
  const isNews = memory.size > 0 && text !== contentText(options.content, memoryPath)
  return [
    ...ofPosts,
    ...people.map(({ id, text: data }): FileChange => ({ path: `people/${id}.yaml`, data })),
    ...(isNews ? [{ path: memoryPath, data: text }] : []),
    ...(siteText === undefined || ofPosts.length === 0 ? [] : [{ path: 'site.yaml', data: siteText }]),
  ]
}

/** Names of all posts of the blog, so that a part of them is named as all of them would be. */
function namesOf({ posts, content, memory, options }: BlogAndContent): Map<SourcePost, PostName> {
  const remembered = new Map([...memory].map(([key, { id }]) => [key, id]))
  const ours = new Set([...memory.values()].flatMap(({ files }) => [...files.keys()]))
  const addressed = addressedPosts(content, options.now)
  // Should the memory be lost: what stands at the old address of a post is that post.
  const byUrl = new Map(
    addressed.filter(({ post }) => post.data.url !== undefined && !ours.has(post.file)).map(({ post, path }) => [addressKey(path), post]),
  )
  for (const { address } of posts) {
    const post = byUrl.get(addressKey(address))
    if (post === undefined || remembered.has(address)) continue
    remembered.set(address, post.id)
    ours.add(post.file)
  }
  const addresses = new Map<string, string>()
  for (const { post, path } of addressed.filter((one) => !ours.has(one.post.file))) {
    for (const address of [path, ...post.data.aliases.map(withTrailingSlash)]) addresses.set(addressKey(address), post.file)
  }
  for (const id of content.known.pages) addresses.set(addressKey(paths.page(id)), `pages/${id}.mdx`)
  const ids = content.entryFiles
    .filter(({ collection, file }) => collection === 'posts' && !ours.has(file))
    .map(({ id }) => id.toLowerCase())
  return namePosts(posts, { site: content.site, ids: new Set(ids), addresses, remembered })
}

function nameOf(post: SourcePost, names: ReadonlyMap<SourcePost, PostName>): PostName {
  return names.get(post) ?? { id: post.name, url: post.address, aliases: [], key: post.address }
}

/** Links lead to posts that readers can see: those that are imported now, and those that the content has already. */
function converterOf(blog: BlogAndContent, names: ReadonlyMap<SourcePost, PostName>): Converter {
  const { posts, chosen, content, options, memory } = blog
  const releases = new Map(content.releases.map(({ id, data }) => [id, data]))
  const present = new Map(addressedPosts(content, options.now).map((one) => [one.post.file, one]))
  const chosenPosts = new Set(chosen)
  const targets = new Map<SourcePost, LinkTarget>()
  const ours = new Set<string>()
  for (const post of posts) {
    const name = nameOf(post, names)
    const files = [...(memory.get(name.key)?.files.keys() ?? [])]
    const there = files.map((file) => present.get(file)).find((one) => one !== undefined)
    for (const file of files) ours.add(file)
    const isLive = publicationOf({ date: post.date, draft: post.isDraft, hold: undefined }, releases, options.now).state === 'live'
    if (there !== undefined && there.publication.state === 'live') targets.set(post, { ...targetOf(post, name), path: there.path })
    else if (there === undefined && chosenPosts.has(post) && isLive) targets.set(post, targetOf(post, name))
  }
  const others = [...present.values()].filter(({ post, publication }) => publication.state === 'live' && !ours.has(post.file))
  const { from } = options
  const { siteBase, hosts, resources, settings } = blog
  return new Converter({
    from, siteBase, hosts, resources, params: settings.params, targets,
    bundles: new Map(posts.flatMap(({ bundle, address }) => (bundle === undefined ? [] : [[addressKey(address), bundle] as const]))),
    others: others.map(({ path, post }) => ({ path, formerPaths: post.data.aliases })),
  }) // prettier-ignore
}

/** Who wrote a post; the project itself where nobody is named. */
function authorsOf(post: SourcePost, { content }: BlogAndContent): Author[] {
  return post.authors.length === 0 ? [{ name: content.site.project }] : post.authors
}

function peopleOf(blog: BlogAndContent): People {
  const known = readCollection(blog.options.content, 'people').files
  return joinPeople(blog.posts.map((post) => authorsOf(post, blog)), known) // prettier-ignore
}

/** Files of people who wrote what is imported and have none. */
function peopleFiles(posts: readonly ImportedPost[], blog: BlogAndContent, people: People): ImportPlan['people'] {
  const isOurs = ({ status }: ImportedPost): boolean => status === 'new' || status === 'changed' || status === 'same'
  const ids = new Set(posts.filter(isOurs).flatMap(({ post }) => authorsOf(post, blog).map(people.idOf)))
  return [...ids].sort().flatMap((id) => {
    const text = people.textOf(id)
    return text === undefined ? [] : [{ id, text }]
  })
}
