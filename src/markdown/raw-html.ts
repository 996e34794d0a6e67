import { ErrorCodes, Tokenizer, type Token } from 'parse5'
import type { Place } from '../model/problem.ts'
import type { GivenAttribute } from './attributes.ts'
import type { Finding, Tell } from './finding.ts'

/** A piece of HTML that stands in Markdown. The name of a tag is in lower case, as HTML reads it, and as it is written. */
export type HtmlToken =
  | ({ type: 'start'; name: string; written: string; attributes: GivenAttribute[]; selfClosing: boolean } & Place)
  | ({ type: 'end'; name: string; written: string } & Place)
  | { type: 'text'; value: string }

/**
 * The tags and the text of a piece of raw HTML, as a browser would read them. Comments are dropped; what is neither tag, text
 * nor comment, and a tag or a comment without its end, is told. `placeOf` takes line and column within the piece, from 1.
 */
export function readRawHtml(html: string, placeOf: (line: number, column: number) => Place, tell: Tell): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const at = (location: { startLine: number; startCol: number } | null | undefined): Place =>
    placeOf(location?.startLine ?? 1, location?.startCol ?? 1)
  const written = (name: string, location: { startOffset: number } | null, before: number): string => {
    const start = (location?.startOffset ?? 0) + before
    return html.slice(start, start + name.length)
  }
  const unknown = (token: Token.DoctypeToken | Token.CommentToken): void =>
    tell(at(token.location), notHtml(html.slice(token.location?.startOffset ?? 0)))
  const text = ({ chars }: Token.CharacterToken): void => void tokens.push({ type: 'text', value: chars })
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, selfClosing, location }) {
        const attributes = attrs.map(({ name, value }) => ({ name, value, ...at(location?.attrs?.[name]) }))
        tokens.push({ type: 'start', name: tagName, written: written(tagName, location, 1), attributes, selfClosing, ...at(location) })
      },
      onEndTag({ tagName, location }) {
        tokens.push({ type: 'end', name: tagName, written: written(tagName, location, 2), ...at(location) })
      },
      onComment(token) {
        // `<!x`, `<?x` and `</ x` are comments to a browser; no author means them so.
        if (!html.startsWith('<!--', token.location?.startOffset ?? 0)) unknown(token)
      },
      onDoctype: unknown,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onEof() {},
      onParseError({ code, startLine, startCol }) {
        if (code === ErrorCodes.duplicateAttribute) {
          tell(at({ startLine, startCol }), {
            code: 'duplicate-attribute',
            message: 'The tag has an attribute twice.',
            fix: 'Delete one of them.',
          })
        }
        if (
          code === ErrorCodes.eofInTag ||
          code === ErrorCodes.eofInComment ||
          code === ErrorCodes.eofBeforeTagName ||
          code === ErrorCodes.missingEndTagName
        )
          tell(placeOf(1, 1), unfinished(code))
      },
    },
  )
  tokenizer.write(html, true)
  return tokens
}

function notHtml(html: string): Finding {
  return {
    code: 'html-element',
    message: `"${html.slice(0, 20).split('\n', 1)[0] ?? ''}" is no HTML that a post may hold.`,
    fix: 'Delete it, or write &lt; for the sign "<".',
  }
}

function unfinished(code: ErrorCodes): Finding {
  return code === ErrorCodes.eofInComment
    ? { code: 'html-unclosed', message: 'The comment that begins here has no end.', fix: 'End it with -->.' }
    : {
        code: 'html-unclosed',
        message: 'A tag here has no ">" before the next blank line.',
        fix: 'Finish the tag on its lines, or write &lt; for the sign "<".',
      }
}
