import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, inject, it } from 'vitest'

const { almanac } = inject('sites')

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

const pages = [
  'index.html', 'posts/index.html', 'posts/nftables-kube-proxy/index.html', 'posts/quiet-work/index.html', 'releases/index.html',
  'releases/1.33/index.html', 'releases/1.38/index.html', 'sigs/index.html', 'sigs/sig-network/index.html', 'features/index.html',
  'features/nftables-proxy/index.html', 'features/stage/beta/index.html', 'people/index.html', 'people/almanac-desk/index.html',
  'series/kubernetes-1-8/index.html', 'compare/index.html', 'compare/1.29/1.33/index.html', 'about/index.html', 'search/index.html',
  'api/index.html', '404.html',
] // prettier-ignore

it.each(pages)('%s is valid HTML', (file) => {
  const { results } = validator.validateStringSync(readFileSync(join(almanac, file), 'utf8'))
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
  expect([...new Set(told)].slice(0, 8)).toEqual([])
})
