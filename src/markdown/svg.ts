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
 * There is no `svg` when there are problems. It has no size but its view box, and no name yet: see `namedSvg`. Ids in it get a
 * prefix made from its source, so that several drawings share a page.
 */
export function readSvg(source: string, file: string): { svg?: string; problems: Problem[] } {
  const { problems, tell } = problemList(file)
  const svg = source.length > maxLength ? tellTooLarge(tell) : rebuild(source, tell)
  return svg === undefined || problems.length > 0 ? { problems } : { svg, problems }
}

/** A rebuilt drawing with its alternative text, as an image to those who do not see it. */
export function namedSvg(svg: string, alt: string): string {
  return svg.replace(/^<svg /, () => `<svg role="img" aria-label="${escapeValue(alt)}" `)
}

function rebuild(source: string, tell: Tell): string | undefined {
  const written = source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ' ')
  const placeOf = (offset: number): Place => {
    const before = written.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
  for (const { offset, character } of unwantedCharacters(written)) tell(placeOf(offset), characterFinding(character))
  const text = withoutUnwanted(written)
  for (const { index } of text.matchAll(/<\?(?!xml\s)/g)) tell(placeOf(index), instruction)
  // The declaration, doctype and comments that XML may have before a drawing are nothing to the parser of HTML, either.
  const fragment = parseFragment(text, { sourceCodeLocationInfo: true })
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
  return node.nodeName === '#comment' || ('value' in node && node.value.trim() === '')
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
