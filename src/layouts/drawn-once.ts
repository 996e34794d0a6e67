const drawn = new WeakMap<object, Map<string, string>>()

/** HTML that was drawn from a thing before, by what it shows; gone with the thing. */
export function drawnFrom(thing: object): Map<string, string> {
  const known = drawn.get(thing) ?? new Map<string, string>()
  drawn.set(thing, known)
  return known
}
