import { cpus, release, totalmem, type } from 'node:os'
import { bytesText } from './report-words.ts'

/** The machine that readings were taken on. */
export interface Machine {
  processor: string
  processors: number
  memory: string
  system: string
  node: string
}

/** This machine. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memory: bytesText(totalmem()),
    system: `${type()} ${release()}`,
    node: process.version,
  }
}
