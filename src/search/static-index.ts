import { paths } from '../model/paths.ts'
import { postKinds, type PostKind } from '../model/schemas/post.ts'
import { kindName } from '../model/post.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel } from '../model/stage.ts'
import { narrow } from './facet-counts.ts'
import type { SearchDocument } from './search-document.ts'
import { nothingChosen } from './search-state.ts'

/** One list of the search page's index. Paths are bare. */
export interface StaticList {
  title: string
  id: string
  items: { label: string; path: string; count: number }[]
}

/**
 * What a search can be narrowed to, as lists that lead to static pages: every group, release, stage and kind, each with the number
 * that stands beside it among the facets while nothing is asked. Lists without items are left out.
 */
export function staticIndex(index: SiteIndex, documents: readonly SearchDocument[]): StaticList[] {
  const { site } = index
  const { counts } = narrow(documents, nothingChosen)
  const lists: StaticList[] = [
    {
      title: site.group.plural,
      id: 'by-group',
      items: [...index.sigs.values()].map((sig) => ({
        label: sig.fullName, path: paths.group(sig.id, site), count: counts.sig.get(sig.id) ?? 0,
      })), // prettier-ignore
    },
    {
      title: 'Releases',
      id: 'by-release',
      items: [...index.releases.values()].reverse().map((release) => ({
        label: release.name === undefined ? release.version : `${release.version} ${release.name}`,
        path: paths.release(release.version),
        count: counts.release.get(release.version) ?? 0,
      })),
    },
    {
      title: 'Features by stage now',
      id: 'by-stage',
      items: site.stages.map((stage) => ({
        label: stageLabel(stage), path: paths.featuresAtStage(stage), count: counts.stage.get(stage) ?? 0,
      })), // prettier-ignore
    },
    {
      title: 'Writing by kind',
      id: 'by-kind',
      items: postKinds
        .map((kind: PostKind) => ({
          label: kindName(kind, true),
          path: paths.postsOfKind(kind),
          count: counts.kind.get(kind) ?? 0,
        })) // prettier-ignore
        .filter(({ count }) => count > 0),
    },
  ]
  return lists.filter(({ items, id }) => items.length > 0 && (id !== 'by-stage' || index.features.size > 0))
}
