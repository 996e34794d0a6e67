import { Worker } from 'node:worker_threads'
import { codeNodesOf, type CodeNode, type KnownListings } from '../../src/markdown/highlight.ts'
import type { Body } from '../../src/model/body.ts'

/** Listings to be highlighted, by the name of their text. */
export type ListingOrder = Map<string, CodeNode[]>

/** The same, highlighted. */
export type ListingReply = Map<string, KnownListings>

export interface ListingHighlighter {
  /** The highlighted listings of each text; of none, when the thread came to nothing: then they are highlighted where they are asked for. */
  listings: ReadonlyMap<string, Promise<KnownListings>>
  /** Ends it, wherever it is. */
  stop: () => Promise<unknown>
}

/**
 * Highlights the listings of texts in a thread of its own, in their order: the other one has no time for them until Astro is loaded, and
 * then waits for each.
 */
export function highlightBeside(bodies: ReadonlyMap<string, Pick<Body, 'nodes'>>): ListingHighlighter {
  const order: ListingOrder = new Map([...bodies].map(([name, { nodes }]) => [name, codeNodesOf(nodes)]))
  for (const [name, nodes] of order) if (nodes.length === 0) order.delete(name)
  if (order.size === 0) return { listings: new Map(), stop: () => Promise.resolve() }
  const promised = new Map([...order.keys()].map((name) => [name, Promise.withResolvers<KnownListings>()]))
  const worker = new Worker(new URL('listing-thread.ts', import.meta.url))
  worker.on('message', (reply: ListingReply) => {
    for (const [name, listings] of reply) promised.get(name)?.resolve(listings)
  })
  const giveUp = (): void => {
    for (const { resolve } of promised.values()) resolve(new Map())
  }
  worker.on('error', giveUp).on('exit', giveUp)
  worker.postMessage(order)
  return { listings: new Map([...promised].map(([name, { promise }]) => [name, promise])), stop: () => worker.terminate() }
}
