import type { Finding } from './finding.ts'
import type { Place } from '../model/problem.ts'
import { findComponent } from './registry.ts'
import { tagOf, type Content } from './safe-list.ts'
import { isSpace, type SafeNode } from './safe-node.ts'

/** What stands around a node, as far as it says what the node may be. */
export interface Surroundings extends Place {
  /** Name of the element or component, for messages and for parts of elements. */
  parent: string
  content: Exclude<Content, 'transparent'> | 'tabs'
  inLink: boolean
}

/** True for a node that cannot stand in a line of text. */
export function isFlow(node: SafeNode): boolean {
  if (node.type === 'code') return true
  if (node.type === 'component') return findComponent(node.name)?.place === 'flow'
  if (node.type !== 'element') return false
  const tag = tagOf(node.name)
  return tag.category === 'flow' || (tag.content === 'transparent' && node.children.some(isFlow))
}

/** True when a node may stand where it does. */
export function mayStand(node: SafeNode, { parent, content, inLink }: Surroundings): boolean {
  const inText = content === 'flow' || content === 'phrasing' || content === 'ruby'
  switch (node.type) {
    case 'text':
      return inText || content === 'text' || isSpace(node)
    case 'image':
      return inText
    case 'footnote-link':
      return inText && !inLink
    case 'code':
      return content === 'flow'
    case 'component':
      // One that is not known has been told.
      if (content === 'tabs') return node.name === 'Tab' || findComponent(node.name) === undefined
      if (node.name === 'Tab' || inLink) return false
      return content === 'flow' || (inText && !isFlow(node))
    case 'element': {
      const { category, parents } = tagOf(node.name)
      if (inLink && (node.name === 'a' || node.name === 'details')) return false
      if (category === 'part') return parents?.includes(parent) === true
      if (category === 'math') return content === 'math'
      if (category === 'phrasing') return inText
      return content === 'flow' || (node.name === 'div' && parent === 'dl')
    }
  }
}

/** What a node tells its children: what they may be. */
export function surroundingsIn(node: SafeNode, outer: Surroundings): Surroundings {
  if (node.type !== 'element' && node.type !== 'component') return outer
  const place = { line: node.line, column: node.column }
  if (node.type === 'component') {
    const content = findComponent(node.name)?.content ?? 'flow'
    return { parent: node.name, content: content === 'list' || content === 'table' ? 'flow' : content, inLink: outer.inLink, ...place }
  }
  const { content } = tagOf(node.name)
  const inLink = outer.inLink || node.name === 'a'
  if (content === 'transparent') return { parent: outer.parent, content: outer.content, inLink, ...place }
  return { parent: node.name, content: node.name === 'div' && outer.parent === 'dl' ? 'groups' : content, inLink, ...place }
}

/** What is told about a node that may not stand where it does. */
export function misplaced(node: Exclude<SafeNode, { type: 'text' }>, { parent, content, inLink }: Surroundings): Finding {
  const around =
    parent === ''
      ? 'here'
      : /^[A-Z]/.test(parent) || content !== 'phrasing'
        ? `directly in <${parent}>`
        : `inside ${parent === 'p' ? 'a paragraph' : `<${parent}>`}`
  if (node.type === 'component') {
    const within = findComponent(node.name)?.within
    const where = inLink ? 'inside a link' : around
    const fix = inLink
      ? 'Put it beside the link.'
      : within === undefined
        ? 'Give it lines of its own, with a blank line before and after.'
        : `Put it between <${within}> and </${within}>.`
    return { code: 'component-place', message: `<${node.name}> may not stand ${where}.`, fix }
  }
  const shown = {
    image: 'A picture',
    code: 'A block of code',
    'footnote-link': 'A footnote',
    element: node.type === 'element' ? `<${node.name}>` : '',
  }[node.type]
  if (inLink) return { code: 'html-nesting', message: `${shown} may not stand inside a link.`, fix: 'Put it beside the link.' }
  // Nobody has written a tag: blank lines make paragraphs.
  if (node.type === 'element' && node.name === 'p' && content === 'phrasing' && findComponent(parent) !== undefined)
    return {
      code: 'html-nesting',
      message: `<${parent}> holds words of one paragraph, and a blank line begins a new one.`,
      fix: `Write <${parent}>words</${parent}> without blank lines in it; for several paragraphs there is <Note>.`,
    }
  const parents = node.type === 'element' ? tagOf(node.name).parents : undefined
  const fix =
    parents === undefined
      ? 'Give it lines of its own, with a blank line before and after, outside of it.'
      : `It belongs into ${parents.map((name) => `<${name}>`).join(' or ')}.`
  return { code: 'html-nesting', message: `${shown} may not stand ${around}.`, fix }
}
