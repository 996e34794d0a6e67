import { isScalar, Scalar, visit, type Document } from 'yaml'
import type { Finding } from '../model/problem.ts'

/** Keys of words for readers, in which a "#" is more often a number than a comment. */
const wordKeys = new Set(['affiliation', 'alt', 'description', 'editorsNote', 'label', 'name', 'shortTitle', 'summary', 'tagline', 'title'])

/** What is told of words without quotes that end, for YAML, where `#5343` begins; comments have a space behind their sign. */
export function swallowedTexts(document: Document.Parsed, text: string): (Finding & { offset: number })[] {
  const found: (Finding & { offset: number })[] = []
  if (!text.includes(' #')) return found
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !wordKeys.has(String(key.value)) || value.type !== Scalar.PLAIN) return
      const end = value.range?.[1] ?? text.length
      const [, swallowed] = /^[ \t]+(#[\p{L}\p{N}][^\n]*)/u.exec(text.slice(end, end + 400)) ?? []
      if (swallowed === undefined) return
      found.push({
        code: 'swallowed-text',
        severity: 'warning',
        message: `"${String(key.value)}" ends before "${swallowed.trimEnd()}", which is a comment to YAML.`,
        fix: 'Put the whole value in quotes, or a space behind "#" if it is a comment.',
        offset: text.indexOf('#', end),
      })
    },
  })
  return found
}
