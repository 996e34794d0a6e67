import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problemAt, type Problem } from '../../src/model/problem.ts'
import { placeIn } from './page.ts'
import { findXmlFault } from './xml-fault.ts'

/** Bytes of documents that every build reads; in a site of a few hundred entries, all. See decision 16. */
export const documentsRead = 12 * 1024 * 1024

/**
 * Programs can read the documents of the site: its feeds, data and sitemaps are well-formed XML and JSON. All of them where they are
 * at most so many bytes; else the site's own and an even sample of the others, the same at every build.
 */
export function documents(dir: string, files: Iterable<string>, limit = documentsRead): Problem[] {
  return chosen(dir, files, limit).flatMap((file) => {
    const text = readFileSync(join(dir, file), 'utf8')
    const fault = file.endsWith('.xml') ? findXmlFault(text) : findJsonFault(text)
    if (fault === undefined) return []
    const message = `The document is not well-formed: ${fault.what}.`
    const fix = 'Correct the part of the program that writes it.'
    return [problemAt(file, placeIn(text, fault.offset), { code: 'dist-document', message, fix })]
  })
}

/** Documents that hold what all others hold, too. */
const own = /^(?:[^/]+|(?:api\/v1|features|search)\/[^/]+)$/

function chosen(dir: string, files: Iterable<string>, limit: number): string[] {
  const all = [...files]
    .filter((file) => /\.(?:xml|json|webmanifest)$/.test(file) && !file.startsWith('pagefind/'))
    .map((file) => ({ file, bytes: statSync(join(dir, file)).size, isOwn: own.test(file) }))
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
  // Older pages of a feed have more in common with each other than those of different feeds.
  const isFirst = ({ file, isOwn }: { file: string; isOwn: boolean }): boolean => isOwn && !/-\d+\.\w+$/.test(file)
  return all.filter((one) => isFirst(one) || shareOf(one.file) < limit / total).map(({ file }) => file)
}

/** A number from 0 to 1, evenly spread over names and the same at every build. */
function shareOf(file: string): number {
  return Number.parseInt(hash('sha1', file).slice(0, 8), 16) / 0x100000000
}

function findJsonFault(text: string): { offset: number; what: string } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return { offset: Number(/at position (\d+)/.exec(said)?.[1] ?? 0), what: 'it is no JSON' }
  }
}
