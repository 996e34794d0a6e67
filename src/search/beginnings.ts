/** Texts of many things in one order, so that those which begin in some way are found without looking at the others. */
export class Beginnings {
  /** Every text once, with the number of things that have it. */
  readonly counts: ReadonlyMap<string, number>
  readonly #sorted: string[]
  readonly #places = new Map<string, number[]>()

  /** For each thing its texts; things are named by their place. */
  constructor(textsOfThings: readonly (readonly string[])[]) {
    textsOfThings.forEach((texts, place) => {
      for (const text of new Set(texts)) {
        const places = this.#places.get(text)
        if (places === undefined) this.#places.set(text, [place])
        else places.push(place)
      }
    })
    this.counts = new Map([...this.#places].map(([text, places]) => [text, places.length]))
    this.#sorted = [...this.#places.keys()].sort()
  }

  /** The things of which a text begins so. */
  placesOf(beginning: string): Set<number> {
    const found = new Set<number>()
    for (let at = this.#firstFrom(beginning); this.#sorted[at]?.startsWith(beginning) === true; at += 1) {
      for (const place of this.#places.get(this.#sorted[at] ?? '') ?? []) found.add(place)
    }
    return found
  }

  /** The things of which a text is this one. */
  placesAt(text: string): readonly number[] {
    return this.#places.get(text) ?? []
  }

  /** Place of the first text that is not before this one. */
  #firstFrom(text: string): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < text) low = middle + 1
      else high = middle
    }
    return low
  }
}
