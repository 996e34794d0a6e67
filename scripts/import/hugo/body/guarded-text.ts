import type { RootContent } from 'mdast'
import { readBody } from '../../../../src/markdown/read-body.ts'
import { maxBytes } from '../../../../src/markdown/scan.ts'
import type { Body } from '../../../../src/model/body.ts'
import { walk } from './outline.ts'
import { codeBlocks, plainBlocks, wrappedBlocks } from './plain-blocks.ts'
import { print, type Extension, type PrintedText } from './print.ts'

/** Ways to write a block, from the best to the one that always passes. */
const ways = [(block: RootContent): RootContent[] => [block], wrappedBlocks, plainBlocks, codeBlocks, (): RootContent[] => []] as const

/** How often blocks are written more simply before the text is given up. */
const maxRounds = 12

export interface GuardedText {
  text: string
  extension: Extension
  body: Body
  /** Blocks that lost something on the way. */
  simplified: RootContent[]
}

/**
 * Prints blocks so that the guard accepts the text. It is asked by the very reading that `check` and `build` do; a block in which it
 * finds an error is written more simply: with shorter lines, as plain paragraphs, as code, or not at all.
 */
export function printGuarded(blocks: readonly RootContent[]): GuardedText {
  const levels = blocks.map(() => 0)
  const raise = (index: number): void => {
    levels[index] = Math.min((levels[index] ?? 0) + 1, ways.length - 1)
  }
  for (let round = 0; round < maxRounds; round += 1) {
    const written = blocks.map((block, index) => (ways[levels[index] ?? 0] ?? ways[4])(block))
    const all = written.flat()
    const owners = written.flatMap((list, index) => list.map(() => index))
    const extension = extensionFor(all)
    const printed = print(all, extension)
    const { body, problems } = readBody(printed.text, { file: '', format: extension, firstLine: 1 })
    if (body !== undefined)
      return { text: printed.text, extension, body, simplified: blocks.filter((_, index) => (levels[index] ?? 0) > 1) }
    const surplus = problems.some(({ code }) => code === 'text-too-large') ? surplusOf(printed) : all.length
    if (surplus < all.length) {
      for (const index of owners.slice(surplus)) levels[index] = ways.length - 1
      continue
    }
    // An error of one block may show in another, so each is looked at alone first.
    const alone = owners.filter((_, index) => !passes(all[index], extension))
    const errors = problems.filter(({ severity }) => severity === 'error')
    const failing = alone.length > 0 ? alone : errors.map(({ line }) => owners[printed.starts.findLastIndex((start) => start <= line)] ?? 0)
    for (const index of new Set(failing)) raise(index)
    if (round === maxRounds - 3) for (const index of levels.keys()) raise(index)
  }
  return { ...emptyText(), simplified: [...blocks] }
}

/** The first block that a text has no room for. */
function surplusOf({ text, starts }: PrintedText): number {
  const bytes = new TextEncoder()
  const lines = text.split('\n')
  let size = 0
  let line = 1
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? lines.length + 1) - 1
    for (; line <= end; line += 1) size += bytes.encode(lines[line - 1] ?? '').length + 1
    if (size > maxBytes && start > 0) return index
  }
  return starts.length
}

function passes(block: RootContent | undefined, extension: Extension): boolean {
  if (block === undefined) return true
  return readBody(print([block], extension).text, { file: '', format: extension, firstLine: 1 }).body !== undefined
}

function extensionFor(blocks: readonly RootContent[]): Extension {
  let extension: Extension = 'md'
  walk(blocks, (node) => {
    if (node.type === 'blockTag' && /^[A-Z]/.test(node.name)) extension = 'mdx'
  })
  return extension
}

function emptyText(): Omit<GuardedText, 'simplified'> {
  const { body } = readBody('', { file: '', format: 'md', firstLine: 1 })
  if (body === undefined) throw new Error('An empty text does not pass the guard')
  return { text: '', extension: 'md', body }
}
