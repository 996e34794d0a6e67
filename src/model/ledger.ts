import { compareText } from './problem.ts'
import type { Collection } from './source-entries.ts'

/** Every address that entries of a collection were ever published at: `<collection>/urls.txt`, one a line, committed. */
export interface Ledger {
  collection: Collection
  /** Path within the content folder. */
  file: string
  text: string
}

export interface LedgerLine {
  /** A path from the root of the site. */
  address: string
  line: number
}

/** The ledger of a collection, by its path within the content folder. */
export function ledgerFile(collection: Collection): string {
  return `${collection}/urls.txt`
}

/** The addresses in a ledger's text; blank lines and lines that begin with `#` hold none. */
export function ledgerLines(text: string): LedgerLine[] {
  return text.split('\n').flatMap((written, index) => {
    const address = written.trim()
    return address === '' || address.startsWith('#') ? [] : [{ address, line: index + 1 }]
  })
}

/** The text of a ledger with addresses added, sorted; nothing is ever taken out, and comments stay above. */
export function ledgerWith(text: string, addresses: Iterable<string>): string {
  const comments = text.split('\n').filter((line) => line.trim().startsWith('#'))
  const all = new Set([...ledgerLines(text).map(({ address }) => address), ...addresses])
  return [...comments, ...[...all].sort(compareText), ''].join('\n')
}
