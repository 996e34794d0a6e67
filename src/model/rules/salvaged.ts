import type { Day } from '../day.ts'
import type { Problem } from '../problem.ts'
import type { Collection, SalvagedEntry, SourceEntries } from '../source-entries.ts'
import { announcedTotal } from './announced-total.ts'
import { components } from './components.ts'
import { dates } from './dates.ts'
import { gateOrder } from './gate-order.ts'
import { images } from './images.ts'
import { linkToUnpublished } from './link-to-unpublished.ts'
import { links } from './links.ts'
import { postFeatures } from './post-features.ts'
import { postGroups } from './post-groups.ts'
import { postSections } from './post-sections.ts'
import { repeatedOwner } from './repeated-owner.ts'
import { repeatedPerson } from './repeated-person.ts'
import { replacedBy } from './replaced-by.ts'
import { applyRules, type Rule } from './rule.ts'
import { stageOrder } from './stage-order.ts'
import { unknownId } from './unknown-id.ts'

/**
 * The rules by which a file is told what it says itself. Those about what a file takes from others (its address, its place in a series)
 * wait until the file is right.
 */
const ofSalvaged: readonly Rule[] = [
  announcedTotal,
  components,
  dates,
  gateOrder,
  images,
  linkToUnpublished,
  links,
  postFeatures,
  postGroups,
  postSections,
  repeatedOwner,
  repeatedPerson,
  replacedBy,
  stageOrder,
  unknownId,
]

/** What a rule would conclude something from if it were missing. */
const needs: ReadonlyMap<Rule, readonly string[]> = new Map([
  [linkToUnpublished, ['draft', 'hold']],
  [postGroups, ['features']],
  [postSections, ['text']],
])

/**
 * What else is wrong with files that have errors of their own (`told`), so that whoever mends these finds no new ones. Where an error
 * was told already nothing is added, and nothing follows from what is wrong or missing; of other files nothing is told.
 */
export function moreProblems(salvaged: readonly SalvagedEntry[], told: readonly Problem[], sources: SourceEntries, now: Day): Problem[] {
  if (salvaged.length === 0) return []
  const byFile = new Map(salvaged.map((one) => [one.entry.file, one]))
  const places = new Set(told.filter(({ severity }) => severity === 'error').map(placeOf))
  const withThem = withSalvaged(sources, salvaged)
  return ofSalvaged.flatMap((rule) =>
    applyRules([rule], withThem, now).filter((problem) => {
      const uncertain = byFile.get(problem.file)?.uncertain
      return uncertain !== undefined && needs.get(rule)?.some((key) => uncertain.has(key)) !== true && !places.has(placeOf(problem))
    }),
  )
}

function withSalvaged(sources: SourceEntries, salvaged: readonly SalvagedEntry[]): SourceEntries {
  // What the schemas say is there may be missing here: the rules above ask for no required key but in a way that finds nothing then.
  const added = <Name extends Collection>(name: Name): SourceEntries[Name] =>
    [...sources[name], ...salvaged.filter(({ collection }) => collection === name).map(({ entry }) => entry)] as SourceEntries[Name]
  return {
    ...sources,
    releases: added('releases'),
    sigs: added('sigs'),
    features: added('features'),
    people: added('people'),
    series: added('series'),
    posts: added('posts'),
    pages: added('pages'),
  }
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`
}
