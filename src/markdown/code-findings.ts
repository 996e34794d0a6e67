import type { Nodes, Root } from 'hast'
import type { MdxSource } from './mdx-source.ts'

/**
 * The findings that lie outside code. The reader that comes before the parser follows Markdown closely, but the parser decides
 * what is code; a brace in code is no expression.
 */
export function dropInCode(tree: Root, findings: MdxSource['findings']): MdxSource['findings'] {
  if (findings.length === 0) return findings
  const ranges: [start: number, end: number][] = []
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { start, end } = node.position ?? {}
    if (node.type === 'element' && node.tagName === 'code') ranges.push([start?.offset ?? 0, end?.offset ?? 0])
    else if ('children' in node) for (const child of node.children) stack.push(child)
  }
  const isRevocable = (code: string): boolean => code === 'expression' || code === 'mdx-syntax'
  return findings.filter(
    ({ offset, finding }) => !isRevocable(finding.code) || !ranges.some(([start, end]) => start <= offset && offset < end),
  )
}
