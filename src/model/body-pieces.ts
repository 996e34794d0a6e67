import type { BodyNode } from './body.ts'

/** What a page draws of a body: finished HTML, and between it what needs a component. */
export type BodyPiece = string | Exclude<BodyNode, { kind: 'html' | 'url' | 'code' }>

/**
 * The nodes of a body with neighbouring HTML and addresses joined, so that a page draws few long strings and not many short
 * ones. `href` puts the base path before an address of the site.
 */
export function piecesOf(nodes: readonly BodyNode[], href: (path: string) => string): BodyPiece[] {
  const pieces: BodyPiece[] = []
  let html = ''
  for (const node of nodes) {
    if (node.kind === 'html' || node.kind === 'code') html += node.html
    else if (node.kind === 'url') html += escapeAttribute(href(node.url))
    else {
      if (html !== '') pieces.push(html)
      pieces.push(node)
      html = ''
    }
  }
  if (html !== '') pieces.push(html)
  return pieces
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
