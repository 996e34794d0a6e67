/** A part of a long table that is put in at once. */
export interface Piece {
  into: ParentNode
  /** Makes it when its turn comes. */
  make: () => Node
  /** Number of rows it brings. */
  rows: number
}

/** More than a screen shows at once, and little enough to be laid out within a frame or two of a phone. */
const rowsAtFirst = 40
const rowsPerTurn = 80
/** Pages that are not seen get no frames. */
const longestWaitInMs = 100

/**
 * Puts pieces in, a screenful at once and the rest in turns, so that whoever types is not kept waiting for what is out of sight.
 * Stops when `isWanted` says no; returns whether all are in.
 */
export async function placeInTurns(pieces: Iterable<Piece>, isWanted: () => boolean): Promise<boolean> {
  let room = rowsAtFirst
  for (const { into, make, rows } of pieces) {
    if (room <= 0) {
      await nextFrame()
      if (!isWanted()) return false
      room = rowsPerTurn
    }
    into.append(make())
    room -= rows
  }
  return true
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestWaitInMs)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(resolve)
    })
  })
}
