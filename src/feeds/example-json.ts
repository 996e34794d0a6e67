/** The widest line of an example, in characters. */
const widestLine = 92

/** JSON for readers: what fits in a line stays in one, anything longer is indented by two. It reads back as it was. */
export function exampleJson(value: unknown, indent = ''): string {
  const short = inLine(value)
  if (typeof value !== 'object' || value === null || indent.length + short.length <= widestLine) return short
  const inner = `${indent}  `
  const room = (key: string, item: unknown): string => `${inner}${key}${exampleJson(item, inner)}`
  if (Array.isArray(value)) return `[\n${value.map((item) => room('', item)).join(',\n')}\n${indent}]`
  const items = Object.entries(value).map(([key, item]) => room(`${JSON.stringify(key)}: `, item))
  return `{\n${items.join(',\n')}\n${indent}}`
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inLine(item)}`)
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`
}
