import { addresses } from './addresses.ts'
import { components } from './components.ts'
import { dates } from './dates.ts'
import { duplicates } from './duplicates.ts'
import { fileNames } from './file-names.ts'
import { images } from './images.ts'
import { links } from './links.ts'
import { postFeatures } from './post-features.ts'
import { replacedBy } from './replaced-by.ts'
import type { Rule } from './rule.ts'
import { stageOrder } from './stage-order.ts'
import { unknownId } from './unknown-id.ts'

/** All rules about what the files of a content folder say of each other. */
export const rules: readonly Rule[] = [
  fileNames,
  unknownId,
  postFeatures,
  stageOrder,
  duplicates,
  dates,
  addresses,
  images,
  components,
  links,
  replacedBy,
]
