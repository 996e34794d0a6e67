import { paths } from '../model/paths.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { mastheadOf } from './masthead.ts'
import type { Picture } from './picture.ts'
import { registerBand } from './register-band.ts'

/** The picture of the site, for every page that has none of its own: its name, and where all features stand. */
export function sitePicture(index: SiteIndex): Picture {
  const { title, tagline, description, project } = index.site
  const about = tagline ?? description ?? `Releases and features of the ${project} project.`
  return {
    page: paths.home(),
    alt: `${title}: ${about}`,
    face: {
      masthead: { ...mastheadOf(index), title: '' },
      kicker: [],
      title,
      size: 'plate',
      plainTitle: project,
      under: about,
      band: registerBand([...index.features.values()], index) ?? { kind: 'words', words: description ?? about },
    },
  }
}
