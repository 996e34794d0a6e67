import type { Finding, Tell } from './finding.ts'
import { isFlow, mayStand, misplaced, surroundingsIn, type Surroundings } from './nesting.ts'
import { findComponent } from './registry.ts'
import { isSpace, type SafeComponent, type SafeElement, type SafeNode, type SafeTree } from './safe-node.ts'

/**
 * Puts a guarded tree into the form in which it is valid HTML: text on its own becomes a paragraph, a picture that is alone in a
 * paragraph leaves it, paragraphs that Markdown made where only text may stand go. What cannot stand where it does is told.
 */
export function arrange({ nodes, footnotes }: SafeTree, tell: Tell): SafeTree {
  const outermost: Surroundings = { parent: '', content: 'flow', inLink: false, line: 1, column: 1 }
  return {
    nodes: asBlocks(arrangeAll(nodes, outermost, tell)),
    footnotes: footnotes.map((footnote) => asBlocks(arrangeAll(footnote, outermost, tell))),
  }
}

function arrangeAll(nodes: readonly SafeNode[], around: Surroundings, tell: Tell): SafeNode[] {
  const isDrawn = around.content === 'flow' || around.content === 'phrasing' || around.content === 'ruby' || around.content === 'text'
  const arranged: SafeNode[] = []
  for (const node of withoutMadeParagraphs(nodes, around)) {
    if (!isDrawn && isSpace(node)) continue
    if (mayStand(node, around)) arranged.push(arrangeOne(node, around, tell))
    else if (around.inLink && isBareAddress(node)) arranged.push(...node.children)
    else if (node.type === 'text') tell(around, strayText(around.parent))
    else tell(node, misplaced(node, around))
  }
  return arranged
}

function arrangeOne(node: SafeNode, around: Surroundings, tell: Tell): SafeNode {
  if (node.type !== 'element' && node.type !== 'component') return node
  const inside = surroundingsIn(node, around)
  const children = arrangeAll(withSummaryFirst(node, tell), inside, tell)
  if (node.type === 'element') {
    checkElement({ ...node, children }, tell)
    return {
      ...node,
      children: node.name === 'blockquote' ? asBlocks(children) : inside.content === 'flow' ? withoutPictureParagraphs(children) : children,
    }
  }
  // What has been told of a child needs no second word about its parent.
  if (children.every(isSpace) === node.children.every(isSpace)) checkComponent({ ...node, children }, tell)
  return { ...node, children: inside.content === 'flow' ? asBlocks(children) : children }
}

/** The children of an element; the summary of a `details` that has run into the first paragraph is told, and put before it. */
function withSummaryFirst(node: SafeElement | SafeComponent, tell: Tell): readonly SafeNode[] {
  if (node.type !== 'element' || node.name !== 'details') return node.children
  const first = node.children.find((child) => !isSpace(child))
  if (first === undefined || !isMadeParagraph(first)) return node.children
  const summary = first.children.find((child) => !isSpace(child))
  if (summary?.type !== 'element' || summary.name !== 'summary') return node.children
  tell(summary, {
    code: 'html-nesting',
    message: 'Without a blank line after </summary>, it is one paragraph with the text that follows.',
    fix: 'Put a blank line after </summary>.',
  })
  const rest = { ...first, children: first.children.slice(first.children.indexOf(summary) + 1) }
  return [summary, rest, ...node.children.slice(node.children.indexOf(first) + 1)]
}

/** An address that GitHub's Markdown made a link of by itself; within a link it is text. */
function isBareAddress(node: SafeNode): node is SafeElement {
  if (node.type !== 'element' || node.name !== 'a' || node.origin !== 'markdown') return false
  const [text] = node.children
  const href = node.attributes.find(([name]) => name === 'href')?.[1]
  return (
    node.children.length === 1 &&
    text?.type === 'text' &&
    (href?.replace(/^(?:https?:\/\/|mailto:)/, '') ?? '') === text.value.replace(/^(?:https?:\/\/|mailto:)/, '')
  )
}

/** Where only text or only parts of an element may stand, a paragraph is the parser's and not the author's. */
function withoutMadeParagraphs(nodes: readonly SafeNode[], { content }: Surroundings): readonly SafeNode[] {
  if (content === 'flow' || !nodes.some(isMadeParagraph)) return nodes
  const visible = nodes.filter((node) => !isSpace(node))
  if ((content === 'phrasing' || content === 'ruby') && visible.length > 1) return nodes
  return nodes.flatMap((node) => (isMadeParagraph(node) ? node.children : [node]))
}

function isMadeParagraph(node: SafeNode): node is SafeElement {
  return node.type === 'element' && node.name === 'p' && node.origin === 'markdown'
}

/** Blocks with the text between them made paragraphs. */
function asBlocks(nodes: readonly SafeNode[]): SafeNode[] {
  const blocks: SafeNode[] = []
  let run: SafeNode[] = []
  const close = (): void => {
    const drawn = run.filter((node) => !isSpace(node))
    if (drawn.length === 1 && drawn[0]?.type === 'image') blocks.push(drawn[0])
    else if (drawn.some(showsSomething)) blocks.push(paragraph(run, drawn))
    else for (const node of run) blocks.push(node)
    run = []
  }
  for (const node of nodes) {
    const last = run.findLast((other) => !isSpace(other))
    if (isFlow(node)) {
      close()
      blocks.push(node)
      continue
    }
    if (last !== undefined && 'line' in last && 'line' in node && node.line - ('endLine' in last ? last.endLine : last.line) > 1) close()
    run.push(node)
  }
  close()
  return withoutPictureParagraphs(blocks)
}

/** False for what is only there to be linked to. */
function showsSomething(node: SafeNode): boolean {
  if (node.type === 'element' && (node.name === 'a' || node.name === 'wbr')) return node.children.some((child) => !isSpace(child))
  return true
}

function paragraph(run: readonly SafeNode[], drawn: readonly SafeNode[]): SafeElement {
  const [first] = drawn
  const last = drawn.at(-1)
  const children = first === undefined || last === undefined ? [] : run.slice(run.indexOf(first), run.indexOf(last) + 1)
  const place = first !== undefined && first.type !== 'text' ? { line: first.line, column: first.column } : { line: 1, column: 1 }
  return { type: 'element', name: 'p', attributes: [], children, origin: 'markdown', endLine: place.line, ...place }
}

/** A picture that is alone in its paragraph is a figure of the text and no part of a sentence. */
function withoutPictureParagraphs(nodes: SafeNode[]): SafeNode[] {
  return nodes.map((node) => {
    if (!isMadeParagraph(node)) return node
    const drawn = node.children.filter((child) => !isSpace(child))
    return drawn.length === 1 && drawn[0]?.type === 'image' ? drawn[0] : node
  })
}

function checkElement(node: SafeElement, tell: Tell): void {
  const drawn = node.children.filter((child) => !isSpace(child))
  const wrong = (message: string, fix: string): void => tell(node, { code: 'html-nesting', message, fix })
  const isNamed = (child: SafeNode | undefined, name: string): boolean => child?.type === 'element' && child.name === name
  if (node.name === 'details' && (!isNamed(drawn[0], 'summary') || drawn.slice(1).some((child) => isNamed(child, 'summary')))) {
    wrong('<details> begins with one <summary>, which is always seen.', 'Put <summary>…</summary> first.')
  }
  if (node.name === 'summary' && drawn.length === 0)
    wrong('<summary> is empty, and nothing else is seen of a closed <details>.', 'Write between <summary> and </summary> what opens there.')
  if (node.name === 'table' && drawn.slice(1).some((child) => isNamed(child, 'caption')))
    wrong('A <caption> stands first in its table.', 'Move it up.')
}

function checkComponent(node: SafeComponent, tell: Tell): void {
  const rule = findComponent(node.name)
  const drawn = node.children.filter((child) => !isSpace(child))
  const wrong = (message: string, fix: string): void => tell(node, { code: 'component-children', message, fix })
  const [only] = drawn
  if (rule?.children === 'none' && drawn.length > 0) wrong(`<${node.name}> has no content.`, `Write <${node.name} … />.`)
  if (rule?.children !== 'required') return
  if (node.name === 'Tabs') checkLabels(drawn, tell)
  if (drawn.length === 0) wrong(`<${node.name}> is empty.`, `Put its content between <${node.name}> and </${node.name}>.`)
  else if (rule.content === 'list' && !(drawn.length === 1 && only?.type === 'element' && only.name === 'ol')) {
    wrong(`<${node.name}> holds one numbered list and nothing else.`, 'Write its items as "1. …", with a blank line before the first.')
  } else if (rule.content === 'table' && !(drawn.length === 1 && only?.type === 'element' && only.name === 'table')) {
    wrong(`<${node.name}> holds one table and nothing else.`, 'Put a blank line before and after the table, and other text outside.')
  } else if (
    rule.content === 'table' &&
    only?.type === 'element' &&
    only.children.some((child) => child.type === 'element' && child.name === 'caption')
  ) {
    wrong('The table has a <caption> already.', `Delete it; the caption is an attribute of <${node.name}>.`)
  }
}

/** Readers choose a tab by its label alone. */
function checkLabels(tabs: readonly SafeNode[], tell: Tell): void {
  const seen = new Set<string>()
  for (const tab of tabs) {
    if (tab.type !== 'component' || typeof tab.props.label !== 'string') continue
    const label = tab.props.label.trim()
    if (seen.has(label))
      tell(tab, {
        code: 'attribute-value',
        severity: 'warning',
        message: `Another tab beside this one has the label "${label}".`,
        fix: 'Give each tab a label of its own.',
      })
    seen.add(label)
  }
}

function strayText(parent: string): Finding {
  return {
    code: 'html-nesting',
    message: `Text may not stand directly in <${parent}>.`,
    fix: 'Put it into one of the elements inside, or outside.',
  }
}
