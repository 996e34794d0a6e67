import type { APIRoute } from 'astro'
import { loadSite } from '../site/load.ts'
import { redirectTo } from '../site/redirect-page.ts'
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
  const html = redirectTo(props.target, await loadSite())
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
