import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { listingOf } from './page-listings.ts'

test('a listing of a page has the tokens of its language in classes, and its text unchanged', async () => {
  const code = 'echo "a < b && c" # note\nls'
  const pre = await listingOf(`${code}\n`, 'bash')
  expect(pre.properties).toEqual({ dataLanguage: 'Shell' })
  expect(textOf(pre)).toBe(code)
  expect(classesIn(pre)).toContain('tok-string-expression')
  expect(classesIn(pre)).toContain('tok-comment')
})

test('a listing without a language, or with none that is known, stays plain', async () => {
  for (const language of [undefined, 'text', 'nonesuch']) {
    const pre = await listingOf('a <b>', language)
    expect(textOf(pre)).toBe('a <b>')
    expect(classesIn(pre)).toEqual([])
  }
})

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('')
}

function classesIn({ children, properties }: Element): unknown[] {
  const own = Array.isArray(properties.className) ? properties.className : []
  return [...own, ...children.flatMap((child) => (child.type === 'element' ? classesIn(child) : []))]
}
