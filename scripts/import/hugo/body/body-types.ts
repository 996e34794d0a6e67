/** A post's text as its blog keeps it. */
export interface BodySource {
  /** Shown in notes. */
  readonly file: string
  /** The text without front matter. */
  readonly text: string
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine: number
  readonly format: 'hugo' | 'zola' | 'jekyll'
  /** What `param` shortcodes and `site.…` variables stand for. */
  readonly params?: Readonly<Record<string, string>>
}

/** What a text cannot know about itself. */
export interface BodyContext {
  /** The address that a link has in the imported post; undefined keeps it as it is. */
  link(url: string): string | undefined
  /** The file beside the post that an image will be, as `./name.png`; undefined makes it a link with its alternative text. */
  image(src: string): string | undefined
  /** Text of a file of the post's bundle. */
  bundleText(name: string): string | undefined
}

/** Something that a person may want to know about a text that was converted. */
export interface BodyNote {
  readonly line: number
  /** A short code in kebab case, such as `unknown-shortcode`. */
  readonly kind: string
  readonly message: string
  /** `look`: a person should; `guess`: something was guessed; `info`: something changed and lost nothing. */
  readonly weight: 'look' | 'guess' | 'info'
}

export interface BodyHeading {
  /** Depth in the imported post, from 2. */
  readonly depth: number
  readonly text: string
  /** Id in the imported post. */
  readonly id: string
  /** Id that the heading had. */
  readonly oldId: string
  /** Line of the source. */
  readonly line: number
}

export interface ConvertedBody {
  /** Markdown to put after front matter; ends in a line break. */
  readonly text: string
  readonly extension: 'md' | 'mdx'
  readonly notes: readonly BodyNote[]
  readonly headings: readonly BodyHeading[]
  /** Targets of links as the source has them. */
  readonly links: readonly string[]
  /** The text that a reader sees, without blocks of code. */
  readonly words: string
  /** Addresses of images as the source has them. */
  readonly images: readonly string[]
}
