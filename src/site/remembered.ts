/** A value that is made once, until it is forgotten. */
export interface Remembered<Value> {
  /** The value as it is now: one that was forgotten while it was being made is made anew. Rejects when it cannot be made; the next call tries again. */
  get: () => Promise<Value>
  forget: () => void
}

/**
 * Remembers what `make` gives. Nobody is handed what was forgotten meanwhile: in `dev`, Astro keeps the routes it was given until the
 * next change, however old they were when it got them.
 */
export function remembered<Value>(make: () => Promise<Value>): Remembered<Value> {
  let making: Promise<Value> | undefined
  const forget = (): void => {
    making = undefined
  }
  const get = async (): Promise<Value> => {
    const mine = (making ??= make())
    try {
      const value = await mine
      return making === mine ? value : await get()
    } catch (error) {
      if (making === mine) forget()
      throw error
    }
  }
  return { get, forget }
}
