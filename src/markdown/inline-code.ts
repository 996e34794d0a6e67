import { escapeText } from './html-text.ts'

/** Longest code in a line that never breaks. */
const maxUnbroken = 22

// Never after a path's first slash: it would stand alone at the end of a line. Names in CamelCase break before a word.
const joints = /(?<=[^_/.])[_/.]+(?=[^_/.])|(?<=[a-z0-9])(?=[A-Z])/g
/** The dashes before a flag with the beginning of its name; longer ones would not fit a phone. */
const dashes = /-{2,}\w{0,20}/g
/** A word that a browser may break, be it only after a hyphen. */
const breakable = /[^\p{L}\p{N}]|[a-z0-9][A-Z]/u

/**
 * Code in a line of text. A long one breaks at its spaces; a word of it only where a whole line does not hold it: after `-`, `_`, `/` and
 * `.`, and between the words of a name.
 */
export function inlineCode(code: string): string {
  if (code.length <= maxUnbroken) return `<code>${escapeText(code)}</code>`
  return `<code class="long">${code.replace(/\S+/g, wordOf)}</code>`
}

function wordOf(word: string): string {
  if (!breakable.test(word)) return escapeText(word)
  const parts = escapeText(word).replace(joints, '$&<wbr>').replace(dashes, '<span class="nb">$&</span>')
  return `<span>${parts}</span>`
}
