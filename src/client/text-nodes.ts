import { signOf } from '../components/ui/stage-sign.ts'
import { piecesOf } from '../components/ui/words.ts'
import type { Stage } from '../model/stage.ts'
import { element } from './element.ts'

/** A text as `Words.astro` has it. */
export function words(text: string): (Node | string)[] {
  return piecesOf(text).map((piece) => {
    if (piece.kind === 'text') return piece.text
    if (piece.kind === 'long') {
      const parts = piece.parts.flatMap((part, place) => (place === 0 ? [part] : [element('wbr', {}), part]))
      return element('span', { class: 'long' }, ...parts)
    }
    return piece.kind === 'name' ? element('span', { class: 'nb' }, piece.text) : element('span', { class: 'jp', lang: 'ja' }, piece.text)
  })
}

/** The sign of a stage as `StageSign.astro` has it: named, or hidden from those who listen. */
export function sign(stage: Stage, label?: string): Node {
  const name = signOf(stage)
  const told = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return element('svg', { class: `g g-${name}`, viewBox: '0 0 16 16', ...told }, element('use', { href: `#g-${name}` }))
}

/** A text for those who listen. */
export function hidden(text: string): Node {
  return element('span', { class: 'vh' }, text)
}
