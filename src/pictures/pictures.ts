import { livePosts } from '../feeds/feed-source.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { featurePicture } from './feature-picture.ts'
import { groupPicture } from './group-picture.ts'
import type { Picture } from './picture.ts'
import { postPicture } from './post-picture.ts'
import { releasePicture } from './release-picture.ts'
import { sitePicture } from './site-picture.ts'

/** Every picture of a site: its own, then those of live posts, features, releases and groups in the order of the index. */
export function picturesOf(index: SiteIndex): Picture[] {
  return [
    sitePicture(index),
    ...livePosts(index).map((post) => postPicture(post, index)),
    ...[...index.features.values()].map((feature) => featurePicture(feature, index)),
    ...[...index.releases.values()].map((release) => releasePicture(release, index)),
    ...[...index.sigs.values()].map((sig) => groupPicture(sig, index)),
  ]
}
