/** The sheet that pictures are drawn on, in pixels. */
export const sheet = {
  width: 1200,
  height: 630,
  /** Free on the left and on the right. */
  margin: 72,
} as const

/** A box of text or of boxes, as satori takes it. */
export interface Box {
  type: 'div'
  props: { style: Record<string, string | number>; children: string | Box[] }
}

/** A box with a style. */
export function box(style: Record<string, string | number>, children: string | Box[] = []): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

/** Part of a picture: its texts, and what is drawn beneath them as SVG. */
export interface Part {
  texts: Box[]
  shapes: string
}
