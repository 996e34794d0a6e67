import type { RootContent } from 'mdast'
import type { BodyContext, BodyHeading, BodySource, ConvertedBody } from './body-types.ts'
import { defaultFilmTitle } from './embeds.ts'
import { printGuarded } from './guarded-text.ts'
import { parseHtml } from './html-tree.ts'
import { visibleText } from './markdown-nodes.ts'
import { chooseSigns } from './markdown-signs.ts'
import { markdownHtml } from './markdown-html.ts'
import { parseMarkdown } from './markdown-tree.ts'
import { markSource } from './marked-source.ts'
import { mendCharacters } from './mended-characters.ts'
import { noteList, type Tell } from './notes.ts'
import { blocksOfText } from './plain-blocks.ts'
import { setOutline, walk } from './outline.ts'
import { Reading, type Found } from './reading.ts'

export type { BodyContext, BodySource, ConvertedBody } from './body-types.ts'

/**
 * A post's text as Markdown that the guard accepts: what Markdown says stays Markdown, shortcodes become components, HTML becomes
 * what a browser would have shown of it. Never throws, whatever the text holds; what was lost or guessed is told in the notes.
 */
export function convertBody(source: BodySource, context: BodyContext): ConvertedBody {
  const { notes, tell } = noteList(source.firstLine)
  const text = mendCharacters(source.text, tell)
  const { blocks, found } = read(source, text, context, tell)
  const headings = setOutline(blocks, source.firstLine)
  const words = wordsOf(blocks)
  chooseSigns(blocks)
  const { text: printed, extension, body, simplified } = printGuarded(blocks)
  for (const block of simplified) {
    const shown = visibleText([block]).replace(/\s+/g, ' ').trim().slice(0, 60)
    tell(1, 'kept-plain', `A part of the text could not be kept as it was and is written more simply, or left out: "${shown}".`, 'look')
  }
  const isWhole = body.headings.length === headings.length
  return {
    text: printed === '' ? '\n' : printed,
    extension,
    notes: notes.sort((a, b) => a.line - b.line || (a.kind < b.kind ? -1 : 1)),
    headings: headings.map((heading, index): BodyHeading => ({
      ...heading,
      id: (isWhole ? body.headings[index]?.id : undefined) ?? heading.id,
    })),
    links: found.links,
    words,
    images: found.images,
  }
}

/** The blocks of a text; its bare words when there is more nested in it than can be read. */
function read(source: BodySource, text: string, context: BodyContext, tell: Tell): { blocks: RootContent[]; found: Found } {
  const { text: marked, inserts, prefix } = markSource(source, text, tell)
  const found: Found = { links: [], images: [], footnotes: [] }
  try {
    const { html, kept } = markdownHtml(parseMarkdown(marked.text), marked, prefix)
    const reading = new Reading(source, context, { inserts, kept, prefix, html, tell }, found)
    const blocks: RootContent[] = reading.blocks(parseHtml(html).children)
    return { blocks: [...blocks, ...found.footnotes], found }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    tell(1, 'nested-too-deep', 'Quotes, lists or tags stand in one another so deep that only the words could be kept.', 'look')
    return { blocks: blocksOfText(text), found: { links: [], images: [], footnotes: [] } }
  }
}

/** What a reader sees, block by block, without blocks of code. */
function wordsOf(blocks: readonly RootContent[]): string {
  const lines: string[] = []
  walk(blocks, (node) => {
    if (node.type === 'blockTag')
      for (const [name, value] of node.attributes)
        if (/^(?:title|caption|summary|label|author)$/.test(name) && value !== defaultFilmTitle) lines.push(String(value))
    if (node.type === 'blockTag' && node.line !== undefined) lines.push(visibleText(node.line))
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') lines.push(visibleText(node.children))
  })
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n') // prettier-ignore
}
