import type { Element } from 'hast'
import type { BlockContent } from 'mdast'
import { fence } from './code.ts'
import { blockTag, paragraph, text } from './markdown-nodes.ts'
import type { Insert } from './marked-source.ts'
import { plain } from './shortcodes.ts'
import type { Reading } from './reading.ts'

/** Shortcodes that show a file of the post's folder. */
const samples = new Set(['code_sample', 'codenew', 'code', 'codefile', 'include', 'readfile', 'example'])

/** Blocks for shortcodes that show a file, or say how far a feature is; undefined for any other shortcode. */
export function sampleBlocks(insert: Insert, element: Element, reading: Reading): BlockContent[] | undefined {
  const { name, named, positional, inner } = insert
  if (name === 'feature-state') return [featureState(insert, element, reading)]
  const file = named.get('file') ?? named.get('path') ?? positional[0]
  if (!samples.has(name) || file === undefined || (inner !== undefined && inner.trim() !== '')) return undefined
  const code = reading.context.bundleText(file)
  if (code === undefined) {
    reading.tell(element, 'file-missing', `The file ${file} is not beside the post; the text names it only.`, 'look')
    return [blockTag('Note', [['type', 'caution'], ['title', `Not imported: ${file}`]], [paragraph({ type: 'inlineCode', value: insert.raw.replace(/\s+/g, ' ') })])] // prettier-ignore
  }
  if (/\.(?:md|markdown)$/i.test(file) && named.get('code') !== 'true') return reading.markdown(code, element).blocks()
  const language = named.get('language') ?? named.get('lang') ?? named.get('codelang') ?? /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase()
  const options = named.get('highlight') ?? named.get('hl_lines')
  return [fence(code.replace(/\r\n?/g, '\n').replace(/\n$/, ''), language, options === undefined ? '' : `hl_lines="${options}"`, file)]
}

/** `FEATURE STATE`, as a reader saw it: since which version, and which stage. */
function featureState({ named, positional }: Insert, element: Element, reading: Reading): BlockContent {
  const version = [...named].find(([key]) => key.endsWith('version'))?.[1]
  const gate = named.get('feature_gate_name')
  const stage = named.get('state') ?? positional[0]
  if (gate !== undefined && stage === undefined) {
    reading.tell(element, 'feature-state', `The state of the gate ${gate} came from the blog's own data and is not shown.`, 'look')
    return paragraph({ type: 'strong', children: [text('FEATURE STATE:')] }, text(' '), { type: 'inlineCode', value: gate })
  }
  const words = [version, stage === undefined ? undefined : `[${stage}]`].filter(Boolean).join(' ')
  return paragraph({ type: 'strong', children: [text('FEATURE STATE:')] }, text(` ${plain(words, element, reading) ?? ''}`))
}
