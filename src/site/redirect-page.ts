import type { Site } from './load.ts'

/** What a page that leads elsewhere says. */
export interface RedirectFacts {
  /** BCP 47. */
  language: string
  siteTitle: string
  /** Where it leads, base path included. */
  href: string
  /** The same as a whole address. */
  canonical: string
}

/**
 * A page that leads elsewhere at once, without script: by refresh for browsers, by canonical link for search engines, by a
 * plain link for everything else.
 */
export function redirectPage({ language, siteTitle, href, canonical }: RedirectFacts): string {
  const [to, address] = [escapeHtml(href), escapeHtml(canonical)]
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>This page has moved · ${escapeHtml(siteTitle)}</title>`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${address}">`,
    '</head>',
    '<body>',
    `<p>This page has moved to <a href="${to}">${address}</a>.</p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A page that leads to another of this site, by the other's path. */
export function redirectTo(target: string, { index, urls }: Pick<Site, 'index' | 'urls'>): string {
  const { language, title } = index.site
  return redirectPage({ language, siteTitle: title, href: urls.href(target), canonical: urls.absolute(target) })
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
