import type { Element } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { linkTo, mendAddress } from './addresses.ts'
import { attributeOf, elementsIn, textContent } from './html-tree.ts'
import { blockTag, paragraph, text, type TagAttributes } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'

/** Elements that bring something of another page, which a post may stand between blocks only. */
export const embedNames: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'svg', 'script'])

/** What a film is called whose title nobody has written. */
export const defaultFilmTitle = 'YouTube video'

const film =
  /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])/i

/** A film of YouTube with a picture to click on; a link for anything else that is embedded. */
export function embedBlocks(element: Element, reading: Reading): BlockContent[] {
  const src = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? ''
  const found = element.tagName === 'script' ? undefined : filmOf(src, attributeOf(element, 'title'))
  if (found !== undefined) {
    reading.found.links.push(src)
    return [found]
  }
  const words = readEmbed(element, reading)
  return words.length === 0 ? [] : [paragraph(...words)]
}

/** The film that an address of YouTube shows; undefined for any other address. */
export function filmOf(address: string, title?: string): BlockContent | undefined {
  const url = mendAddress(address)
  const id = film.exec(url)?.[1]
  return id === undefined ? undefined : filmTag(id, title, /[?&#](?:start|t)=([\dhms]+)/.exec(url)?.[1])
}

export function filmTag(id: string, title: string | undefined, start: string | undefined): BlockContent {
  const seconds = secondsOf(start)
  const attributes: TagAttributes = [['id', id], ['title', title === undefined || title.trim() === '' ? defaultFilmTitle : title.trim()]] // prettier-ignore
  return blockTag('YouTube', seconds === undefined ? attributes : [...attributes, ['start', seconds]], [])
}

function secondsOf(start: string | undefined): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(start ?? '') ?? []
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return total > 0 ? total : undefined
}

/** What a post can keep of something embedded, in a line: a link, or its words. */
export function readEmbed(element: Element, reading: Reading): PhrasingContent[] {
  const { tagName } = element
  if (tagName === 'script') return readScript(element, reading)
  if (tagName === 'svg') return readDrawing(element, reading)
  const src = [element, ...elementsIn(element, 'source')].map((node) => attributeOf(node, 'src') ?? attributeOf(node, 'data')).find(Boolean)
  if (src === undefined || src.trim() === '') return reading.phrases(element.children)
  reading.tell(element, 'embedded', `What <${tagName}> showed of ${src.slice(0, 100)} became a link.`, 'look')
  const title = attributeOf(element, 'title') ?? attributeOf(element, 'ariaLabel') ?? ''
  return linkTo(src, [text(title.trim() === '' ? mendAddress(src) : title.trim())], element, reading)
}

/** Nothing of a post is run. Some scripts show something that has a page, which a post can link to. */
function readScript(element: Element, reading: Reading): PhrasingContent[] {
  const src = mendAddress(attributeOf(element, 'src') ?? '')
  const page = pageOfScript(element)
  const isTweet = /^https?:\/\/platform\.(?:twitter|x|instagram)\.com\//i.test(src)
  const what = src === '' ? 'A script' : `The script ${src.slice(0, 100)}`
  reading.tell(
    element,
    'script',
    `${what} ${page === undefined ? 'was left out' : 'became a link'}.`,
    isTweet || page !== undefined ? 'info' : 'look',
  )
  return page === undefined ? [] : linkTo(page, [text(page)], element, reading)
}

/** The page that shows what a script would have drawn: a gist, a recording of a terminal, slides. */
export function pageOfScript(element: Element): string | undefined {
  const src = mendAddress(attributeOf(element, 'src') ?? '')
  const page = /^https?:\/\/(?:gist\.github\.com\/[\w./-]+?|(?:www\.)?asciinema\.org\/a\/\w+)(?=\.js)/i.exec(src)?.[0]
  const slides = attributeOf(element, 'dataId')
  if (page !== undefined || slides === undefined) return page
  return /^https?:\/\/speakerdeck\.com\//i.test(src) && /^\w+$/.test(slides) ? `https://speakerdeck.com/player/${slides}` : undefined
}

function readDrawing(element: Element, reading: Reading): PhrasingContent[] {
  const words = elementsIn(element, 'title', 'desc', 'text').map((node) => textContent(node).replace(/\s+/g, ' ').trim())
  reading.tell(element, 'drawing', 'A drawing in the text became its words; save it as a file beside the post to show it.', 'look')
  return words.some((word) => word !== '') ? [text(words.join(' '))] : []
}
