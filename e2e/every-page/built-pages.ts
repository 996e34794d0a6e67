import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of all pages of a site that are of one template: `/features/nftables-proxy/` is one of `/features/*`. */
export interface PageGroup {
  template: string
  paths: string[]
}

/**
 * Every page of a site but those that lead elsewhere at once, by template. With `ALMANAC_SAMPLE=60` about so many of them, at least one
 * of each template, evenly spread: for trying things out.
 */
export function pageGroups(dir: string, sample = Number(process.env.ALMANAC_SAMPLE ?? Infinity)): PageGroup[] {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/') && !isRedirect(join(dir, file)))
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .sort()
  const share = Math.min(1, sample / paths.length)
  return [...Map.groupBy(paths, templateOf)].map(([template, all]) => {
    const count = Math.max(1, Math.round(all.length * share))
    return { template, paths: Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? '') }
  })
}

/** The last part of an address is an entry's; where there is only one part, the page is one of its kind. */
function templateOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.length < 2) return path
  const kept = parts[0] === 'compare' ? 1 : parts.length - 1
  return `/${[...parts.slice(0, kept), ...parts.slice(kept).map(() => '*')].join('/')}/`
}

function isRedirect(path: string): boolean {
  return /<meta http-equiv="refresh"/.test(readFileSync(path, 'utf8').slice(0, 2000))
}
