/** Puts texts between `<!-- bench:begin name -->` and `<!-- bench:end -->` of a page; throws when the page lacks a place for one. */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- bench:begin ${name} -->\n)[\\s\\S]*?(<!-- bench:end -->)`)
    if (!place.test(text)) throw new Error(`The page has no place for ${name}: <!-- bench:begin ${name} --> … <!-- bench:end -->`)
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${part}\n\n${end}`)
  }, page)
}
