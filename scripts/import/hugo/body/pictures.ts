import type { Element } from 'hast'
import type { BlockContent, PhrasingContent } from 'mdast'
import { readPictureAddress } from '../../../../src/markdown/urls.ts'
import { linkTo, mendAddress } from './addresses.ts'
import { attributeOf } from './html-tree.ts'
import { blockTag, inlineTag, lineTag, paragraph, text, visibleText, type TagAttributes, isMissing } from './markdown-nodes.ts'
import type { Reading } from './reading.ts'
import { spaced } from './spacing.ts'

/** What a blog says of a picture. */
export interface Picture {
  src: string
  alt?: string | undefined
  title?: string | undefined
}

/** A figure's own words and where it leads. */
export interface FigureParts extends Picture {
  caption: PhrasingContent[]
  link?: string | undefined
}

/** An `<img>` as a picture beside the post, or as a link with its words. */
export function readPicture(element: Element, reading: Reading): PhrasingContent[] {
  if (['width', 'height'].some((name) => /^[01](?:px)?$/.test(attributeOf(element, name) ?? ''))) {
    reading.tell(element, 'counting-picture', 'A picture of one pixel, which counts readers, was left out.', 'info')
    return []
  }
  const src = attributeOf(element, 'src') ?? attributeOf(element, 'dataSrc') ?? ''
  return pictureOf({ src, alt: attributeOf(element, 'alt'), title: attributeOf(element, 'title') }, element, reading)
}

/** A picture beside the post, or a link with its words where there is no such file. */
export function pictureOf(picture: Picture, element: Element, reading: Reading): PhrasingContent[] {
  const src = reading.restored(picture.src).trim()
  const { alt, isGuess } = alternativeOf(picture, src, reading)
  if (src === '') return alt === '' ? [] : [text(alt)]
  const local = localPicture(src, reading)
  if (local !== undefined) {
    if (isGuess)
      reading.tell(element, 'picture-without-alt', `The picture ${src.slice(0, 80)} had no alternative text; "${alt}" was taken.`, 'look')
    const title = picture.title === undefined || picture.title === picture.alt ? null : reading.restored(picture.title)
    return [{ type: 'image', url: local, alt, title }]
  }
  reading.tell(element, 'picture-missing', `The picture ${src.slice(0, 120)} was not found and became a link.`, 'look')
  return linkTo(src, [text(alt)], element, reading)
}

/** A figure: `Figure` when its caption is plain, HTML when there are links in it, a picture alone when it has none. */
export function figureOf(figure: FigureParts, element: Element, reading: Reading): BlockContent[] {
  const words = pictureOf(figure, element, reading)
  const caption = spaced(figure.caption)
  const link = figure.link === undefined || figure.link.trim() === figure.src.trim() ? undefined : figure.link
  const shown = link === undefined ? words : linkTo(link, words, element, reading)
  if (caption.length === 0) return shown.length === 0 ? [] : [paragraph(...shown)]
  const [image] = shown
  if (image?.type === 'image' && isMissing(image.title) && caption.every((node) => node.type === 'text')) {
    const attributes: TagAttributes = [['src', image.url], ['alt', image.alt ?? ''], ['caption', visibleText(caption).replace(/\s+/g, ' ')]] // prettier-ignore
    return [blockTag('Figure', attributes, [])]
  }
  return [blockTag('figure', [], [paragraph(...shown), lineTag('figcaption', caption)])]
}

function localPicture(src: string, reading: Reading): string | undefined {
  reading.found.images.push(src)
  const local = reading.context.image(mendAddress(src))
  if (local === undefined) return undefined
  const address = readPictureAddress(local)
  return 'src' in address ? address.src : undefined
}

/** The words for a picture: its own, its title's, or those of its file's name. */
function alternativeOf({ alt, title }: Picture, src: string, reading: Reading): { alt: string; isGuess: boolean } {
  for (const words of [alt, title]) {
    const text = reading
      .restored(words ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '') return { alt: text, isGuess: false }
  }
  if (/^data:/i.test(src)) return { alt: 'picture', isGuess: true }
  const name = decoded(/([^/?#]*?)(?:\.\w+)?(?:[?#].*)?$/.exec(src)?.[1] ?? '')
  const words = name
    .replace(/[-_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { alt: isReadable(words) ? words : 'picture', isGuess: true }
}

/** False for a number, a digest or a key, which many pictures are named by. */
function isReadable(words: string): boolean {
  return (
    /\p{L}{3}/u.test(words) && words.split(' ').every((word) => word.length <= 20 && !/\p{Lu}\p{Ll}*\p{Lu}+\p{Ll}|\d\p{L}+\d/u.test(word))
  )
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A title and a caption as the words below a figure. */
export function captionOf(title: PhrasingContent[], caption: PhrasingContent[]): PhrasingContent[] {
  if (title.length === 0 || visibleText(title).trim() === visibleText(caption).trim()) return caption
  if (caption.length === 0) return title
  return [inlineTag('b', title), text(/[.!?:]$/.test(visibleText(title).trim()) ? ' ' : ': '), ...caption]
}
