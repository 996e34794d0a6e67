import { parentPort } from 'node:worker_threads'
import { highlightBody, listingsOf } from '../../src/markdown/highlight.ts'
import type { ListingOrder, ListingReply } from './listing-highlighter.ts'

/** Texts of which the listings are given back at a time. */
const batchSize = 32

parentPort?.once('message', (order: ListingOrder) => void highlightAll(order)) // sent by `highlightBeside`

async function highlightAll(order: ListingOrder): Promise<void> {
  const texts = [...order]
  for (let from = 0; from < texts.length; from += batchSize) {
    const reply: ListingReply = new Map()
    for (const [name, nodes] of texts.slice(from, from + batchSize)) reply.set(name, listingsOf(await highlightBody({ nodes })))
    parentPort?.postMessage(reply)
  }
  parentPort?.close()
}
