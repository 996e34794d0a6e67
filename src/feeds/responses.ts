/** A document as JSON in one line. */
export function jsonResponse(document: object): Response {
  return new Response(`${JSON.stringify(document)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** A table that is written already. */
export function csvResponse(table: string): Response {
  return new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } })
}

const types: Record<string, string> = {
  ics: 'text/calendar', xml: 'application/xml', md: 'text/markdown',
} // prettier-ignore

/** A text for programs; its type follows from the ending of its name. */
export function textResponse(text: string, name: string): Response {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain'
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
