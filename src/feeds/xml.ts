/** What XML and feeds may not hold: control characters (but tab and line break), halves of surrogate pairs, noncharacters. */
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Most texts hold none of it; to ask is cheaper than to replace. */
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text without the characters that make a feed ill-formed; line breaks become `\n`. */
export function cleanText(text: string): string {
  return suspect.test(text) ? text.replaceAll('\r\n', '\n').replace(unwanted, '') : text
}

/** Text as content or attribute of an XML element. No `]]>` can come out of it. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => references[character] ?? character)
}

/** An element with text; nothing for an empty or missing one. */
export function textElement(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>\n`
}

/** A tag without content. Attributes that are undefined are left out. */
export function emptyTag(name: string, attributes: Record<string, string | undefined>): string {
  return `<${name}${attributesOf(attributes)}/>\n`
}

/** Attributes as they stand in a tag, each with a space before it. */
export function attributesOf(attributes: Record<string, string | undefined>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
