import { escapeText, escapeValue } from '../markdown/html-text.ts'

/** A link with plain text. */
export function linkHtml(label: string, address: string): string {
  return `<a href="${escapeValue(address)}">${escapeText(label)}</a>`
}
