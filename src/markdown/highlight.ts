import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { Body, BodyNode } from '../model/body.ts'
import { codeHtml } from './code-block.ts'
import { escapeText } from './html-text.ts'
import { findGrammar } from './languages.ts'

type CodeNode = Extract<BodyNode, { kind: 'code' }>

/** A longer line stays plain: it is data, and grammars are slow on it. */
const maxLineLength = 1_000

/** A longer block stays plain. */
const maxCodeLength = 50_000

/** Blocks that are kept in memory, for texts that are read again. */
const maxKept = 2_000

const theme = createCssVariablesTheme({ variablePrefix: '', fontStyle: false })
const kept = new Map<string, string[]>()
let starting: Promise<HighlighterCore> | undefined

/** The body with its blocks of code highlighted: what a token is stands in its class (`tok-keyword`, `tok-string`). */
export async function highlightBody(body: Body): Promise<Body> {
  const blocks = codeNodesOf(body.nodes)
  if (!blocks.some(needsGrammar)) return body
  // The engine on JavaScript's own regular expressions: several times as fast as Oniguruma's, once warm.
  starting ??= createHighlighterCore({ themes: [theme], langs: [], engine: createJavaScriptRegexEngine({ forgiving: true }) })
  const highlighter = await starting
  for (const block of blocks.filter(needsGrammar)) {
    const grammar = findGrammar(block.language ?? '')
    if (grammar !== undefined && !highlighter.getLoadedLanguages().includes(grammar))
      await highlighter.loadLanguage(bundledLanguages[grammar])
  }
  return { ...body, nodes: withHighlights(body.nodes, highlighter) }
}

function codeNodesOf(nodes: readonly BodyNode[]): CodeNode[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node] : node.kind === 'component' ? codeNodesOf(node.children) : []))
}

function needsGrammar({ language, code }: CodeNode): boolean {
  return language !== undefined && code.length <= maxCodeLength && findGrammar(language) !== undefined
}

function withHighlights(nodes: readonly BodyNode[], highlighter: HighlighterCore): BodyNode[] {
  return nodes.map((node) => {
    if (node.kind === 'component') return { ...node, children: withHighlights(node.children, highlighter) }
    if (node.kind !== 'code' || !needsGrammar(node)) return node
    return { ...node, html: codeHtml(node, highlightedLines(node.code, findGrammar(node.language ?? '') ?? 'text', highlighter)) }
  })
}

/** The lines of some code as HTML. */
function highlightedLines(code: string, grammar: string, highlighter: HighlighterCore): string[] {
  const key = `${grammar}\n${code}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const lines = highlighter
    // No limit of time: what is highlighted must not depend on the machine.
    .codeToTokensBase(code, {
      lang: grammar,
      theme: theme.name ?? 'css-variables',
      tokenizeMaxLineLength: maxLineLength,
      tokenizeTimeLimit: 0,
    })
    .map((tokens) => lineHtml(tokens))
  if (kept.size >= maxKept) kept.clear()
  kept.set(key, lines)
  return lines
}

/** One span for neighbours of one kind, with the spaces between them; none for what has no kind. */
function lineHtml(tokens: readonly { content: string; color?: string }[]): string {
  let html = ''
  let open = ''
  let text = ''
  let space = ''
  const close = (): void => {
    html += open === '' ? text : `<span class="${open}">${text}</span>`
    text = ''
  }
  for (const { content, color } of tokens) {
    if (content.trim() === '') {
      space += content
      continue
    }
    const kind = classOf(color)
    if (kind === open) text += space + escapeText(content)
    else {
      close()
      html += space
      text = escapeText(content)
      open = kind
    }
    space = ''
  }
  close()
  return html + space
}

/** `tok-keyword` for the theme's `var(token-keyword)`, nothing for its foreground. */
function classOf(color: string | undefined): string {
  const kind = /^var\(token-([a-z-]+)\)$/.exec(color ?? '')?.[1]
  return kind === undefined ? '' : `tok-${kind}`
}
