import type { Element } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { linkTo } from './addresses.ts'
import { filmOf, filmTag } from './embeds.ts'
import { paragraph, text } from './markdown-nodes.ts'
import type { Insert } from './marked-source.ts'
import { captionOf, figureOf, pictureOf, type FigureParts } from './pictures.ts'
import { plain, wordsOf } from './shortcodes.ts'
import { spaced } from './spacing.ts'
import type { Reading } from './reading.ts'

/** Blocks for shortcodes that show pictures, films and messages of other sites; undefined for any other shortcode. */
export function mediaBlocks(insert: Insert, element: Element, reading: Reading): BlockContent[] | undefined {
  const figure = figurePartsOf(insert, element, reading)
  if (figure !== undefined) return figureOf(figure, element, reading)
  const isFilm =
    insert.name === 'youtube' || (insert.name === 'include' && /youtube/i.test(insert.positional[0] ?? '') && insert.named.has('id'))
  if (isFilm) return [youtube(insert, element, reading)]
  const words = linkOf(insert, element, reading)
  return words === undefined ? undefined : [paragraph(...words)]
}

/** The same within a line: a picture, or a link. */
export function mediaPhrases(insert: Insert, element: Element, reading: Reading): PhrasingContent[] | undefined {
  const figure = figurePartsOf(insert, element, reading)
  if (figure === undefined) return linkOf(insert, element, reading)
  const words = pictureOf(figure, element, reading)
  return figure.caption.length === 0 ? words : [...words, text(' '), ...figure.caption]
}

function figurePartsOf({ name, named, positional }: Insert, element: Element, reading: Reading): FigureParts | undefined {
  const [first] = positional
  const src = named.get('src') ?? named.get('path') ?? named.get('file') ?? first
  const words = (value: string | undefined): PhrasingContent[] =>
    value === undefined ? [] : spaced(reading.markdown(value, element).phrases())
  const plainText = (value: string | undefined): string | undefined => plain(value, element, reading)
  if (name === 'imgproc') return { src: src ?? '', alt: named.get('alt') ?? undefined, caption: wordsOf(element.children, reading) }
  if (!/^(?:figure|img|image|picture|fig)$/.test(name) || src === undefined) return undefined
  const caption = [...words(named.get('caption')), ...attribution(named, element, reading), ...wordsOf(element.children, reading)]
  return {
    src,
    alt: [named.get('alt'), named.get('caption'), named.get('title')].map(plainText).find(Boolean),
    caption: captionOf(words(named.get('title')), caption),
    link: named.get('link'),
  }
}

function attribution(named: ReadonlyMap<string, string>, element: Element, reading: Reading): PhrasingContent[] {
  const attr = named.get('attr')
  if (attr === undefined) return []
  const words = spaced(reading.markdown(attr, element).phrases())
  const link = named.get('attrlink')
  return [text(' '), ...(link === undefined ? words : linkTo(link, words, element, reading))]
}

function youtube({ named, positional }: Insert, element: Element, reading: Reading): BlockContent {
  const given = (named.get('id') ?? named.get('videoid') ?? positional[0] ?? '').trim()
  const title = plain(named.get('title'), element, reading)
  const [, id, query = ''] = /^([\w-]{11})(?:[?&](.*))?$/.exec(given) ?? []
  const address = /^https?:/.test(given) ? given : `https://www.youtube.com/watch?v=${given.replace('?', '&')}`
  reading.found.links.push(address)
  const start = named.get('start') ?? /(?:^|&)(?:start|t)=([\dhms]+)/.exec(query)?.[1]
  if (id !== undefined) return filmTag(id, title, start)
  return filmOf(address, title) ?? paragraph(...linkTo(address, [text(title ?? address)], element, reading))
}

/** A link to what a shortcode would have fetched from another site. */
function linkOf({ name, named, positional, raw }: Insert, element: Element, reading: Reading): PhrasingContent[] | undefined {
  const [first, second, third] = positional
  const id = named.get('id') ?? second ?? first ?? ''
  const addressOf = (): string | undefined => {
    switch (name) {
      case 'youtube':
        return `https://www.youtube.com/watch?v=${(named.get('id') ?? first ?? '').replace('?', '&')}`
      case 'vimeo':
      case 'vimeo_simple':
        return `https://vimeo.com/${named.get('id') ?? first ?? ''}`
      case 'instagram':
      case 'instagram_simple':
        return `https://www.instagram.com/p/${named.get('id') ?? first ?? ''}/`
      case 'gist': {
        // In Liquid, the user stands before the id, or nowhere: `{% gist user/id file %}`.
        if (raw.startsWith('{%')) return `https://gist.github.com/${first ?? ''}`
        const file = named.get('file') ?? third
        const fragment = file === undefined ? '' : `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
        return `https://gist.github.com/${[named.get('user') ?? (second === undefined ? undefined : first), id].filter(Boolean).join('/')}${fragment}`
      }
      case 'tweet':
      case 'twitter':
      case 'twitter_simple':
      case 'x':
      case 'x_simple':
        return `https://twitter.com/${named.get('user') ?? (second === undefined ? 'i' : first)}/status/${id}`
      case 'asciinema':
        return `https://asciinema.org/a/${named.get('id') ?? first ?? ''}`
      default:
        return undefined
    }
  }
  const address = addressOf()
  if (address === undefined || (id === '' && first === undefined)) return undefined
  return linkTo(address, [text(plain(named.get('title'), element, reading) ?? address)], element, reading)
}
