import { findIdIn, isId } from '../ids.ts'
import type { Report, Rule } from './rule.ts'

const versionPattern = /^\d[0-9a-z]*(?:[.-][0-9a-z]+)*$/

/** The name of a file is the id of its entry and a part of its address, so it must be written like one, and every system must take it. */
export const fileNames: Rule = (sources, report) => {
  checkDevices(sources.files, report)
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

/** Names that are devices on Windows, whatever follows their first dot. */
const devicePattern = /^(?:aux|con|nul|prn|com\d|lpt\d)(?=\.|$)/i

/** Windows can make no file or folder that is called like a device, so nobody could fetch the content there. */
function checkDevices(files: Iterable<string>, report: Report): void {
  const told = new Set<string>()
  for (const file of files) {
    const segments = file.split('/')
    const at = segments.findIndex((segment) => devicePattern.test(segment))
    const path = segments.slice(0, at + 1).join('/')
    const [device] = devicePattern.exec(segments[at] ?? '') ?? []
    if (device === undefined || told.has(path)) continue
    told.add(path)
    report({ file }, 'start', {
      code: 'bad-file-name',
      message: `"${segments[at] ?? ''}" cannot be made on Windows, where "${device}" is a device.`,
      fix: `Add something to the name, such as "${device}-1".`,
    })
  }
}
