import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'

/** The rules of the HTML standard; how the markup is written is not their matter. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes attributes and void elements in its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // The roles keep tables tables when a phone shows them as blocks.
    'no-redundant-role': 'off',
    'long-title': 'off',
  },
})

/** Where an HTML file departs from the HTML standard, each departure once. */
export function htmlFindings(file: string): string[] {
  const { results } = validator.validateStringSync(readFileSync(file, 'utf8'))
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
  return [...new Set(told)]
}
