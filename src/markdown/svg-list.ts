/** Colors of a drawing: the tokens of the site, as classes `f-…` for what fills and `s-…` for lines. */
export const drawingColors = [
  'ink', 'ink-2', 'ink-3', 'hair', 'field', 'paper', 'wash', 'land', 'shoal', 'water',
  'accent', 'alpha', 'beta', 'stable', 'deprecated', 'removed', 'none',
] as const // prettier-ignore

/** Every class that a drawing may use. */
export const drawingClasses: ReadonlySet<string> = new Set(drawingColors.flatMap((color) => [`f-${color}`, `s-${color}`]))

const number = /^[-+]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})(?:e[-+]?\d)?$/
const length = /^[-+]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})(?:px|em|%)?$/
const lengths = /^[-+\d.,\se]{1,2000}(?:px|em|%)?$/
const transform = /^(?:\s*(?:translate|scale|rotate|skewX|skewY|matrix)\([-+\d.,\se]{1,200}\)[\s,]*){1,20}$/
const local = /^url\(#[A-Za-z_][\w.-]*\)$|^none$/
const paint = /^(?:currentColor|none)$/

/** Attributes that any element of a drawing may have, and the form of their values. */
export const svgAttributes: Readonly<Record<string, RegExp>> = {
  id: /^[A-Za-z_][\w.-]*$/,
  class: /^[\w\s-]*$/,
  transform,
  fill: paint,
  stroke: paint,
  'fill-opacity': number,
  'stroke-opacity': number,
  opacity: number,
  'fill-rule': /^(?:nonzero|evenodd)$/,
  'clip-rule': /^(?:nonzero|evenodd)$/,
  'stroke-width': length,
  'stroke-linecap': /^(?:butt|round|square)$/,
  'stroke-linejoin': /^(?:miter|round|bevel|arcs|miter-clip)$/,
  'stroke-miterlimit': number,
  'stroke-dasharray': /^(?:none|[-+\d.,\se%]{1,200})$/,
  'stroke-dashoffset': length,
  'vector-effect': /^(?:none|non-scaling-stroke)$/,
  'paint-order': /^(?:normal|(?:fill|stroke|markers)(?:\s+(?:fill|stroke|markers)){0,2})$/,
  'clip-path': local,
  'marker-start': local,
  'marker-mid': local,
  'marker-end': local,
  'font-size': length,
  'font-weight': /^(?:normal|bold|[1-9]00)$/,
  'font-style': /^(?:normal|italic)$/,
  'letter-spacing': length,
  'word-spacing': length,
  'text-anchor': /^(?:start|middle|end)$/,
  'dominant-baseline': /^[a-z-]{1,20}$/,
  'alignment-baseline': /^[a-z-]{1,20}$/,
}

const points = /^[-+\d.,\se]*$/
const corner = { x: length, y: length }
const box = { ...corner, width: length, height: length }
const glyphs = {
  x: lengths,
  y: lengths,
  dx: lengths,
  dy: lengths,
  rotate: lengths,
  textLength: length,
  lengthAdjust: /^(?:spacing|spacingAndGlyphs)$/,
}
const reference = /^#[A-Za-z_][\w.-]*$/
const viewBox = /^\s*[-+]?\d*\.?\d+(?:[\s,]+[-+]?\d*\.?\d+){3}\s*$/
const fitting = /^(?:none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max)(?:\s+(?:meet|slice))?)$/

/** Elements of a drawing, each with the attributes that it has besides those of all. */
export const svgElements: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map<string, Readonly<Record<string, RegExp>>>([
  ['svg', { viewBox, preserveAspectRatio: fitting }],
  ['g', {}],
  ['defs', {}],
  ['title', {}],
  ['desc', {}],
  ['path', { d: /^[MmZzLlHhVvCcSsQqTtAa\d\s,.+\-e]*$/, pathLength: number }],
  ['rect', { ...box, rx: length, ry: length }],
  ['circle', { cx: length, cy: length, r: length }],
  ['ellipse', { cx: length, cy: length, rx: length, ry: length }],
  ['line', { x1: length, y1: length, x2: length, y2: length }],
  ['polyline', { points }],
  ['polygon', { points }],
  ['text', glyphs],
  ['tspan', glyphs],
  ['use', { ...box, href: reference, 'xlink:href': reference }],
  ['symbol', { ...box, viewBox, preserveAspectRatio: fitting }],
  ['clipPath', { clipPathUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/ }],
  ['marker', {
    viewBox, preserveAspectRatio: fitting, refX: length, refY: length, markerWidth: length, markerHeight: length,
    orient: /^(?:auto|auto-start-reverse|[-+]?\d{1,3}(?:\.\d{1,3})?)$/, markerUnits: /^(?:strokeWidth|userSpaceOnUse)$/,
  }],
]) // prettier-ignore

/** Attributes that mean nothing inside a page, and are left out without a word. */
export const meaningless: ReadonlySet<string> = new Set([
  'xmlns',
  'xmlns:xlink',
  'version',
  'xml:space',
  'xml:lang',
  'role',
  'focusable',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
])
