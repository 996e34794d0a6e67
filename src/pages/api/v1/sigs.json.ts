import type { APIRoute } from 'astro'
import { sigRows } from '../../../feeds/api.ts'
import { jsonResponse } from '../../../feeds/responses.ts'
import { loadSite } from '../../../site/load.ts'

export const GET: APIRoute = async () => jsonResponse({ sigs: sigRows(await loadSite()) })
