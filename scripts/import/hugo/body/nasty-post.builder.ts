/** A text as blogs hold them, written for the tests of the conversion. */
export interface NastyPost {
  name: string
  text: string
  /** Differences that are meant, with the reason. */
  meant?: readonly (readonly [pattern: RegExp, reason: string])[]
}
