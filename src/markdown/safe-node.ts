import type { BodyPlace, Json } from '../model/body.ts'

/**
 * A post's text after the guard. Only what the contract allows can be said in this form, so whatever is made from it is safe
 * to draw: it has no node for code that runs, for HTML that was not looked at, or for an address that was not checked.
 */
export type SafeNode = SafeText | SafeElement | SafeImage | SafeComponent | SafeCode | SafeFootnoteLink

interface SafeText {
  type: 'text'
  value: string
}

export interface SafeElement extends BodyPlace {
  type: 'element'
  /** A name of the safe list, or a heading, a checkbox of a task list (`input`). */
  name: string
  /** Names and values from the safe list, in the order of the source. */
  attributes: [name: string, value: string][]
  children: SafeNode[]
  /** `markdown` when the parser made it from Markdown, `html` when the author wrote the tag. */
  origin: 'markdown' | 'html'
  /** State of the checkbox, for an `input`. */
  checked?: boolean
  /** Alignment of a table cell, where it is not the usual one. */
  align?: 'right' | 'center'
  /** Line on which the element ends. */
  endLine: number
}

export interface SafeImage extends BodyPlace {
  type: 'image'
  /** Relative path that begins with `./`. */
  src: string
  alt: string
  title?: string
}

export interface SafeComponent extends BodyPlace {
  type: 'component'
  name: string
  props: Record<string, Json>
  children: SafeNode[]
  endLine: number
}

/** A fenced block of code. */
export interface SafeCode extends BodyPlace {
  type: 'code'
  code: string
  language?: string
  /** What follows the language on the fence's line. */
  meta: string
}

interface SafeFootnoteLink extends BodyPlace {
  type: 'footnote-link'
  /** Number of the footnote, from 1. */
  number: number
  /** Which of the links to that footnote this is, from 1. */
  nth: number
}

export interface SafeTree {
  nodes: SafeNode[]
  /** Content of the footnotes in the order of their numbers. */
  footnotes: SafeNode[][]
}

/** True for text that draws nothing but space. */
export function isSpace(node: SafeNode): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
