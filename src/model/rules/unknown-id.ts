import type { SourceFile } from '../source-entries.ts'
import { findUnknown, type Referenced } from './references.ts'
import type { Rule } from './rule.ts'

/** Every id that an entry names must be the id of an entry: people, groups, releases, features, series. */
export const unknownId: Rule = (sources, report) => {
  const check = (file: SourceFile, path: PropertyKey[], folder: Referenced, id: string | undefined): void => {
    const finding = id === undefined ? undefined : findUnknown(sources, folder, id)
    if (finding !== undefined) report(file, path, finding)
  }
  const checkAll = (file: SourceFile, path: PropertyKey[], folder: Referenced, ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) check(file, [...path, index], folder, id)
  }
  for (const release of sources.releases) checkAll(release, ['leads'], 'people', release.data.leads)
  for (const feature of sources.features) {
    const { sig, participating, stages, gates, replacedBy } = feature.data
    check(feature, ['sig'], 'sigs', sig)
    checkAll(feature, ['participating'], 'sigs', participating)
    check(feature, ['replacedBy'], 'features', replacedBy)
    for (const [index, { release }] of stages.entries()) check(feature, ['stages', index, 'release'], 'releases', release)
    for (const [index, { history }] of gates.entries()) {
      for (const [step, { release }] of history.entries()) check(feature, ['gates', index, 'history', step, 'release'], 'releases', release)
    }
  }
  for (const series of sources.series) check(series, ['release'], 'releases', series.data.release)
  for (const post of sources.posts) {
    const { authors, release, hold, sections, sigs, series } = post.data
    checkAll(post, ['authors'], 'people', authors)
    checkAll(post, ['sigs'], 'sigs', sigs)
    for (const feature of Object.keys(sections ?? {})) {
      const finding = findUnknown(sources, 'features', feature)
      // The feature is the key, and the value is told by itself.
      if (finding !== undefined) report(post, post.placeOfKey(['sections', feature]), finding)
    }
    check(post, ['release'], 'releases', release)
    check(post, ['hold'], 'releases', hold)
    check(post, ['series', 'id'], 'series', series?.id)
  }
}
