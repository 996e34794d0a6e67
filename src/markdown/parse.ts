import type { Nodes as HastNode, Root } from 'hast'
import type { Nodes as MdastNode } from 'mdast'
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri'
import type { Place } from '../model/problem.ts'
import { dropInCode } from './code-findings.ts'
import type { Tell } from './finding.ts'
import { unmaskUrl } from './mask.ts'
import type { MdxAttribute } from './mdx-tag.ts'
import { readMdxSource } from './mdx-source.ts'
import { syntaxFinding } from './syntax-finding.ts'

export type Format = 'md' | 'mdx'

/** A parsed text. Strings in the tree may hold masks (see `mask.ts`) when the format is MDX. */
export interface ParsedText {
  tree: Root
  format: Format
  /** The source, for places that the tree does not give. */
  source: string
  /** Attributes of MDX tags by the offset of the tag, which the tree gives no places for. */
  attributes: ReadonlyMap<number, readonly MdxAttribute[]>
  /** Addresses of link definitions, used or not. */
  definitions: ({ url: string } & Place)[]
  /** Places of footnotes that nothing in the text leads to. */
  /** `isAgain`: another footnote of this name is shown. */
  unusedFootnotes: ({ label: string; isAgain: boolean } & Place)[]
}

/** Levels of the tree. What follows walks it by recursion. */
const maxDepth = 100

const features = { gfm: true, frontmatter: false } as const

/**
 * Parses a scanned text. Whatever is wrong with its syntax is told, and nothing is thrown: the result is undefined when there is
 * no tree.
 */
export function parse(source: string, format: Format, placeOf: (offset: number) => Place, tell: Tell): ParsedText | undefined {
  const mdx = format === 'mdx' ? readMdxSource(source) : undefined
  const text = mdx === undefined ? source : mdx.text
  const tree = text === undefined ? undefined : parseTree(text, format, placeOf, tell)
  for (const { offset, finding } of tree === undefined ? (mdx?.findings ?? []) : dropInCode(tree, mdx?.findings ?? []))
    tell(placeOf(offset), finding)
  if (text === undefined || tree === undefined) return undefined
  const tooDeep = findDeepNode(tree)
  if (tooDeep !== undefined) {
    tell(placeOf(tooDeep), {
      code: 'nesting-too-deep',
      message: `Quotes, lists, tags and emphasis stand in one another more than ${maxDepth} levels deep here.`,
      fix: 'Write it with fewer levels.',
    })
    return undefined
  }
  return { tree, format, source, attributes: mdx?.attributes ?? new Map(), ...readDefinitions(text, format, tree, placeOf) }
}

function parseTree(text: string, format: Format, placeOf: (offset: number) => Place, tell: Tell): Root | undefined {
  try {
    const tree = format === 'mdx' ? mdxToHast(text, { features }) : markdownToHast(text, { features })
    return tree.type === 'root' ? tree : undefined
  } catch (error) {
    const { line, column, finding } = syntaxFinding(error)
    tell({ line: placeOf(0).line + line - 1, column }, finding)
    return undefined
  }
}

/** Offset of a node that lies too deep, found without recursion. */
function findDeepNode(tree: Root): number | undefined {
  let level: HastNode[] = [tree]
  let offset = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return offset
    offset = level[0]?.position?.start.offset ?? offset
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return undefined
}

/** Definitions leave no trace in the tree that is drawn, so they are read from the tree of the Markdown. */
function readDefinitions(
  text: string,
  format: Format,
  tree: Root,
  placeOf: (offset: number) => Place,
): Pick<ParsedText, 'definitions' | 'unusedFootnotes'> {
  const found: Pick<ParsedText, 'definitions' | 'unusedFootnotes'> = { definitions: [], unusedFootnotes: [] }
  if (!text.includes(']:')) return found
  const used = new Set(footnotesOf(tree))
  const shown = new Set<string>()
  const unused: { label: string; identifier: string; offset: number }[] = []
  const stack: MdastNode[] = [format === 'mdx' ? mdxToMdast(text, { features }) : markdownToMdast(text, { features })]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const offset = node.position?.start.offset ?? 0
    if (node.type === 'definition') found.definitions.push({ url: unmaskUrl(node.url), ...placeOf(offset) })
    if (node.type === 'footnoteDefinition') {
      if (used.has(offset)) shown.add(node.identifier)
      else unused.push({ label: node.label ?? node.identifier, identifier: node.identifier, offset })
    }
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
  found.unusedFootnotes = unused.map(({ label, identifier, offset }) => ({ label, isAgain: shown.has(identifier), ...placeOf(offset) }))
  return found
}

/** Offsets of the footnotes that the drawn tree ends with. */
function footnotesOf(tree: Root): number[] {
  const section = tree.children.at(-1)
  if (section?.type !== 'element' || section.properties.dataFootnotes !== true) return []
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol')
  return list?.type === 'element'
    ? list.children.flatMap((item) => (item.type === 'element' ? [item.position?.start.offset ?? -1] : []))
    : []
}
