import type { BlockContent, Node, PhrasingContent } from 'mdast'

/** Names and values of attributes, in the order in which they are written. */
export type TagAttributes = readonly (readonly [name: string, value: string | number])[]

/** An element of HTML within a line. */
export interface InlineTag extends Node {
  type: 'inlineTag'
  name: string
  attributes: TagAttributes
  children: PhrasingContent[]
}

/** An element of HTML, or a component, that stands between blocks. */
export interface BlockTag extends Node {
  type: 'blockTag'
  name: string
  attributes: TagAttributes
  /** Blocks inside; none for a tag that stands alone. */
  children: BlockContent[]
  /** Text inside, in place of blocks. */
  line?: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    inlineTag: InlineTag
    blockTag: BlockTag
  }
  interface BlockContentMap {
    blockTag: BlockTag
  }
  interface PhrasingContentMap {
    inlineTag: InlineTag
  }
  interface HeadingData {
    /** Ids that it had, the one that counts first. */
    oldIds?: string[]
    line?: number
  }
}

export function inlineTag(name: string, children: PhrasingContent[] = [], attributes: TagAttributes = []): InlineTag {
  return { type: 'inlineTag', name, attributes, children }
}

export function blockTag(name: string, attributes: TagAttributes, children: BlockContent[]): BlockTag {
  return { type: 'blockTag', name, attributes, children }
}

export function lineTag(name: string, line: PhrasingContent[], attributes: TagAttributes = []): BlockTag {
  return { type: 'blockTag', name, attributes, children: [], line }
}

export function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** True for what a tree of Markdown leaves out, in either way that it does. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** The text that a reader sees in some nodes, code included, pictures not. */
export function visibleText(nodes: readonly { type: string }[]): string {
  return nodes
    .map((node): string => {
      const { value, children, line } = node as { value?: string; children?: { type: string }[]; line?: { type: string }[] } // any node of the tree
      if (node.type === 'break') return ' '
      if (value !== undefined) return node.type === 'html' ? '' : value
      return visibleText([...(line ?? []), ...(children ?? [])])
    })
    .join('')
}
