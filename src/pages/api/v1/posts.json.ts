import type { APIRoute } from 'astro'
import { postRows } from '../../../feeds/api.ts'
import { jsonResponse } from '../../../feeds/responses.ts'
import { loadSite } from '../../../site/load.ts'

export const GET: APIRoute = async () => jsonResponse({ posts: postRows(await loadSite()) })
