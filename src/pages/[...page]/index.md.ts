import type { APIRoute } from 'astro'
import { mirrorsOf, mirrorText, type Mirror } from '../../feeds/mirrors.ts'
import { textResponse } from '../../feeds/responses.ts'
import { loadFeedSource } from '../../site/feed-source.ts'
import { loadSite } from '../../site/load.ts'
import { paramOf } from '../../site/routes.ts'

export async function getStaticPaths() {
  const { index, digest: cacheKey } = await loadSite()
  return mirrorsOf({ index }).map(({ kind, id, path }) => ({ cacheKey, params: { page: paramOf(path) }, props: { kind, id } }))
}

export const GET: APIRoute<Pick<Mirror, 'kind' | 'id'>> = async ({ props }) =>
  textResponse(mirrorText(props, await loadFeedSource()), 'index.md')
