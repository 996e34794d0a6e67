import { handover } from './handover.ts'

interface StoredEntry {
  collection: string
  id: string
  data: object
  digest?: string | number | undefined
}

/** Entries of Astro's store as they have been edited since it was written; in a build, as they are. */
export function withEdits<Entry extends StoredEntry>(entries: Entry[]): Entry[] {
  const { edits } = handover()
  if (edits === undefined || edits.size === 0) return entries
  return entries.map((entry) => {
    const edit = edits.get(`${entry.collection}/${entry.id}`)
    if (edit === undefined) return entry
    const pictures = 'pictures' in entry.data ? { pictures: entry.data.pictures } : {}
    return { ...entry, digest: edit.digest, data: { ...edit.data, ...pictures } }
  })
}
