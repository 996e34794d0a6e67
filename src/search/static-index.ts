import { paths } from '../model/paths.ts'
import { postKinds, type PostKind } from '../model/schemas/post.ts'
import { kindName } from '../model/post.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel } from '../model/stage.ts'

/** One list of the search page's index. Paths are bare. */
export interface StaticList {
  title: string
  id: string
  items: { label: string; path: string; count: number }[]
}

/**
 * What a search can be narrowed to, as lists that lead to static pages: every group, release, stage and kind, each with how
 * many posts and features there are. Lists without items are left out.
 */
export function staticIndex(index: SiteIndex): StaticList[] {
  const { site } = index
  const features = [...index.features.values()]
  const posts = [...index.posts.values()]
  const lists: StaticList[] = [
    {
      title: site.group.plural,
      id: 'by-group',
      items: [...index.sigs.values()].map((sig) => ({
        label: sig.fullName, path: paths.group(sig.id, site), count: sig.featureIds.length + sig.postIds.length,
      })), // prettier-ignore
    },
    {
      title: 'Releases',
      id: 'by-release',
      items: [...index.releases.values()].reverse().map((release) => ({
        label: release.name === undefined ? release.version : `${release.version} ${release.name}`,
        path: paths.release(release.version),
        count: release.featureIds.length + release.postIds.length,
      })),
    },
    {
      title: 'Features by stage now',
      id: 'by-stage',
      items: site.stages.map((stage) => ({
        label: stageLabel(stage), path: paths.featuresAtStage(stage), count: features.filter(({ now }) => now?.stage === stage).length,
      })), // prettier-ignore
    },
    {
      title: 'Writing by kind',
      id: 'by-kind',
      items: postKinds
        .map((kind: PostKind) => ({
          label: kindName(kind, true),
          path: paths.postsOfKind(kind),
          count: posts.filter((post) => post.kind === kind).length,
        })) // prettier-ignore
        .filter(({ count }) => count > 0),
    },
  ]
  return lists.filter(({ items, id }) => items.length > 0 && (id !== 'by-stage' || features.length > 0))
}
