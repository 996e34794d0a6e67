import type { Finding } from './finding.ts'
import { ownId } from './foreign-signs.ts'

/** What is told about a text that the parser would take too long for. */
export function complexityFinding(maxDepth: number | undefined, maxComments: number): Finding {
  return maxDepth !== undefined
    ? {
        code: 'nesting-too-deep',
        message: `More than ${maxDepth} tags stand in one another here.`,
        fix: 'Close the tags that are done, or write it with fewer levels.',
      }
    : {
        code: 'paragraph-too-complex',
        message: `The text has more than ${maxComments} comments and bracketed addresses.`,
        fix: 'Delete some, or split the text.',
      }
}

/** What is told about a brace outside of code, with the braces' content where it ends. */
export function expressionFinding(text: string | undefined): Finding {
  const shown = text === undefined ? '"{"' : text.length > 40 ? `${text.slice(0, 39).replace(/\s+/g, ' ')}…` : text.replace(/\s+/g, ' ')
  return {
    code: 'expression',
    message: `In .mdx, ${shown} begins an expression, and nothing in a post is computed.`,
    fix: expressionFix(text ?? ''),
  }
}

/** A brace escaped would leave the signs of another program in the text. */
function expressionFix(text: string): string {
  if (/^\{[{%]/.test(text))
    return 'Use Markdown, or a component such as <Figure> or <Note>; put it between backticks if it is meant as it stands.'
  if (/^\{:/.test(text)) return 'Delete it; for a note there is <Note type="tip">text</Note>.'
  const [, id] = /^\{#([\w.:-]+)[^{}]*\}$/.exec(text) ?? []
  return id === undefined ? 'Write \\{ for a brace, or put the text between backticks.' : ownId.fixOf(id)
}

/** What is told about a `<` that begins no tag, from the rest of its line. */
export function angleFinding(line: string): Finding {
  if (line.startsWith('<!--')) {
    return { code: 'mdx-syntax', message: 'An HTML comment is not a comment in .mdx.', fix: 'Write {/* the comment */}.' }
  }
  const address = /^<((?:[a-z][a-z0-9+.-]*:|[\w.+-]+@)[^\s<>]*)>/i.exec(line)?.[1]
  if (address !== undefined) {
    return {
      code: 'mdx-syntax',
      message: 'In .mdx, an address in angle brackets is read as a tag.',
      fix: `Write [text](${address.includes(':') ? '' : 'mailto:'}${address}), or the address alone.`,
    }
  }
  return {
    code: 'mdx-syntax',
    message: 'In .mdx, "<" begins a tag, and none follows.',
    fix: 'Write \\< for the sign, or put the text between backticks.',
  }
}

/** What is told about a tag such as `<br>`, which HTML never closes. */
export function voidTagFinding(name: string): Finding {
  return { code: 'mdx-syntax', message: `In .mdx, <${name}> has to be closed like any other tag.`, fix: `Write <${name} />.` }
}
