import type { APIRoute, GetStaticPaths } from 'astro'
import { comparisonDocumentOf } from '../../../../feeds/api.ts'
import { jsonResponse } from '../../../../feeds/responses.ts'
import { comparedPairs, type ReleasePair } from '../../../../model/release-pairs.ts'
import { loadSite } from '../../../../site/load.ts'

export const getStaticPaths = (async () => {
  const { index, keys } = await loadSite()
  return comparedPairs(index).map(({ from, to }) => ({ cacheKey: keys.ofFacts, params: { pair: `${from}...${to}` }, props: { from, to } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<ReleasePair> = async ({ props: { from, to } }) => jsonResponse(comparisonDocumentOf(await loadSite(), from, to))
