import { findIdIn, isId } from '../ids.ts'
import type { Rule } from './rule.ts'

const versionPattern = /^\d[0-9a-z]*(?:[.-][0-9a-z]+)*$/

/** The name of a file is the id of its entry and a part of its address, so it must be written like one. */
export const fileNames: Rule = (sources, report) => {
  for (const { collection, id, file } of sources.entryFiles) {
    const isVersion = collection === 'releases'
    const better = findIdIn(id)
    if (isVersion ? versionPattern.test(id) : isId(id)) continue
    report({ file }, 'start', {
      code: 'bad-file-name',
      message: isVersion ? `The file's name "${id}" is not a version.` : `"${id}" cannot be a part of an address.`,
      fix: isVersion
        ? 'Name the file after the version, such as "1.33.yaml".'
        : `Name it with lower-case letters and digits, joined by "-"${better === undefined ? '' : `: "${better}"`}.`,
    })
  }
}
