import { execAt, readTag, type SourceTag, type SourceText } from './source-tag.ts'

/**
 * The tag of Liquid (Jekyll) or Tera (Zola) that begins at `at`; undefined when none does. `{{ … }}` becomes the text it stands for
 * when `params` knows it, and a tag that stands alone otherwise.
 */
export function readTemplateTag(source: string, at: number, params: Readonly<Record<string, string>>): SourceTag | SourceText | undefined {
  const open = source.slice(at, at + 2)
  if (open !== '{%' && open !== '{{') return undefined
  const close = open === '{%' ? '%}' : '}}'
  const escaped = source.startsWith('/*', at + 2) ? source.indexOf(`*/${close}`, at) : -1
  if (escaped !== -1) {
    const end = escaped + 4
    return { start: at, end, raw: source.slice(at, end), kind: 'text', text: `${open}${source.slice(at + 4, escaped)}${close}` }
  }
  const from = source[at + 2] === '-' ? at + 3 : at + 2
  if (open === '{{') return readVariable(source, at, from, params)
  const tera = execAt(/\s*[\p{L}_][\p{L}\p{N}_:]*\(/uy, source, from)
  const tag = tera === null ? readTag(source, at, from, /\s*(\/?)-?%\}/y) : readCall(source, at, from, '-?%\\}')
  if (tag === undefined) return undefined
  if (!/^end/.test(tag.name)) return tag
  return { ...tag, kind: 'close', name: tag.name.slice(3) }
}

/** `{{ site.name | filter }}` or a call `{{ film(id="…") }}`. */
function readVariable(
  source: string,
  at: number,
  from: number,
  params: Readonly<Record<string, string>>,
): SourceTag | SourceText | undefined {
  const call = readCall(source, at, from, '-?\\}\\}')
  if (call !== undefined) return { ...call, kind: 'alone' }
  const variable = execAt(/\s*([^{}\n]+?)\s*-?\}\}/y, source, from)
  if (variable === null) return undefined
  const end = from + variable[0].length
  const raw = source.slice(at, end)
  const name = (variable[1] ?? '').split('|', 1)[0]?.trim() ?? ''
  const quoted = /^(["'])(.*)\1$/.exec(name)?.[2]
  const known = quoted ?? params[name] ?? params[name.replace(/^(?:site|config|page)\.(?:extra\.)?/, '')]
  if (known !== undefined) return { start: at, end, raw, kind: 'text', text: known }
  // The address of the blog itself: without it, links are what the importer knows to join.
  if (/^(?:site|config)\.(?:baseurl|base_url|url)$/.test(name)) return { start: at, end, raw, kind: 'text', text: '' }
  return { start: at, end, raw, kind: 'alone', name: 'variable', named: new Map(), positional: [name] }
}

/** A call with named arguments in parentheses. */
function readCall(source: string, at: number, from: number, close: string): SourceTag | undefined {
  const head = execAt(/\s*(?:[\p{L}_][\p{L}\p{N}_]*::)?([\p{L}_][\p{L}\p{N}_]*)\(/uy, source, from)
  if (head === null) return undefined
  const name = head[1] ?? ''
  const call = readTag(
    `${source.slice(at, from)}${name} ${source.slice(from + head[0].length, from + 5_000)}`,
    0,
    from - at,
    new RegExp(`\\s*\\)()\\s*${close}`, 'y'),
  )
  if (call === undefined) return undefined
  const end = from + head[0].length + (call.end - (from - at) - name.length - 1)
  return { ...call, start: at, end, raw: source.slice(at, end), name }
}
