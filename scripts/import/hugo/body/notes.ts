import type { BodyNote } from './body-types.ts'

/** Tells something about a line of the text, from 1. */
export type Tell = (line: number, kind: string, message: string, weight: BodyNote['weight']) => void

/** A list of notes whose lines count from the file's first line, and the function that adds to it; the same is told once. */
export function noteList(firstLine: number): { notes: BodyNote[]; tell: Tell } {
  const notes: BodyNote[] = []
  const told = new Set<string>()
  const tell: Tell = (line, kind, message, weight) => {
    const note = { line: firstLine + Math.max(1, line) - 1, kind, message, weight }
    const key = `${note.line} ${kind} ${message}`
    if (told.has(key)) return
    told.add(key)
    notes.push(note)
  }
  return { notes, tell }
}
