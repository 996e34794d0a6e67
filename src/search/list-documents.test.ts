import { expect, it } from 'vitest'
import { someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { listDocuments } from './list-documents.ts'

it('calls the newest release and the next one so, and no other', () => {
  const documents = listDocuments(buildSiteIndex(someEntries(), '2026-01-01'), (path) => path)
  const called = (name: string): string[] => documents.filter(({ names = [] }) => names.includes(name)).map(({ url }) => url)
  expect([called('latest release'), called('next release')]).toEqual([['/releases/1.2/'], ['/releases/1.10/']])
})
