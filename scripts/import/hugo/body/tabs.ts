import type { Element, ElementContent } from 'hast'
import type { BlockContent } from 'mdast'
import { fence } from './code.ts'
import { isBlank } from './html-tree.ts'
import { blockTag, visibleText } from './markdown-nodes.ts'
import type { Insert } from './marked-source.ts'
import { sampleBlocks } from './sample-shortcodes.ts'
import { plain } from './shortcodes.ts'
import type { Reading } from './reading.ts'

/** Tabs with their labels; what stands beside the tabs follows them. */
export function tabsOf(pane: Insert, element: Element, reading: Reading): BlockContent[] {
  const { tabs, beside } = partsOf(element.children, reading)
  const drawn = tabs.flatMap(({ insert, node }, index): BlockContent[] => {
    const label = plain(labelOf(insert), node, reading) ?? `Tab ${index + 1}`
    const blocks = contentOf(pane, insert, node, reading)
    return blocks.length === 0 || (blocks.every(({ type }) => type === 'paragraph') && visibleText(blocks).trim() === '')
      ? []
      : [blockTag('Tab', [['label', label]], blocks)]
  })
  const rest = reading.blocks(beside)
  return drawn.length === 0 ? rest : [blockTag('Tabs', [], drawn), ...rest]
}

function labelOf({ named, positional }: Insert): string | undefined {
  return named.get('name') ?? named.get('header') ?? named.get('label') ?? named.get('title') ?? positional[0]
}

function contentOf(pane: Insert, tab: Insert, node: Element, reading: Reading): BlockContent[] {
  const file = tab.named.get('include') ?? tab.named.get('file')
  if (file !== undefined) {
    const sample = { ...tab, name: 'code_sample', named: new Map([...tab.named, ['file', file]]) }
    return sampleBlocks(sample, node, reading) ?? []
  }
  const language = tab.named.get('codelang') ?? tab.named.get('lang') ?? pane.named.get('lang')
  if (tab.inner !== undefined) return tab.inner.trim() === '' ? [] : [fence(tab.inner.replace(/^[ \t]*\n|\s+$/g, ''), language)]
  return reading.blocks(node.children)
}

/** The tabs among some nodes, however the parser wrapped them, and everything else. */
function partsOf(
  nodes: readonly ElementContent[],
  reading: Reading,
): { tabs: { insert: Insert; node: Element }[]; beside: ElementContent[] } {
  const tabs: { insert: Insert; node: Element }[] = []
  const beside: ElementContent[] = []
  for (const node of nodes) {
    const insert = node.type === 'element' ? reading.insertOf(node) : undefined
    if (node.type === 'element' && insert?.name === 'tab') tabs.push({ insert, node })
    else if (node.type === 'element' && /^(?:p|div|pre|code)$/.test(node.tagName)) {
      const inner = partsOf(node.children, reading)
      tabs.push(...inner.tabs)
      if (!inner.beside.every(isBlank)) beside.push({ ...node, children: inner.beside })
    } else if (!isBlank(node)) beside.push(node)
  }
  return { tabs, beside }
}
