import { paths } from '../model/paths.ts'
import type { Feature } from '../model/feature.ts'
import type { Person } from '../model/person.ts'
import { releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import type { Series } from '../model/series.ts'
import type { Sig } from '../model/sig.ts'
import type { SiteIndex } from '../model/site-index.ts'
import type { FeedName } from './feed.ts'

type Named = Pick<SiteIndex, 'site'>

/** The newest posts. */
export function feedOfSite({ site }: Named): FeedName {
  return {
    folder: '/', title: site.title, label: 'All writing', path: paths.home(),
    about: site.description ?? `Everything written here about ${site.project}, whole.`,
  } // prettier-ignore
}

/** Every change of stage. */
export function feedOfChanges({ site }: Named): FeedName {
  return {
    folder: paths.features(), title: `${site.title}: stage changes`, label: 'Stage changes', path: paths.features(),
    about: `One entry whenever a feature of ${site.project} reaches a stage, or begins to leave.`,
  } // prettier-ignore
}

/** Posts about a release. */
export function feedOfRelease(release: Pick<Release, 'version' | 'name'>, { site }: Named): FeedName {
  const path = paths.release(release.version)
  return {
    folder: path, title: `${site.title}: ${releaseTitle(release)}`, label: `Writing about ${release.version}`, path,
    about: `Every piece about ${site.project} ${releaseTitle(release)}, whole.`,
  } // prettier-ignore
}

/** Posts about a group's work. */
export function feedOfGroup(sig: Pick<Sig, 'id' | 'fullName'>, { site }: Named): FeedName {
  const path = paths.group(sig.id, site)
  return {
    folder: path, title: `${site.title}: ${sig.fullName}`, label: 'Writing', path,
    about: `Every piece about the work of ${sig.fullName}, whole.`,
  } // prettier-ignore
}

/** Changes of stage of the features that a group owns. */
export function feedOfGroupChanges(sig: Pick<Sig, 'id' | 'fullName'>, { site }: Named): FeedName {
  return {
    folder: paths.changesOfGroup(sig.id, site), title: `${site.title}: stage changes of ${sig.fullName}`, label: 'Stage changes',
    path: paths.group(sig.id, site), about: `One entry whenever a feature of ${sig.fullName} reaches a stage, or begins to leave.`,
  } // prettier-ignore
}

/** A feature's changes of stage, and the posts about it. */
export function feedOfFeature(feature: Pick<Feature, 'id' | 'shortTitle'>, { site }: Named): FeedName {
  const path = paths.feature(feature.id)
  return {
    folder: path, title: `${site.title}: ${feature.shortTitle}`, label: 'This feature', path,
    about: `Each stage that ${feature.shortTitle} reaches, and every piece about it.`,
  } // prettier-ignore
}

/** Posts that somebody wrote. */
export function feedOfPerson(person: Pick<Person, 'id' | 'name'>, { site }: Named): FeedName {
  const path = paths.person(person.id)
  return {
    folder: path, title: `${site.title}: ${person.name}`, label: `Writing by ${person.name}`, path,
    about: `Every piece by ${person.name}, whole.`,
  } // prettier-ignore
}

/** Posts of a series. */
export function feedOfSeries(series: Pick<Series, 'id' | 'title'>, { site }: Named): FeedName {
  const path = paths.series(series.id)
  return {
    folder: path, title: `${site.title}: ${series.title}`, label: 'This series', path,
    about: `Every part of ${series.title}, whole.`,
  } // prettier-ignore
}
