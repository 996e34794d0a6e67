import { runConfigOf } from './site/config.ts'
import { handover } from './site/handover.ts'

// A build has loaded them already: Astro would transform two hundred modules, one after the other, before it reads any content.
const { collectionsOf } = handover().collecting ?? (await import('./site/collections.ts'))

export const collections = collectionsOf(runConfigOf(process.env).contentDir)
