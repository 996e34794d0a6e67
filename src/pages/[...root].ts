import type { APIRoute } from 'astro'
import { rootFiles } from '../feeds/root-files.ts'
import { textResponse } from '../feeds/responses.ts'
import { loadFeedSource } from '../site/feed-source.ts'

/** Files for programs at the root of the site; some exist only for some sites, so their names are data. */
export async function getStaticPaths() {
  return [...rootFiles(await loadFeedSource())].map(([root, text]) => ({ params: { root }, props: { text } }))
}

export const GET: APIRoute<{ text: string }> = ({ params, props }) => textResponse(props.text, params.root ?? '')
