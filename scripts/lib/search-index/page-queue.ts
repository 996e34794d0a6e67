/** Pages on their way to Pagefind, in a fixed order. */
export interface PageQueue {
  /** Sends a page when those before it have gone. */
  add: (file: string, html: () => string) => void
  /** Ends when all have arrived; throws what refused one. */
  arrived: () => Promise<unknown>
  /** Sends no more of those that are waiting. */
  drop: () => void
}

/** Pages that are on their way at a time: enough that the process at the other end never waits for the next. */
const atOnce = 8

/**
 * A queue before a receiver that takes one page after the other. The text of a page is fetched when its turn comes: thousands would fill
 * the memory. After one that is refused, not all that follow are sent.
 */
export function openPageQueue(send: (file: string, html: string) => Promise<void>): PageQueue {
  const lanes = Array.from({ length: atOnce }, () => Promise.resolve())
  let count = 0
  let isDropped = false
  return {
    add(file, html) {
      const lane = count % atOnce
      const sent = (lanes[lane] ?? Promise.resolve()).then(() => (isDropped ? undefined : send(file, html())))
      sent.catch(() => undefined) // told when all have arrived
      lanes[lane] = sent
      count += 1
    },
    arrived: () => Promise.all(lanes),
    drop: () => {
      isDropped = true
    },
  }
}
