import type { LifeLeg, LifeStop } from '../../model/life.ts'

/** A stop with a few words to each of its steps. */
export interface ToldStop extends LifeStop {
  legs: (LifeLeg & { words: string })[]
}
