import type { SiteIndex } from '../model/site-index.ts'
import type { Face } from './picture.ts'

/** The line above everything: the site, and the project that it is about. */
export function mastheadOf({ site }: Pick<SiteIndex, 'site'>): Face['masthead'] {
  return { title: site.title, project: site.project }
}
