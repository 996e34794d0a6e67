import type { BodyNode } from '../model/body.ts'
import type { Format } from './parse.ts'
import { readBody } from './read-body.ts'

/** What is told about a text, as `line:column code`, in order. */
export function codesIn(source: string, format: Format = 'mdx'): string[] {
  return problemsIn(source, format).map(({ line, column, code }) => `${line}:${column} ${code}`)
}

/** What is told about a text. */
export function problemsIn(source: string, format: Format = 'mdx') {
  return readBody(source, { file: 'post.mdx', format, firstLine: 1 }).problems
}

/** The body of a text that has no errors. */
export function bodyFrom(source: string, format: Format = 'mdx') {
  const { body, problems } = readBody(source, { file: 'post.mdx', format, firstLine: 1 })
  if (body === undefined) throw new Error(JSON.stringify(problems, undefined, 1))
  return body
}

/** The body of a text as one string: addresses of the site in `{}`, pictures and components as tags. */
export function htmlFrom(source: string, format: Format = 'mdx'): string {
  return asHtml(bodyFrom(source, format).nodes)
}

/** Nodes as one string; see `htmlFrom`. */
export function asHtml(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'html' || node.kind === 'code') return node.html
      if (node.kind === 'url') return `{${node.url}}`
      if (node.kind === 'image') return `<IMAGE ${node.src} ${node.alt}>`
      return `<${node.name} ${JSON.stringify(node.props)}>${asHtml(node.children)}</${node.name}>`
    })
    .join('')
}
