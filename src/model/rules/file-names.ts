import { isId } from '../ids.ts'
import type { SourceEntry } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** The name of a file is the id of its entry and part of an address, so it must be written like one. */
export const fileNames: Rule = (sources, report) => {
  const all: SourceEntry<unknown>[] = [
    ...sources.sigs, ...sources.features, ...sources.people, ...sources.series, ...sources.posts, ...sources.pages,
  ] // prettier-ignore
  for (const entry of all) {
    if (isId(entry.id)) continue
    report(entry, [], {
      code: 'bad-file-name',
      message: `"${entry.id}" cannot be part of an address.`,
      fix: 'Name the file with lower-case letters and digits, joined by "-".',
    })
  }
  for (const release of sources.releases) {
    if (/^\d[0-9a-z.-]*$/.test(release.id)) continue
    report(release, [], {
      code: 'bad-file-name',
      message: `"${release.id}" is not a version.`,
      fix: 'Name the file after the version, such as "1.33.yaml".',
    })
  }
}
