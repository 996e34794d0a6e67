import type { EntryShape } from '../entry-shape.ts'

/** How a group's file is laid out. */
export const groupShape: EntryShape = {
  keys: ['name', 'kind', 'label', 'status', 'mission', 'charter', 'reviewers', 'aliases', 'links'],
  lists: {},
  maps: ['links'],
}
