import type { APIRoute } from 'astro'
import { featureRows } from '../../../feeds/api.ts'
import { featuresCsvOf } from '../../../feeds/features-csv.ts'
import { csvResponse } from '../../../feeds/responses.ts'
import { loadSite } from '../../../site/load.ts'

export const GET: APIRoute = async () => {
  const site = await loadSite()
  return csvResponse(featuresCsvOf(featureRows(site), site.index.site.stages))
}
