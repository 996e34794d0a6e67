/** The addresses of a `srcset`. A comma at the end of an address or after its size ends it; one within belongs to it. */
export function sourcesIn(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*)(?:\s+[^\s,]+)?\s*(?:,|$)/g)].map(([, address = '']) => address.replace(/,+$/, ''))
}
