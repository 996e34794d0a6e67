import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { Place, Problem } from '../model/problem.ts'
import { characterFinding, unwantedCharacters, withoutUnwanted } from './characters.ts'
import { problemList, type Finding, type Tell } from './finding.ts'
import { escapeValue } from './html-text.ts'
import { Drawing, placeOfNode } from './svg-drawing.ts'

type Child = DefaultTreeAdapterTypes.ChildNode

/** Largest drawing, in characters. */
const maxLength = 200_000

/**
 * A drawing that lies beside a post, rebuilt from the elements and attributes that a drawing may have, to be inlined into a page.
 * There is no `svg` when a problem is an error. It has no size but its view box, and no name yet: see `namedSvg`. Ids in it get a
 * prefix made from its source, so that several drawings share a page.
 */
export function readSvg(source: string, file: string): { svg?: string; problems: Problem[] } {
  const { problems, tell } = problemList(file)
  const svg = source.length > maxLength ? tellTooLarge(tell) : rebuild(source, tell)
  const isBroken = svg === undefined || problems.some(({ severity }) => severity === 'error')
  return isBroken ? { problems } : { svg, problems }
}

/** A rebuilt drawing with its alternative text, as an image to those who do not see it. */
export function namedSvg(svg: string, alt: string): string {
  return svg.replace(/^<svg /, () => `<svg role="img" aria-label="${escapeValue(alt)}" `)
}

function rebuild(source: string, tell: Tell): string | undefined {
  const placeOf = (offset: number): Place => {
    const before = source.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  for (const { offset, character } of unwantedCharacters(source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ' ')))
    tell(placeOf(offset), characterFinding(character))
  const text = withoutUnwanted(source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ' '))
  for (const { index } of text.matchAll(/<\?(?!xml\s)/g)) tell(placeOf(index), instruction)
  // A declaration and comments before the drawing are XML's, not the drawing's.
  const prolog = /^(?:\s|<\?xml\s[^>]*\?>|<!--[^]*?-->|<!DOCTYPE svg[^>[]*>)*/.exec(text)?.[0] ?? ''
  const fragment = parseFragment(prolog.replace(/[^\n]/g, ' ') + text.slice(prolog.length), { sourceCodeLocationInfo: true })
  const roots = fragment.childNodes.filter((node) => !isNothing(node))
  const [root] = roots
  if (root === undefined || roots.length > 1 || !('tagName' in root) || root.tagName !== 'svg') {
    tell(placeOfNode(roots[roots.length > 1 ? 1 : 0]), {
      code: 'svg-syntax',
      message: 'The file does not hold one <svg> and nothing else.',
      fix: 'Export the drawing as plain SVG; every tag needs its end.',
    })
    return undefined
  }
  const drawing = new Drawing(tell, `d${digest(source)}-`)
  const svg = drawing.write(root, 0)
  drawing.checkReferences()
  return svg
}

const instruction: Finding = {
  code: 'svg-external',
  message: 'A processing instruction may lead out of the drawing, to a style sheet.',
  fix: 'Delete it, from "<?" to "?>".',
}

function isNothing(node: Child): boolean {
  return node.nodeName === '#comment' || (node.nodeName === '#text' && 'value' in node && node.value.trim() === '')
}

function tellTooLarge(tell: Tell): undefined {
  tell(
    { line: 1, column: 1 },
    {
      code: 'svg-too-large',
      message: `The drawing is longer than ${maxLength} characters.`,
      fix: 'Simplify it, or use a photograph as webp.',
    },
  )
}

/** A short name for a source: FNV-1a, 32 bits. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
