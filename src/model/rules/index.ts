import { addresses } from './addresses.ts'
import { announcedTotal } from './announced-total.ts'
import { caseCollision } from './case-collision.ts'
import { components } from './components.ts'
import { dates } from './dates.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicatePart } from './duplicate-part.ts'
import { duplicateProposal } from './duplicate-proposal.ts'
import { facts } from './facts.ts'
import { fileNames } from './file-names.ts'
import { gateOrder } from './gate-order.ts'
import { images } from './images.ts'
import { linkToUnpublished } from './link-to-unpublished.ts'
import { links } from './links.ts'
import { personNames } from './person-names.ts'
import { postFeatures } from './post-features.ts'
import { postGroups } from './post-groups.ts'
import { postSections } from './post-sections.ts'
import { repeatedOwner } from './repeated-owner.ts'
import { repeatedPerson } from './repeated-person.ts'
import { replacedBy } from './replaced-by.ts'
import { reservedPaths } from './reserved-paths.ts'
import type { Rule } from './rule.ts'
import { stageOrder } from './stage-order.ts'
import { unknownId } from './unknown-id.ts'
import { urlVanished } from './url-vanished.ts'

/** All rules about what the files of a content folder say of each other. */
export const rules: readonly Rule[] = [
  addresses,
  announcedTotal,
  caseCollision,
  components,
  dates,
  duplicateId,
  duplicatePart,
  duplicateProposal,
  facts,
  fileNames,
  gateOrder,
  images,
  linkToUnpublished,
  links,
  personNames,
  postFeatures,
  postGroups,
  postSections,
  repeatedOwner,
  repeatedPerson,
  replacedBy,
  reservedPaths,
  stageOrder,
  unknownId,
  urlVanished,
]
