import { isSmall, singularOf } from './asked-words.ts'

/** Finds names by their first letters: `lpf` is `Lamp Priority and Fairness`, and so is `lpaf`. */
export class Initials {
  readonly #names: readonly (readonly (readonly string[])[])[]
  #places: Map<string, Set<number>> | undefined

  /** The words of each name, by the place of what is called so. */
  constructor(names: readonly (readonly (readonly string[])[])[]) {
    this.#names = names
  }

  /** Places of what has a name of three words or more with these first letters; of many (`crds`) as of one. */
  placesOf(letters: string): ReadonlySet<number> {
    // Hardly anybody asks, so nothing is made ready before.
    this.#places ??= placesByInitials(this.#names)
    return this.#places.get(letters) ?? this.#places.get(singularOf(letters) ?? '') ?? new Set()
  }
}

function placesByInitials(names: readonly (readonly (readonly string[])[])[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>()
  for (const [place, ofOne] of names.entries()) {
    for (const words of ofOne) {
      for (const some of [words, words.filter((word) => !isSmall(word))]) {
        if (some.length < fewestLetters) continue
        const letters = some.map((word) => word.slice(0, 1)).join('')
        places.set(letters, (places.get(letters) ?? new Set()).add(place))
      }
    }
  }
  return places
}

const fewestLetters = 3

/** Whether a query is one word that is written as first letters are. */
export function isInCapitals(query: string): boolean {
  return /^\p{Lu}{3,}s?$/u.test(query.trim())
}
