/** What keeps a program from reading a text as XML. */
export interface XmlFault {
  /** Where it stands, in UTF-16 code units. */
  offset: number
  what: string
}

const attribute = String.raw`\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')`
const markup = new RegExp(
  String.raw`<(?:\?[^]*?\?>|!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|(/?)([A-Za-z_][\w:.-]*)((?:${attribute})*)\s*(/?)>)`,
  'y',
)
const wrongText =
  /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|\]\]>|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * The first thing that is not well-formed in an XML document: tags that do not match, attributes without quotes, unknown references,
 * characters that XML does not know. Undefined when there is none. Documents of ours have neither document type nor entities of their
 * own, which it does not know; names are not compared with their namespaces.
 */
export function findXmlFault(source: string): XmlFault | undefined {
  // Within CDATA everything is text; the length stays, so that offsets do.
  const text = source.includes('<![CDATA[') ? source.replace(/<!\[CDATA\[[^]*?\]\]>/g, (part) => ' '.repeat(part.length)) : source
  const wrong = wrongText.exec(text)
  if (wrong !== null) return { offset: wrong.index, what: 'a character or reference that XML does not know' }
  const open: string[] = []
  let roots = 0
  let after = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', after)) {
    if (open.length === 0 && !isBlank(text, after, at)) return { offset: after, what: 'text outside of the root element' }
    markup.lastIndex = at
    const match = markup.exec(text)
    if (match === null) return { offset: at, what: 'a tag that is not well-formed' }
    after = markup.lastIndex
    const [, isEnd, name, attributes = '', isEmpty] = match
    if (name === undefined) continue
    if (isEnd === '/') {
      const expected = open.pop()
      if (expected !== name || attributes !== '') return { offset: at, what: `</${name}> where ${expected === undefined ? 'nothing' : `<${expected}>`} is open` } // prettier-ignore
      continue
    }
    if (open.length === 0 && (roots += 1) > 1) return { offset: at, what: 'a second root element' }
    if (repeats(attributes)) return { offset: at, what: 'an attribute that stands twice' }
    if (isEmpty !== '/') open.push(name)
  }
  if (open.length > 0) return { offset: text.length, what: `its end before that of <${open.at(-1) ?? ''}>` }
  return roots === 1 && isBlank(text, after, text.length) ? undefined : { offset: after, what: 'no root element, or text after it' }
}

function isBlank(text: string, from: number, to: number): boolean {
  return from === to || text.slice(from, to).replace('\uFEFF', '').trim() === ''
}

function repeats(attributes: string): boolean {
  if (attributes.indexOf('=') === attributes.lastIndexOf('=')) return false
  const names = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, name]) => name)
  return new Set(names).size < names.length
}
