import { formatDay } from '../model/day.ts'
import { paths } from '../model/paths.ts'
import { namePartsOf, releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { countsWords, releaseCounts } from './counts.ts'
import { mastheadOf } from './masthead.ts'
import type { Picture } from './picture.ts'

/** The picture of a release: its version, name and day, and how many features reached which stage in it. */
export function releasePicture(release: Release, index: SiteIndex): Picture {
  const { version, date, released } = release
  const [name, aside] = namePartsOf(release.name)
  const day = date === undefined ? 'no day named yet' : `${released ? 'released' : 'planned for'} ${formatDay(date)}`
  const counts = releaseCounts(release, index)
  return {
    page: paths.release(version),
    alt: `${index.site.project} ${releaseTitle(release)}, ${day}.${counts === undefined ? '' : ` ${countsWords(counts)}`}`,
    face: {
      masthead: mastheadOf(index),
      kicker: [released ? 'Release' : 'Release to come', ...(date === undefined ? [] : [released ? formatDay(date) : `planned for ${formatDay(date)}`])],
      title: version,
      size: 'version',
      plainTitle: version,
      under: name,
      aside,
      band: counts ?? { kind: 'words', words: released ? 'No feature on record changed its stage in it.' : 'No feature on record is aimed at it so far.' },
    },
  } // prettier-ignore
}
