import { addressOf } from '../feeds/feed-source.ts'
import type { ShareImage } from '../layouts/frame.ts'
import { paths } from '../model/paths.ts'
import type { Picture } from '../pictures/picture.ts'
import type { Site } from './load.ts'

const size = { width: 1200, height: 630, large: true }

/** The picture of a page; of one that has none of its own, and of all pages when none are drawn: the site's. */
export function shareImageOf(
  { index, urls, run, picture: ofSite }: Pick<Site, 'index' | 'urls' | 'run' | 'picture'>,
  picture?: Picture,
): ShareImage {
  const signs = `The signs of ${index.site.title}: stages of a feature, drawn as phases of the moon`
  if (!run.pictures) return { ...size, url: addressOf({ urls }, paths.sharePicture(paths.home())), alt: signs }
  const { page, alt } = picture ?? ofSite()
  return { ...size, url: addressOf({ urls }, paths.sharePicture(page)), alt }
}
