/**
 * A post's body as data: what the parser, the guard and the highlighter leave of a Markdown or MDX file.
 * Pages, feeds, mirrors, search text and checks all read this one form; nothing in it is ever executed.
 */
export interface Body {
  /** What is drawn, in order. Strings of HTML need not be balanced on their own; all nodes in order are. */
  nodes: BodyNode[]
  /** Headings in document order, for the table of contents and for anchors. */
  headings: BodyHeading[]
  /** Every link of the text (component attributes included), with its place in the file. */
  links: BodyLink[]
  /** Every local image of the text (component attributes included), with its place in the file. */
  images: BodyImage[]
  /** Every component used, with its place in the file. */
  components: BodyComponent[]
  /** Every id that the body itself puts on the page, in document order, with its place (heading ids, `<a id>`, footnotes). */
  ids: ({ id: string } & BodyPlace)[]
  /** The text a reader sees, without code blocks, one space between blocks. */
  text: string
  /** Number of words of `text`. */
  words: number
}

export type BodyNode =
  | { kind: 'html'; html: string }
  /** A URL of this site (`/posts/x/`, `/features/?sig=x#y`) inside an attribute: drawn escaped, with the base path. */
  | { kind: 'url'; url: string }
  /** A picture that lies beside the post: drawn by the image pipeline. `src` is relative (`./a.png`). */
  | { kind: 'image'; src: string; alt: string; title?: string }
  /** A block of code, ready to be drawn: `html` is its figure, highlighted once `highlightBody` has been there. `marked` counts lines from 1. */
  | { kind: 'code'; html: string; code: string; language?: string; title?: string; marked: number[] }
  | { kind: 'component'; name: string; props: Record<string, Json>; children: BodyNode[] }

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A place in the post's file, counted from the file's first line and column 1 (front matter included). */
export interface BodyPlace {
  line: number
  column: number
}

export interface BodyHeading extends BodyPlace {
  depth: 1 | 2 | 3 | 4 | 5 | 6
  /** GitHub's slug of the text, made unique in the body by `-1`, `-2`. */
  id: string
  text: string
}

export interface BodyLink extends BodyPlace {
  href: string
}

export interface BodyImage extends BodyPlace {
  src: string
  alt: string
}

export interface BodyComponent extends BodyPlace {
  name: string
  props: Record<string, Json>
}
