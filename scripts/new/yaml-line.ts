import { stringify } from 'yaml'

type Value = string | number | boolean | readonly string[] | undefined

/** `key: value` as one line of YAML, quoted where it must be; nothing for undefined and for an empty list. */
export function yamlLine(key: string, value: Value): string[] {
  if (value === undefined) return []
  if (typeof value !== 'object') return [`${key}: ${scalar(value)}`]
  return value.length === 0 ? [] : [`${key}: [${value.map(scalar).join(', ')}]`]
}

/** A value that may also stand between braces and brackets. */
export function scalar(value: string | number | boolean): string {
  const [only = ''] =
    /^\[ (.*) \]\n$/s.exec(stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }))?.slice(1) ?? []
  return only
}
