import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix, resolve, sep } from 'node:path'
import { attempt } from '../../../src/sources/attempt.ts'
import { convertBody, type ConvertedBody } from './body/convert-body.ts'
import type { PostName } from './entry-names.ts'
import { proveImages, type ImageProof } from './image-proof.ts'
import { linkTargets, type LinkTarget, type LinkTargets } from './link-targets.ts'
import { postImages, type ImagePlaces } from './post-images.ts'
import { decodeSource } from './source-text.ts'
import type { SourcePost } from './source-post.ts'

/** A post whose text has become the content's. */
export interface ConvertedPost {
  body: ConvertedBody
  /** File on disk → name beside the post. */
  images: ReadonlyMap<string, string>
  /** Images that are nowhere. */
  missing: string[]
  /** Images that are there and cannot be shown, with the reason. */
  refused: { src: string; reason: string }[]
  /** Links to pages of the old site. */
  outside: string[]
  /** Links whose anchor is nowhere: they lead to the top of the page. */
  withoutAnchor: string[]
}

/** What a blog's texts are converted with. */
export interface Conversion {
  from: string
  siteBase: string
  hosts: ReadonlySet<string>
  resources: readonly string[]
  params: Readonly<Record<string, string>>
  bundles: ImagePlaces['bundles']
  /** Posts that links may lead to, chosen or not. */
  targets: ReadonlyMap<SourcePost, LinkTarget>
  /** Posts of the content that are not the import's. */
  others: readonly LinkTarget[]
}

interface Attempt extends ConvertedPost {
  usesAnchors: boolean
  reached: ReadonlySet<LinkTarget>
}

/** Converts the texts of posts; what breaks the converter is told by `failed`. */
export class Converter {
  readonly #conversion: Conversion
  readonly #proofs = new Map<string, ImageProof>()
  readonly #kinds = new Map<string, string | undefined>()
  readonly #attempts = new Map<SourcePost, Attempt>()
  readonly #postOf: ReadonlyMap<LinkTarget, SourcePost>
  /** Whether the text that is being converted names a heading of a text that is not converted yet. */
  #namesUnknown = false
  /** Links of a post whose anchors are nowhere. */
  readonly #lost = new Map<SourcePost, ReadonlySet<string>>()
  /** Posts whose text could not be converted, with the reason. */
  readonly failed = new Map<SourcePost, string>()

  constructor(conversion: Conversion) {
    this.#conversion = conversion
    this.#postOf = new Map([...conversion.targets].map(([post, target]) => [target, post]))
  }

  /**
   * Converts posts: once, and once more those whose pictures turned out to be none or whose links lead to headings that are called
   * otherwise now. Calling it again converts only what links to a post that `isGone`.
   */
  convert(posts: readonly SourcePost[], isGone: (post: SourcePost) => boolean, step: () => void): void {
    const targets = [...this.#conversion.targets].filter(([post]) => !isGone(post)).map(([, target]) => target)
    const alive = new Set([...targets, ...this.#conversion.others])
    const { siteBase, hosts } = this.#conversion
    const links = linkTargets([...alive], siteBase, hosts, (target, anchor) => this.#anchorOf(target, anchor))
    const isStale = (post: SourcePost): boolean => {
      const attempt = this.#attempts.get(post)
      return attempt === undefined || [...attempt.reached].some((target) => !alive.has(target))
    }
    const rest = posts.filter((post) => !isGone(post) && !this.failed.has(post))
    for (const post of rest.filter(isStale)) {
      this.#try(post, links)
      step()
    }
    const files = [...new Set(rest.flatMap((post) => [...(this.#attempts.get(post)?.images.keys() ?? [])]))]
    const fresh = proveImages(files.filter((file) => !this.#proofs.has(file)))
    for (const [file, proof] of fresh) {
      this.#proofs.set(file, proof)
      this.#kinds.set(file, endingOf(proof))
    }
    const again = rest.filter((post) => {
      const attempt = this.#attempts.get(post)
      if (attempt === undefined) return false
      return (
        attempt.usesAnchors ||
        [...attempt.images].some(([file, name]) => fresh.has(file) && !name.endsWith(`.${endingOf(fresh.get(file)) ?? '?'}`))
      )
    })
    for (const post of again) this.#try(post, links)
  }

  /** Converts a post once more the next time, without the anchors of these links. */
  dropAnchors(post: SourcePost, links: ReadonlySet<string>): void {
    this.#lost.set(post, new Set([...(this.#lost.get(post) ?? []), ...links]))
    this.#attempts.delete(post)
  }

  /** The post once it was converted; undefined for one that failed. */
  get(post: SourcePost): ConvertedPost | undefined {
    return this.#attempts.get(post)
  }

  #try(post: SourcePost, links: LinkTargets): void {
    const attempted = attempt(join(this.#conversion.from, post.source), post.body, () => this.#convertOrSay(post, links))
    const converted = 'finding' in attempted ? attempted.finding.message : attempted.result
    if (typeof converted !== 'string') this.#attempts.set(post, converted)
    else {
      this.failed.set(post, `its text cannot be converted: ${converted}`)
      this.#attempts.delete(post)
    }
  }

  /** The converted text, or why it cannot be converted. */
  #convertOrSay(post: SourcePost, links: LinkTargets): Attempt | string {
    try {
      return this.#convert(post, links)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  #convert(post: SourcePost, links: LinkTargets): Attempt {
    const { from, hosts, resources, params, bundles, targets } = this.#conversion
    const own = targets.get(post) ?? { source: post.source, path: post.address, formerPaths: [post.address] }
    const reached = new Set<LinkTarget>()
    const outside: string[] = []
    const withoutAnchor: string[] = []
    const lost = this.#lost.get(post)
    this.#namesUnknown = false
    const kinds = this.#kinds
    const images = postImages(post.source, post.address, { from, resources, hosts, bundles, kinds })
    const refused = new Map<string, string>()
    const body = convertBody(
      { file: post.source, text: post.body, firstLine: post.bodyLine, format: post.format, params: { ...params, ...paramsOf(post) } },
      {
        link: (url) => {
          const { url: address, target, outside: path } = links.resolve(url, own)
          if (target !== undefined && target !== own) reached.add(target)
          if (path !== undefined) outside.push(path)
          if (lost?.has(address) !== true) return address
          withoutAnchor.push(url)
          return address.startsWith('#') ? own.path : address.replace(/#.*$/s, '')
        },
        image: (src) => {
          const name = images.place(src)
          const reason = name === undefined ? this.#refusalOf(post, src, kinds) : undefined
          if (reason !== undefined) refused.set(src, reason)
          return name
        },
        bundleText: (name) => bundleText(from, post, name),
      },
    )
    return {
      body,
      images: images.chosen,
      missing: [...images.missing],
      refused: [...refused].map(([src, reason]) => ({ src, reason })),
      outside,
      withoutAnchor,
      usesAnchors: this.#namesUnknown,
      reached,
    }
  }

  #refusalOf(post: SourcePost, src: string, kinds: ImagePlaces['kinds']): string | undefined {
    const { from, resources, hosts, bundles } = this.#conversion
    const seen = [...kinds].filter(([, ending]) => ending === undefined).map(([file]) => file)
    const allowed = new Map(seen.map((file) => [file, 'png'] as const))
    const again = postImages(post.source, post.address, { from, resources, hosts, bundles, kinds: allowed })
    again.place(src)
    const [file] = again.chosen.keys()
    const proof = file === undefined ? undefined : this.#proofs.get(file)
    return proof !== undefined && 'reason' in proof ? proof.reason : undefined
  }

  /** The id that a heading of another post has now. */
  #anchorOf(target: LinkTarget, anchor: string): string {
    const post = this.#postOf.get(target)
    const headings = post === undefined ? [] : this.#attempts.get(post)?.body.headings
    if (headings === undefined) this.#namesUnknown = true
    return headings?.find(({ oldId }) => oldId === anchor)?.id ?? anchor
  }
}

/** The target that stands for a post. */
export function targetOf(post: SourcePost, name: PostName): LinkTarget {
  return { source: post.source, path: name.url, formerPaths: [post.address, ...name.aliases] }
}

function endingOf(proof: ImageProof | undefined): string | undefined {
  return proof !== undefined && 'ending' in proof ? proof.ending : undefined
}

/** Front matter of one line each: what `param` finds first. */
function paramsOf(post: SourcePost): Record<string, string> {
  return Object.fromEntries([...post.front].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))
}

/** Largest file of a bundle that becomes a part of a text. */
const mostBytes = 200_000

function bundleText(from: string, post: SourcePost, name: string): string | undefined {
  const folder = post.bundle ?? posix.dirname(post.source)
  const root = resolve(from, folder)
  const file = resolve(root, name.replace(/^\/+/, ''))
  if (!`${file}${sep}`.startsWith(`${root}${sep}`) || !existsSync(file)) return undefined
  const { size } = statSync(file)
  return statSync(file).isFile() && size <= mostBytes ? decodeSource(readFileSync(file)).text : undefined
}
