/**
 * A table as comma-separated values by RFC 4180: lines end with CR and LF, and a field with a comma, a quotation mark or a
 * line break stands in quotation marks, its own doubled. Nothing is an empty field.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [head, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')
}

function fieldOf(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
