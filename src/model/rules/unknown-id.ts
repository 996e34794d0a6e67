import type { Collection, SourceEntry } from '../source-entries.ts'
import { fixForUnknown, type Report, type Rule } from './rule.ts'

/** Every id that an entry names must be the id of an entry: people, groups, releases, features, series. */
export const unknownId: Rule = (sources, report) => {
  const check = checkOf(sources.known, report)
  for (const release of sources.releases) {
    for (const [index, id] of release.data.leads.entries()) check(release, ['leads', index], 'people', id)
  }
  for (const feature of sources.features) {
    const { sig, participating, stages, gates, replacedBy } = feature.data
    check(feature, ['sig'], 'sigs', sig)
    for (const [index, id] of participating.entries()) check(feature, ['participating', index], 'sigs', id)
    for (const [index, step] of stages.entries()) check(feature, ['stages', index, 'release'], 'releases', step.release)
    for (const [index, gate] of gates.entries()) {
      for (const [step, { release }] of gate.history.entries()) check(feature, ['gates', index, 'history', step, 'release'], 'releases', release)
    }
    if (replacedBy !== undefined) check(feature, ['replacedBy'], 'features', replacedBy)
  }
  for (const series of sources.series) {
    if (series.data.release !== undefined) check(series, ['release'], 'releases', series.data.release)
  }
  for (const post of sources.posts) {
    const { authors, release, hold, sigs, series } = post.data
    for (const [index, id] of authors.entries()) check(post, ['authors', index], 'people', id)
    for (const [index, id] of sigs.entries()) check(post, ['sigs', index], 'sigs', id)
    if (release !== undefined) check(post, ['release'], 'releases', release)
    if (hold !== undefined) check(post, ['hold'], 'releases', hold)
    if (series !== undefined) check(post, ['series', 'id'], 'series', series.id)
  }
}

const codes: Record<Exclude<Collection, 'posts' | 'pages'>, string> = {
  people: 'unknown-person',
  sigs: 'unknown-sig',
  releases: 'unknown-release',
  features: 'unknown-feature',
  series: 'unknown-series',
}

function checkOf(known: Record<Collection, ReadonlySet<string>>, report: Report) {
  return (entry: SourceEntry<unknown>, path: PropertyKey[], folder: keyof typeof codes, id: string): void => {
    if (known[folder].has(id)) return
    report(entry, path, {
      code: codes[folder],
      message: `"${id}" is not in ${folder}/.`,
      fix: fixForUnknown(id, known[folder], folder),
    })
  }
}
