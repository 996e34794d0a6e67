import type { SigData } from './schemas/sig.ts'
import type { SiteData } from './schemas/site.ts'

/** A group that owns features. Ids are those of the entries. */
export interface Sig extends SigData {
  id: string
  file: string
  /** Name with the word for its kind: `SIG Network`, `WG Batch`, `Steering Committee`. */
  fullName: string
  /** Features it owns, by title. */
  featureIds: string[]
  /** Features in which it takes part, by title. */
  participatingIds: string[]
  /** Live posts about it or its features, newest first. */
  postIds: string[]
}

/** How a group is called in a sentence: `SIG Network`, `WG Batch`, `Steering Committee`. */
export function groupName(sig: Pick<SigData, 'name' | 'kind'>, site: Pick<SiteData, 'group'>): string {
  switch (sig.kind) {
    case 'sig':
      return `${site.group.singular} ${sig.name}`
    case 'wg':
      return `WG ${sig.name}`
    case 'ug':
      return `UG ${sig.name}`
    case 'committee':
      return /\bcommittee\b/i.test(sig.name) ? sig.name : `${sig.name} Committee`
  }
}

/** What kind of group it is, in full: `Special interest group`, `Working group`. */
export function groupKindName(kind: SigData['kind'], site: Pick<SiteData, 'group'>): string {
  switch (kind) {
    case 'sig':
      return site.group.long ?? site.group.singular
    case 'wg':
      return 'Working group'
    case 'ug':
      return 'User group'
    case 'committee':
      return 'Committee'
  }
}
