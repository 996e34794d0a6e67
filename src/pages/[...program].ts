import type { APIRoute } from 'astro'
import { programFiles } from '../feeds/program-files.ts'
import { textResponse } from '../feeds/responses.ts'
import { loadFeedSource } from '../site/feed-source.ts'
import { handover } from '../site/handover.ts'

/**
 * Files for programs: feeds, mirrors, sitemaps and their like. They are drawn here while somebody works on the site; a build is left
 * what they are made from and writes all of them at once, which takes a fraction of the time that one page after another takes.
 */
export async function getStaticPaths() {
  const source = await loadFeedSource()
  if (import.meta.env.DEV) return programFiles(source).map(({ file }) => ({ params: { program: file } }))
  handover().programs?.(source)
  return []
}

export const GET: APIRoute = async ({ params }) => {
  const file = programFiles(await loadFeedSource()).find((program) => program.file === params.program)
  return file === undefined ? new Response(null, { status: 404 }) : textResponse(file.text(), file.file)
}
