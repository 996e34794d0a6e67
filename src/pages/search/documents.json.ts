import type { APIRoute } from 'astro'
import { jsonResponse } from '../../feeds/responses.ts'
import { listDocuments } from '../../search/list-documents.ts'
import { packDocuments } from '../../search/pack-documents.ts'
import { loadSite } from '../../site/load.ts'

export const GET: APIRoute = async () => {
  const { index, urls } = await loadSite()
  return jsonResponse(packDocuments(listDocuments(index, urls.href)))
}
