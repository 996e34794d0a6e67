import type { PersonData } from './schemas/person.ts'

/** Somebody who led a release or wrote a post. */
export interface Person extends PersonData {
  id: string
  file: string
  /** Releases that they led, the oldest first. */
  releaseIds: string[]
  /** Live posts they wrote, newest first. */
  postIds: string[]
}
