import type { APIRoute } from 'astro'
import { featureRows } from '../../../feeds/api.ts'
import { jsonResponse } from '../../../feeds/responses.ts'
import { loadSite } from '../../../site/load.ts'

export const GET: APIRoute = async () => jsonResponse({ features: featureRows(await loadSite()) })
