import type { APIRoute } from 'astro'
import { loadSite } from '../site/load.ts'
import { redirectPage } from '../site/redirect-page.ts'
import { isFilePath, paramOf, routesOf } from '../site/routes.ts'

/** Former addresses that name a file (`/2017/x.html`) are files again. */
export async function getStaticPaths() {
  const { index, keys } = await loadSite()
  return routesOf(index).flatMap((route) =>
    route.kind === 'redirect' && isFilePath(route.path)
      ? [{ cacheKey: keys.ofAddress(route.target), params: { file: paramOf(route.path) }, props: { target: route.target } }]
      : [],
  )
}

export const GET: APIRoute<{ target: string }> = async ({ props }) => {
  const { index, urls } = await loadSite()
  const { language, title } = index.site
  const html = redirectPage({ language, siteTitle: title, href: urls.href(props.target), canonical: urls.absolute(props.target) })
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
