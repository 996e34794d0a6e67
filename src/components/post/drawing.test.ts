import { expect, it } from 'vitest'
import { sizedDrawing } from './drawing.ts'

it.each([
  [
    'takes the size of its view box',
    '<svg class="draw" viewBox="0 0 400 300"><g/></svg>',
    '<svg width="440" height="330" class="draw" viewBox="0 0 400 300"><g/></svg>',
  ],
  ['keeps its own size', '<svg width="10" viewBox="0 0 400 300"></svg>', '<svg width="10" viewBox="0 0 400 300"></svg>'],
  ['is left alone without a view box', '<svg><path stroke-width="2"/></svg>', '<svg><path stroke-width="2"/></svg>'],
])('a drawing %s', (_, svg, sized) => expect(sizedDrawing(svg)).toBe(sized))
