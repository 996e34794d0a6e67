import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import type { BlockTag, InlineTag, TagAttributes } from './markdown-nodes.ts'
import { lineHtml } from './line-html.ts'
import { onOneLine } from './spacing.ts'

export type Extension = 'md' | 'mdx'

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>
type State = Parameters<Handle>[2]
type Info = Parameters<Handle>[3]

/** A printed text and the lines, from 1, on which its blocks begin. */
export interface PrintedText {
  text: string
  starts: number[]
}

const printers = { md: printerFor('md'), mdx: printerFor('mdx') }

/** Prints blocks as Markdown or MDX. */
export function print(blocks: readonly RootContent[], extension: Extension): PrintedText {
  const starts: number[] = []
  const root: Root & { starts: number[] } = { type: 'root', children: [...blocks], starts }
  const text = printers[extension].stringify(root)
  return { text: text === '' || text.endsWith('\n') ? text : `${text}\n`, starts }
}

function printerFor(extension: Extension) {
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    handlers: {
      root: printRoot,
      blockTag: (node: BlockTag, _, state, info) => printBlockTag(node, state, info, extension),
      inlineTag: Object.assign((node: InlineTag, _: unknown, state: State, info: Info) => printInlineTag(node, state, info, extension), { peek: () => '<' }),
      text: (node: Extract<Nodes, { type: 'text' }>, _, state, info) => printText(node.value, state, info, extension),
    },
    unsafe: extension === 'md' ? [] : [
      { character: '{', inConstruct: ['phrasing', 'label'] },
      { character: '<', inConstruct: ['phrasing', 'label'] },
    ],
  } // prettier-ignore
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, options).freeze()
}

/** Like the usual way, and notes where each block begins. */
function printRoot(node: Root, _: unknown, state: State, info: Info): string {
  const starts = 'starts' in node ? (node.starts as number[]) : [] // `print` put it there
  const runs: RootContent[][] = []
  for (const block of node.children) {
    const last = runs.at(-1)
    // Lists that follow each other get different signs, which only the whole run knows.
    if (block.type === 'list' && last?.at(-1)?.type === 'list') last.push(block)
    else runs.push([block])
  }
  let text = ''
  let line = 1
  for (const run of runs) {
    if (text !== '') line += 2
    const piece = printFlow(run, state, info)
    text += `${text === '' ? '' : '\n\n'}${piece}`
    starts.push(...run.map(() => line))
    line += piece.split('\n').length - 1
  }
  return text
}

function printFlow(children: RootContent[], state: State, info: Info): string {
  return state.containerFlow({ type: 'root', children }, info)
}

function printBlockTag(node: BlockTag, state: State, info: Info, extension: Extension): string {
  const { name, children, line } = node
  const open = `<${name}${attributesOf(node.attributes)}`
  if (line !== undefined) {
    const html = extension === 'md' ? lineHtml(line) : undefined
    if (extension === 'md' && html === undefined)
      return printBlockTag({ ...node, line: undefined, children: [{ type: 'paragraph', children: line }] } as never, state, info, extension) // see BlockTag
    const words = html ?? printWords(line, state, info)
    return `${open}>${words}</${name}>`
  }
  if (children.length === 0) return /^[A-Z]/.test(name) ? `${open} />` : `${open}></${name}>`
  return `${open}>${printContent(children, node, state, info)}</${name}>`
}

/** Blocks within a tag: tags on lines of their own, with a blank line around whatever is Markdown. */
function printContent(children: readonly BlockContent[], parent: BlockTag, state: State, info: Info): string {
  const runs: BlockContent[][] = []
  for (const child of children) {
    const last = runs.at(-1)
    if (child.type === 'blockTag' || last === undefined || last[0]?.type === 'blockTag') runs.push([child])
    else last.push(child)
  }
  let text = ''
  let isAfterText = false
  for (const run of runs) {
    const [first] = run
    const isText = first?.type !== 'blockTag'
    const piece = isText ? printFlow(run, state, info) : state.handle(first, parent as never, state, info) // the parent's kind is not asked for
    text += `${isText || isAfterText ? '\n\n' : '\n'}${piece}`
    isAfterText = isText
  }
  return `${text}${isAfterText ? '\n\n' : '\n'}`
}

function printWords(words: PhrasingContent[], state: State, info: Info): string {
  const exit = state.enter('phrasing')
  const text = state.containerPhrasing({ type: 'paragraph', children: onOneLine(words) }, { ...info, before: '>', after: '<' })
  exit()
  return text
}

function printInlineTag(node: InlineTag, state: State, info: Info, extension: Extension): string {
  const open = `<${node.name}${attributesOf(node.attributes)}`
  if (node.name === 'br' || node.name === 'wbr') return extension === 'md' ? `${open}>` : `${open} />`
  if (node.children.length === 0 && extension === 'mdx' && node.name !== 'a') return `${open} />`
  const words = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' }) // it has words as a paragraph has
  // A tag alone on its line would begin a block.
  return `${open}>${words.replace(/^\n|\n$/g, ' ')}</${node.name}>`
}

/** In MDX a paragraph that begins like a statement would be one. An underscore within a word means nothing. */
function printText(value: string, state: State, info: Info, extension: Extension): string {
  const text = state.safe(value, info).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
  if (extension === 'md' || info.before !== '\n') return text
  return text.replace(/^[ie](?=mport|xport)/, (letter) => `&#${letter.charCodeAt(0)};`)
}

export function attributesOf(attributes: TagAttributes): string {
  return attributes
    .map(([name, value]) =>
      typeof value === 'number'
        ? ` ${name}={${value}}`
        : ` ${name}="${value
            .replace(/\s*\n\s*/g, ' ')
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;')
            .replaceAll('<', '&lt;')}"`,
    )
    .join('')
}
