import type { ShareImage } from '../layouts/frame.ts'
import type { Site } from './load.ts'

/** Side of `public/touch-icon.png`. */
const side = 180

/** The picture of a page that has none of its own: the site's. */
export function shareImageOf({ index, urls }: Pick<Site, 'index' | 'urls'>): ShareImage {
  return { url: urls.absolute('/touch-icon.png'), alt: `The sign of ${index.site.title}`, width: side, height: side }
}
