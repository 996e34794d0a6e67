/** A document as JSON in one line. */
export function jsonResponse(document: object): Response {
  return new Response(`${JSON.stringify(document)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** A table that is written already. */
export function csvResponse(table: string): Response {
  return new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } })
}
