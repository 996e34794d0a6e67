import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, inject, it } from 'vitest'
import { formatDay } from '../src/model/day.ts'
import { allText } from './page-text.ts'

/** Every page of a post, feature, release or group beside its Markdown form, of both sites: the same text, the same facts. */
type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

describe.each(['lantern', 'almanac'] as const)('the Markdown of %s', (name) => {
  const dir = inject('sites')[name]
  const files = allText(dir)
  const pages = [...files].flatMap(([path, html]) => {
    if (!path.endsWith('/index.html') || !html.includes('rel="alternate" type="text/markdown"')) return []
    const main = elementsIn(parse(html)).find((element) => element.tagName === 'main')
    return main === undefined ? [] : [{ path: path.slice(0, -'index.html'.length), main }]
  })
  const markdownOf = (path: string): string => files.get(`${path}index.md`) ?? ''

  it('is there for every such page, and for no other', () => {
    const site = new URL(/<loc>([^<]*)<\/loc>/.exec(files.get('/sitemap-0.xml') ?? '')?.[1] ?? '').origin
    const listed = [...(files.get('/sitemap-0.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.slice(site.length)) // prettier-ignore
    const entries = listed.filter((path) => /^\/(?:posts|notes\/\d+|features|releases|sigs|teams)\/[^/]+\/$/.test(path))
    expect(pages.map(({ path }) => path).sort()).toEqual(entries.sort())
    expect([...files.keys()].filter((path) => path.endsWith('/index.md')).sort()).toEqual(entries.map((path) => `${path}index.md`).sort())
    expect(entries.length).toBeGreaterThan(10)
  })

  it('has the words of every text, each in its order', () => {
    for (const { path, main } of pages) {
      for (const text of elementsIn(main, isElsewhere).filter((element) => hasClass(element, 'e-content') || hasClass(element, 'prose'))) {
        expect(firstMissing(wordsOf(textOf(text)), wordsOf(withoutMarks(markdownOf(path)))), path).toBe('')
      }
    }
  })

  it('has the title and every day that the page names', () => {
    for (const { path, main } of pages) {
      const own = elementsIn(main, isElsewhere)
      const title = own.find((element) => element.tagName === 'h1')
      const words = wordsOf(withoutMarks(markdownOf(path)))
      expect(firstMissing(wordsOf(title === undefined ? '?' : textOf(title)), words), path).toBe('')
      // A feature's drawing names the days of releases in which nothing happened, and of those that were only aimed at.
      const days = (path.startsWith('/features/') ? [] : own)
        .filter((element) => element.tagName === 'time')
        .map((element) => formatDay(attributeOf(element, 'datetime') ?? ''))
      expect(
        days.filter((day) => !markdownOf(path).includes(day)),
        path,
      ).toEqual([])
    }
  })

  it('leads to every feature, post, group and person to which the page leads', () => {
    for (const { path, main } of pages) {
      const links = elementsIn(main, isElsewhere).map((element) => (element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : ''))
      const entries = links.filter((href) => /^\/(?:posts|notes\/\d+|features|sigs|teams|people)\/[^/?#]+\/$/.test(href) && href !== path)
      expect(
        entries.filter((href) => !markdownOf(path).includes(`${href})`)),
        path,
      ).toEqual([])
    }
  })

  it('is whole in the file of all texts, or in one that it links', () => {
    const whole = [...files].filter(([path]) => /^\/llms-full.*\.txt$/.test(path)).map(([, text]) => text).join('\n') // prettier-ignore
    for (const { path } of pages.filter((page) => /^\/(?:posts|notes|releases)\//.test(page.path))) expect(whole.includes(markdownOf(path)), path).toBe(true) // prettier-ignore
    for (const [, file = ''] of (files.get('/llms-full.txt') ?? '').matchAll(/\]\(https:\/\/[^/]+(\/llms-full-[^)]*)\)/g)) expect(existsSync(join(dir, file)), file).toBe(true) // prettier-ignore
  })
})

/** What stands on a page and is of other pages: the way on, what is near, what else was written. */
function isElsewhere(element: Element): boolean {
  return (
    element.tagName === 'nav' ||
    hasClass(element, 'w-sig') ||
    ['near-h', 'follow-h', 'note-h'].includes(attributeOf(element, 'aria-labelledby') ?? '') ||
    attributeOf(element, 'aria-label') === 'Read on'
  )
}

/** Says from where on some words do not follow each other in others; empty when all do. */
function firstMissing(words: readonly string[], others: readonly string[]): string {
  let from = 0
  for (const [at, word] of words.entries()) {
    const found = others.indexOf(word, from)
    if (found === -1) return words.slice(Math.max(0, at - 8), at + 3).join(' ')
    from = found + 1
  }
  return ''
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Markdown as text: without front matter, addresses of links and backslashes. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/^---\n[^]*?\n---\n/, '').replace(/\]\([^)\s]*\)/g, ']').replace(/\\([^\w\s])/g, '$1') // prettier-ignore
}

const blocks = /^(?:p|div|li|t[dhr]|h\d|pre|d[dt]|figure|figcaption|summary|details|br|blockquote|section|aside|sup)$/

/** What is read of an element: not drawings and charts (Markdown has their numbers in words of its own), buttons, what stands above code, and numbers of notes. */
function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('childNodes' in node)) return ''
  if ('tagName' in node && ['svg', 'button', 'script', 'sup'].includes(node.tagName)) return ' '
  if ('tagName' in node && hasClass(node, 'chart')) return ' '
  const isCode = 'tagName' in node && hasClass(node, 'codeb')
  const text = node.childNodes.map((child) => (isCode && child.nodeName === 'figcaption' ? ' ' : textOf(child))).join('')
  const isBlock = 'tagName' in node && (blocks.test(node.tagName) || node.parentNode?.nodeName === 'li')
  return isBlock ? ` ${text} ` : text
}

function elementsIn(node: Node, isLeftOut: (element: Element) => boolean = () => false): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child && !isLeftOut(child) ? [child, ...elementsIn(child, isLeftOut)] : []))
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name)
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}
