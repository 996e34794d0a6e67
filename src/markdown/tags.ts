import type { Place } from '../model/problem.ts'
import { safeAttributes, type GivenAttribute } from './attributes.ts'
import { imageWithoutAlt } from './components.ts'
import type { Finding, Tell } from './finding.ts'
import type { SafeElement, SafeImage } from './safe-node.ts'
import { registry } from './registry.ts'
import { safeList } from './safe-list.ts'
import { readPictureAddress } from './urls.ts'

/**
 * A tag that an author wrote, or undefined when it may not stand in a post, which is told. The element has no children yet;
 * `img` is a picture.
 */
export function readTagOf(
  name: string,
  given: readonly GivenAttribute[],
  { line, column }: Place,
  tell: Tell,
): SafeElement | SafeImage | undefined {
  const place = { line, column }
  const tag = safeList.get(name)
  if (tag === undefined) {
    tell(place, offTheList(name))
    return undefined
  }
  const attributes = safeAttributes(name, tag, given, tell)
  if (name === 'img') return readPicture(attributes, given, place, tell)
  if (name === 'a' && !given.some((attribute) => attribute.name === 'href' || attribute.name === 'id')) {
    tell(place, {
      code: 'missing-attribute',
      message: '<a> leads nowhere and marks nothing.',
      fix: 'Give it href="…", or id="…" to keep an old anchor.',
    })
  }
  return { type: 'element', name, attributes, children: [], origin: 'html', endLine: place.line, ...place }
}

/** A picture from its attributes; a missing text or a bad address is told. */
export function readPicture(
  attributes: readonly [string, string][],
  given: readonly GivenAttribute[],
  place: Place,
  tell: Tell,
): SafeImage | undefined {
  const values = new Map(attributes)
  const alt = values.get('alt') ?? ''
  const isRefused = (name: string): boolean => given.some((attribute) => attribute.name === name) && !values.has(name)
  if (alt.trim() === '' && !isRefused('alt')) tell(place, imageWithoutAlt)
  const written = values.get('src')
  if (written === undefined) {
    if (!isRefused('src'))
      tell(place, { code: 'missing-attribute', message: '<img> needs the attribute src.', fix: 'Add src="./name.png".' })
    return undefined
  }
  const picture = readPictureAddress(written)
  if ('finding' in picture) {
    tell(given.find((attribute) => attribute.name === 'src') ?? place, picture.finding)
    return undefined
  }
  const title = values.get('title')
  return { type: 'image', src: picture.src, alt, ...(title === undefined ? {} : { title }), line: place.line, column: place.column }
}

const advice = new Map(
  Object.entries({
    acronym: 'Use <abbr>.',
    article: 'Use headings.',
    big: 'Use <strong>, or plain text.',
    center: 'Delete the tag; the site sets the text.',
    font: 'Delete the tag; the site sets the text.',
    iframe: 'Use <YouTube> for a film, a link for everything else.',
    section: 'Use headings, or <div>.',
    strike: 'Use ~~text~~.',
    svg: 'Save the drawing as a file beside the post and use <Figure src="./name.svg" alt="…" />.',
    tt: 'Use `text`.',
    u: 'Use <ins>, or *text*.',
    video: 'Use <YouTube> for a film, a link for everything else.',
  }),
)

function offTheList(name: string): Finding {
  const heading = /^h([1-6])$/.exec(name)?.[1]
  return {
    code: 'html-element',
    message: `<${name}> may not stand in a post.`,
    fix:
      heading === undefined
        ? (advice.get(name) ?? componentAdvice(name) ?? 'Use Markdown, or one of the components.')
        : `Write ${'#'.repeat(Number(heading))} at the beginning of a line.`,
  }
}

function componentAdvice(name: string): string | undefined {
  const component = Object.keys(registry).find((one) => one.toLowerCase() === name.toLowerCase())
  return component === undefined ? undefined : `Write <${component}>; components stand in .mdx files.`
}
