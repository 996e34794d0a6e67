import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Collection } from '../../src/model/source-entries.ts'
import { unpackDocuments, type PackedDocuments } from '../../src/search/packed-documents.ts'
import { projectDir } from '../../src/site/config.ts'
import { listContent } from '../../src/sources/content-files.ts'
import { madePost, postSource } from './made-post.ts'
import { timeOf } from './time-of.ts'

/** The content with as many made posts as there are documents missing, built. */
export function buildSearchSite(contentDir: string, content: string, out: string, documents: number): void {
  cpSync(contentDir, content, { recursive: true })
  const { entries } = listContent(contentDir)
  const ids = (collection: Collection): string[] => entries.filter((file) => file.collection === collection).map((file) => file.id)
  const features = ids('features').map((id) => ({ id, sig: '' }))
  const refs = { authors: ids('people'), features, releases: ids('releases') }
  const missing = documents - features.length - refs.releases.length - ids('posts').length - ids('sigs').length
  for (let n = 0; n < missing; n += 1) writeFileSync(join(content, 'posts', `made-${n}.mdx`), postSource(madePost(n, refs)))
  timeOf([process.execPath, 'scripts/build.ts', '--content', content, '--out', out, '--no-pictures'], projectDir, {
    ALMANAC_CACHE: `${content}-cache`,
  })
}

/** Words of made posts, which stand in nearly all of them, and the first words of some features' titles. */
export function queriesFor(site: string): string[] {
  const file = readFileSync(join(site, 'search/documents.json'), 'utf8')
  const titles = unpackDocuments(JSON.parse(file) as PackedDocuments).flatMap(({ type, title }) => (type === 'feature' ? [title] : [])) // written by the build
  const some = titles.filter((_, place) => place % Math.ceil(titles.length / 8) === 0)
  return ['watch cache', 'node queue', ...some.map((title) => title.toLowerCase().split(/\s+/).slice(0, 2).join(' '))]
}
