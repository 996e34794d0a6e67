import { paths } from '../model/paths.ts'
import { featuresById } from '../model/queries.ts'
import { groupKindName, type Sig } from '../model/sig.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { sigSummary } from '../site/sig-words.ts'
import { mastheadOf } from './masthead.ts'
import type { Picture } from './picture.ts'
import { registerBand } from './register-band.ts'

/** The picture of a group: its name, its mission, and where the features that it owns stand. */
export function groupPicture(sig: Sig, index: SiteIndex): Picture {
  const kind = groupKindName(sig.kind, index.site)
  return {
    page: paths.group(sig.id, index.site),
    alt: sigSummary(sig, index),
    face: {
      masthead: mastheadOf(index),
      kicker: [kind, ...(sig.status === 'archived' ? ['archived'] : [])],
      title: sig.name,
      size: 'plate',
      plainTitle: kind,
      under: sig.mission,
      band: registerBand(featuresById(index, sig.featureIds), index) ?? { kind: 'words', words: 'Owns no feature on the register.' },
    },
  }
}
