import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Place } from '../../../src/model/problem.ts'
import type { Oddity } from '../oddity.ts'
import { itemsOf } from '../yaml-places.ts'
import { textOf, valueAt } from '../yaml-values.ts'

/** A kep.yaml with the places of its values, and where to tell what is odd in it. */
export interface ProposalFile {
  path: string
  isReadable: () => boolean
  /** A value as text, as it is written: `1.20` stays `1.20` also without quotes. '' when there is none. */
  text: (key: string) => string
  /** A list of texts; a single text counts as a list of one. */
  texts: (key: string) => string[]
  node: (key: string) => Node | undefined
  /** Where a key's value or a node stands; the top of the file when there is no such key. */
  place: (where: string | Node | undefined) => Place
  /** Tells an oddity at a place. */
  odd: (where: string | Node | undefined, code: string, message: string, outcome: string) => void
}

/** Parses a kep.yaml. Oddities are added to `oddities`. */
export function proposalFile(path: string, text: string, oddities: Oddity[]): ProposalFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const root: unknown = document.contents
  const node = (key: string) => (isMap(root) ? valueAt(root, key) : undefined)
  const place: ProposalFile['place'] = (where) => {
    const there = typeof where === 'string' ? node(where) : where
    const { line, col } = lines.linePos(there?.range?.[0] ?? 0)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const odd: ProposalFile['odd'] = (where, code, message, outcome) => {
    oddities.push({ file: path, ...place(where), code, message, outcome })
  }
  return {
    path,
    isReadable: () => {
      const [error] = document.errors
      if (error !== undefined) {
        const [start] = error.linePos ?? []
        const message = error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? 'is not YAML'
        oddities.push({ file: path, line: start?.line ?? 1, column: start?.col ?? 1, code: 'not-yaml', message, outcome: 'left out' })
        return false
      }
      if (isMap(root)) return true
      odd(undefined, 'not-yaml', 'is not a map of keys', 'left out')
      return false
    },
    text: (key) => textOf(node(key)),
    texts: (key) => {
      const value = node(key)
      return (isSeq(value) ? itemsOf(value) : [value]).map(textOf).filter((part) => part !== '')
    },
    node,
    place,
    odd,
  }
}
