import type { APIRoute } from 'astro'
import { releaseRows } from '../../../feeds/api.ts'
import { jsonResponse } from '../../../feeds/responses.ts'
import { loadSite } from '../../../site/load.ts'

export const GET: APIRoute = async () => jsonResponse({ releases: releaseRows(await loadSite()) })
