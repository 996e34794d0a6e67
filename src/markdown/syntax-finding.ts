import type { Finding } from './finding.ts'
import { unmask } from './mask.ts'
import { findComponent } from './registry.ts'

/** What the MDX parser threw, as a finding with its place in the parsed text (both numbers from 1). */
export function syntaxFinding(error: unknown): { line: number; column: number; finding: Finding } {
  const text = error instanceof Error ? error.message : String(error)
  const [, line = '1', column = '1', said = text] = /^(\d+):(\d+): ([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(text) ?? []
  return { line: Number(line), column: Number(column), finding: { code: 'mdx-syntax', ...wording(unmask(said)) } }
}

function wording(said: string): Pick<Finding, 'message' | 'fix'> {
  const unclosed = /^Expected a closing tag for `(<[^`]*>)`(?: \(\d+:\d+\))?(?: before the end of `(\w+)`)?/.exec(said)
  if (unclosed !== null) {
    const [, tag = '', container] = unclosed
    const closing = tag.replace('<', '</')
    const isOfOneParagraph = findComponent(tag.slice(1, -1))?.content === 'phrasing'
    return {
      message: `The tag ${tag} is not closed${container === undefined ? '' : ` in the ${wordFor(container)} that it begins in`}.`,
      fix: isOfOneParagraph
        ? `Close it with ${closing} before the blank line; for several paragraphs there is <Note>.`
        : `Close it with ${closing}, or write \\< if it is no tag; around several paragraphs, give each tag a line of its own.`,
    }
  }
  const wrong = /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `(<[^`]*>)`/.exec(said)
  if (wrong !== null) {
    const [, closing = '', opening = ''] = wrong
    return { message: `${closing} stands where ${opening} has to be closed first.`, fix: `Close ${opening} before ${closing}.` }
  }
  const stray = /^Unexpected closing tag `(<\/[^`]*>)`/.exec(said)
  if (stray !== null) return { message: `${stray[1]} closes a tag that was not opened.`, fix: 'Delete it, or add the opening tag.' }
  const crossed = /^Expected the closing tag `(<\/[^`]*>)` either after the end of `(\w+)`/.exec(said)
  if (crossed !== null) {
    return {
      message: `${crossed[1]} stands inside a ${wordFor(crossed[2] ?? '')} that began after its opening tag.`,
      fix: `Put ${crossed[1]} on a line of its own.`,
    }
  }
  return {
    message: `This cannot be read as MDX: ${said.replace(/`/g, '"').replace(/\s+/g, ' ')}.`,
    fix: 'Write \\{ and \\< for the signs themselves, or put code between backticks.',
  }
}

function wordFor(node: string): string {
  return node.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
