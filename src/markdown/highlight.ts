import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { Body, BodyNode } from '../model/body.ts'
import { codeHtml } from './code-block.ts'
import { HighlightedLines } from './highlighted-lines.ts'
import { findGrammar } from './languages.ts'

/** A block of code in a body. */
export type CodeNode = Extract<BodyNode, { kind: 'code' }>

/** A longer block stays plain. */
const maxCodeLength = 50_000

const theme = createCssVariablesTheme({ variablePrefix: '', fontStyle: false })
const readers = new Map<string, HighlightedLines>()
let starting: Promise<HighlighterCore> | undefined

/** Figures of blocks of code that were highlighted before, by what decides them. */
export type KnownListings = ReadonlyMap<string, string>

/** The highlighted blocks of a body, for another body in which some of them stand again. */
export function listingsOf(body: Pick<Body, 'nodes'>): KnownListings {
  return new Map(codeNodesOf(body.nodes).map((node) => [keyOf(node), node.html]))
}

/**
 * The body with its blocks of code highlighted: what a token is stands in its class (`tok-keyword`, `tok-string`). Blocks that are
 * known need no grammar; without it, the first block of a process waits most of a second for the highlighter.
 */
export async function highlightBody<Text extends Pick<Body, 'nodes'>>(unlit: Text, known: KnownListings = new Map()): Promise<Text> {
  const body = known.size === 0 ? unlit : { ...unlit, nodes: withKnown(unlit.nodes, known) }
  const blocks = codeNodesOf(body.nodes).filter((node) => !known.has(keyOf(node)))
  if (!blocks.some(needsGrammar)) return body
  // The engine on JavaScript's own regular expressions: no WebAssembly to load, and faster on short lines.
  starting ??= createHighlighterCore({ themes: [theme], langs: [], engine: createJavaScriptRegexEngine({ forgiving: true }) })
  const highlighter = await starting
  for (const block of blocks.filter(needsGrammar)) {
    const grammar = findGrammar(block.language ?? '')
    if (grammar !== undefined && !highlighter.getLoadedLanguages().includes(grammar))
      await highlighter.loadLanguage(bundledLanguages[grammar])
  }
  return { ...body, nodes: withHighlights(body.nodes, highlighter, known) }
}

function keyOf({ language, title, marked, code }: CodeNode): string {
  return JSON.stringify([language, title, marked, code])
}

function withKnown(nodes: readonly BodyNode[], known: KnownListings): BodyNode[] {
  return nodes.map((node) => {
    if (node.kind === 'component') return { ...node, children: withKnown(node.children, known) }
    return node.kind === 'code' ? { ...node, html: known.get(keyOf(node)) ?? node.html } : node
  })
}

/** The blocks of code of a text, those within components, too. */
export function codeNodesOf(nodes: readonly BodyNode[]): CodeNode[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node] : node.kind === 'component' ? codeNodesOf(node.children) : []))
}

function needsGrammar({ language, code }: CodeNode): boolean {
  return language !== undefined && code.length <= maxCodeLength && findGrammar(language) !== undefined
}

function withHighlights(nodes: readonly BodyNode[], highlighter: HighlighterCore, known: KnownListings): BodyNode[] {
  return nodes.map((node) => {
    if (node.kind === 'component') return { ...node, children: withHighlights(node.children, highlighter, known) }
    if (node.kind !== 'code' || !needsGrammar(node) || known.has(keyOf(node))) return node
    return { ...node, html: codeHtml(node, readerOf(findGrammar(node.language ?? '') ?? 'text', highlighter).of(node.code)) }
  })
}

/** What writes the lines of a language; one for the whole process. */
function readerOf(grammar: string, highlighter: HighlighterCore): HighlightedLines {
  const known = readers.get(grammar)
  if (known !== undefined) return known
  // Shiki puts numbers in place of colors that are variables, and keeps a table of them.
  const {
    colorMap,
    theme: { colorReplacements },
  } = highlighter.setTheme(theme)
  const classes = Array.from(colorMap, (color: string | undefined) => classOf(colorReplacements?.[color?.toLowerCase() ?? '']))
  const reader = new HighlightedLines(highlighter.getLanguage(grammar), classes)
  readers.set(grammar, reader)
  return reader
}

/** `tok-keyword` for the theme's `var(token-keyword)`, nothing for its foreground. */
function classOf(color: string | undefined): string {
  const kind = /^var\(token-([a-z-]+)\)$/.exec(color ?? '')?.[1]
  return kind === undefined ? '' : `tok-${kind}`
}
