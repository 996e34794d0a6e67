import { nearest } from '../model/ids.ts'
import type { Place } from '../model/problem.ts'
import type { Finding, Tell } from './finding.ts'
import { drawingClasses, drawingColors, meaningless, svgAttributes } from './svg-list.ts'

export interface GivenSvgAttribute extends Place {
  name: string
  value: string
}

/** The attributes of an element of a drawing as they are drawn; what may not pass is told. Ids get the prefix. */
export function readSvgAttributes(
  element: string,
  own: Readonly<Record<string, RegExp>>,
  given: readonly GivenSvgAttribute[],
  prefix: string,
  tell: Tell,
): [name: string, value: string][] {
  const known = { ...svgAttributes, ...own }
  const written: [string, string][] = []
  for (const { name, value, ...place } of given) {
    if (meaningless.has(name)) continue
    if (element === 'svg' && (name === 'width' || name === 'height' || name === 'x' || name === 'y' || name === 'class')) continue
    const form = Object.hasOwn(known, name) ? known[name] : undefined
    if (form === undefined) tell(place, offTheList(element, name))
    else if (name === 'class') {
      const unknown = value.split(/\s+/).filter((word) => word !== '' && !drawingClasses.has(word))
      for (const word of unknown) tell(place, unknownClass(word))
      if (value.trim() !== '') written.push([name, value.trim().replace(/\s+/g, ' ')])
    } else if (!form.test(value)) tell(place, wrongValue(name, value))
    else
      written.push([name === 'xlink:href' ? 'href' : name, name === 'id' ? prefix + value : value.replace(/^((?:url\()?#)/, `$1${prefix}`)])
  }
  const viewBox = written.some(([name]) => name === 'viewBox')
  const size = given.filter(({ name, value }) => (name === 'width' || name === 'height') && /^\d+(?:\.\d+)?(?:px)?$/.test(value))
  if (element === 'svg' && !viewBox && size.length === 2) {
    const value = (wanted: string): number => Number.parseFloat(size.find(({ name }) => name === wanted)?.value ?? '0')
    written.push(['viewBox', `0 0 ${value('width')} ${value('height')}`])
  }
  return written
}

const tokenFix = `Use class="f-…" to fill and class="s-…" for lines, with ${drawingColors.join(', ')}; or currentColor, or none.`

function wrongValue(name: string, value: string): Finding {
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value
  if (name === 'fill' || name === 'stroke') {
    return { code: 'svg-color', message: `${name}="${shown}" would stay the same by day and by night.`, fix: tokenFix }
  }
  if (/url\s*\(|:|^\/|^[^#]*\.\w+/.test(value) && /href|url|clip-path|marker/.test(name + value)) {
    return {
      code: 'svg-external',
      message: `${name}="${shown}" leads out of the drawing.`,
      fix: 'Refer to an id within the file, as #name.',
    }
  }
  return {
    code: 'svg-attribute',
    message: `${name} has the value "${shown}", which it cannot take in a drawing.`,
    fix: 'Delete the attribute, or write plain numbers and words of SVG.',
  }
}

function unknownClass(word: string): Finding {
  const guess = nearest(word, drawingClasses)
  return {
    code: 'svg-class',
    message: `There is no class "${word}" for drawings.`,
    fix: guess === undefined ? tokenFix : `Did you mean "${guess}"?`,
  }
}

function offTheList(element: string, name: string): Finding {
  if (/^on./i.test(name))
    return { code: 'event-handler', message: `${name} would run code in the reader's browser.`, fix: 'Delete the attribute.' }
  if (name === 'style')
    return { code: 'style-attribute', message: 'Colors and lines of a drawing are attributes, not styles.', fix: tokenFix }
  if (/color$/.test(name)) return { code: 'svg-color', message: `${name} would stay the same by day and by night.`, fix: tokenFix }
  if (/href$/.test(name)) return { code: 'svg-external', message: `<${element}> may not refer to anything.`, fix: 'Delete the attribute.' }
  const fix =
    name === 'font-family'
      ? 'Delete it; the site sets the face.'
      : name.includes(':')
        ? 'Export the drawing as plain SVG.'
        : 'Delete the attribute.'
  return { code: 'svg-attribute', message: `<${element}> may not have the attribute ${name} in a drawing.`, fix }
}
