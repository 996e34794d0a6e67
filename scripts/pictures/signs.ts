import { signOf } from '../../src/components/ui/stage-sign.ts'
import type { Tokens } from './tokens.ts'

/** Colour of a stage; one that the site made up is in ink. */
export function stageColour(stage: string, tokens: Tokens): string {
  const sign = signOf(stage)
  return sign === 'other' ? tokens['ink-3'] : tokens[sign === 'disabled' ? 'removed' : sign]
}

/** The sign of a stage as SVG, round its middle; `size` is the side of the field it is drawn in, `ground` the colour behind it. */
export function signAt(stage: string, x: number, y: number, size: number, tokens: Tokens, ground: string): string {
  const scale = size / 16
  const colour = stageColour(stage, tokens)
  return `<g transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(scale)})">${shapeOf(stage, colour, ground)}</g>`
}

/** Moon phases in a field of 16 × 16, as on the pages. */
function shapeOf(stage: string, colour: string, ground: string): string {
  const ring = `<circle cx="8" cy="8" r="5.4" fill="${ground}" stroke="${colour}" stroke-width="1.7"/>`
  const field = `<circle cx="8" cy="8" r="6.6" fill="${ground}"/>`
  switch (signOf(stage)) {
    case 'alpha':
    case 'other':
      return ring
    case 'beta':
      return `${ring}<path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="${colour}"/>`
    case 'stable':
      return `<circle cx="8" cy="8" r="6.25" fill="${colour}"/>`
    case 'deprecated':
      return `${field}<path d="M11.6 2.6a6.4 6.4 0 1 0 0 10.8 6.6 6.6 0 0 1 0-10.8z" fill="${colour}"/>`
    case 'disabled':
      return `${ring}<path d="M4.2 11.8 11.8 4.2" stroke="${colour}" stroke-width="1.7"/>`
    case 'removed':
      return `${field}<path d="M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6" stroke="${colour}" stroke-width="2" fill="none"/>`
  }
}

/** A track of a stage from one place to another. */
export function trackOf(stage: string, from: number, to: number, y: number, tokens: Tokens): string {
  const colour = stageColour(stage, tokens)
  const sign = signOf(stage)
  const width = sign === 'stable' ? 8 : sign === 'other' ? 3 : 4
  const dashes = { alpha: ' stroke-dasharray="0.1 9" stroke-linecap="round"', deprecated: ' stroke-dasharray="16 9"', disabled: ' stroke-dasharray="16 9"' } // prettier-ignore
  const style = Object.entries(dashes).find(([name]) => name === sign)?.[1] ?? ''
  return `<path d="M${round(from)} ${round(y)}H${round(to)}" stroke="${colour}" stroke-width="${width}"${style}/>`
}

/** Numbers of a drawing need no more than two places. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
