import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../src/model/day.ts'
import { resolveBeside } from '../../src/model/rules/images.ts'
import { addressedPosts } from '../../src/model/rules/post-addresses.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'

/**
 * Takes out of a finished site the pictures of posts that are not live on the day `now`: Astro writes every picture that an entry
 * names, whether a page shows it or not. One that the site names somewhere, because a live post has it, too, stays.
 * Returns their paths within the site.
 */
export function removeHiddenPictures(site: string, contentDir: string, sources: SourceEntries, now: Day): string[] {
  const hidden = new Set(
    addressedPosts(sources, now)
      .filter(({ publication }) => publication.state !== 'live')
      .flatMap(({ post }) => {
        const { cover } = post.data
        return [...post.body.images.map(({ src }) => src), ...(cover === undefined ? [] : [cover.src])].map((src) =>
          resolveBeside(post.file, src),
        )
      })
      .filter((file) => file !== undefined && !/\.svg$/i.test(file))
      .map((file) => digestOf(join(contentDir, file ?? ''))),
  )
  const assets = join(site, '_astro')
  if (hidden.size === 0 || !existsSync(assets)) return []
  const found = readdirSync(assets).filter(
    (name) => /\.(?:png|jpe?g|webp|avif|gif)$/i.test(name) && hidden.has(digestOf(join(assets, name))),
  )
  if (found.length === 0) return []
  const shown = namesIn(site, found)
  const left = found.filter((name) => !shown.has(name))
  for (const name of left) rmSync(join(assets, name))
  return left.map((name) => `_astro/${name}`)
}

function digestOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? hash('sha256', readFileSync(path)) : ''
}

/** Which of some names stand in the texts of a site. */
function namesIn(site: string, names: readonly string[]): Set<string> {
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html|xml|json|md|txt|css|js)$/.test(file))
  const found = new Set<string>()
  for (const file of texts) {
    const text = readFileSync(join(site, file), 'utf8')
    for (const name of names) if (text.includes(name)) found.add(name)
  }
  return found
}
