import { escapeText } from './html-text.ts'

/** Longest code in a line that never breaks. */
const maxUnbroken = 26

/** Code in a line of text; a long one may break after `_`, `/` and `.`. */
export function inlineCode(code: string): string {
  if (code.length <= maxUnbroken) return `<code>${escapeText(code)}</code>`
  return `<code class="long">${escapeText(code).replace(/[_/.]+(?=[^_/.])/g, '$&<wbr>')}</code>`
}
