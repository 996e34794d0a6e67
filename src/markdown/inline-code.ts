import { escapeText } from './html-text.ts'

/** Longest code in a line that never breaks. */
const maxUnbroken = 26

// Never after a path's first slash: it would stand alone at the end of a line. Names in CamelCase break before a word.
const joints = /(?<=[^_/.])[_/.]+(?=[^_/.])|(?<=[a-z0-9])(?=[A-Z])/g

/** Code in a line of text; a long one may break after `_`, `/` and `.`, and between the words of a name. */
export function inlineCode(code: string): string {
  if (code.length <= maxUnbroken) return `<code>${escapeText(code)}</code>`
  return `<code class="long">${escapeText(code).replace(joints, '$&<wbr>')}</code>`
}
