import type { Element, ElementContent } from 'hast'
import { defineHastPlugin } from 'satteri'
import { codeNode } from './code-block.ts'
import { highlightBody } from './highlight.ts'
import { languageName } from './languages.ts'

/** Highlights the listings of `pages/`, which are modules and no data, as those of posts are: what a token is stands in its class. */
export const pageListings = defineHastPlugin({
  name: 'page-listings',
  element: {
    filter: ['pre'],
    async visit(node, context) {
      const [code] = node.children
      if (code?.type !== 'element' || code.tagName !== 'code') return undefined
      const language = languageOf(code)
      return listingOf(context.textContent(code), language)
    },
  },
})

/** A listing as a tree: tokens of a language that is known in spans with their class. */
export async function listingOf(code: string, language: string | undefined): Promise<Element> {
  const block = codeNode(code, language, { marked: [] })
  const { nodes } = await highlightBody({
    nodes: [block],
    headings: [],
    links: [],
    images: [],
    components: [],
    ids: [],
    text: '',
    words: 0,
  })
  const [drawn] = nodes
  const [, html = ''] = /<code[^>]*>([^]*)<\/code>/.exec(drawn?.kind === 'code' ? drawn.html : '') ?? []
  const name = language === undefined ? undefined : languageName(language)
  return {
    type: 'element',
    tagName: 'pre',
    properties: name === undefined ? {} : { dataLanguage: name },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: childrenOf(html) }],
  }
}

/** The HTML of highlighted lines, which holds only spans with a class and text, as a tree. */
function childrenOf(html: string): ElementContent[] {
  return Array.from(html.matchAll(/<span class="([\w-]+)">([^<]*)<\/span>|[^<]+/g), ([whole, kind, inner = '']): ElementContent =>
    kind === undefined
      ? { type: 'text', value: decoded(whole) }
      : { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [{ type: 'text', value: decoded(inner) }] },
  )
}

function decoded(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function languageOf({ properties }: Element): string | undefined {
  const classes = Array.isArray(properties.className) ? properties.className : []
  const name = classes.find((one): one is string => typeof one === 'string' && one.startsWith('language-'))
  return name?.slice('language-'.length).toLowerCase()
}
