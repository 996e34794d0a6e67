import { pick } from './random.ts'

export type Random = () => number

const words = (
  'node queue watch cache server client object field list stream patch label event lease token range socket kernel packet rule ' +
  'table chain probe volume claim driver plugin policy quota limit request response header index cursor shard leader ' +
  'follower quorum snapshot rollback upgrade metric trace span bucket threshold window backoff retry deadline budget signal ' +
  'the a of to in and with for on when while because after before under over without until each every small large old new'
).split(' ')

export function word(random: Random): string {
  return pick(words, random)
}

export function phrase(length: number, random: Random): string {
  return Array.from({ length }, () => word(random)).join(' ')
}

/** Words with a capital at the beginning. */
export function heading(length: number, random: Random): string {
  const text = phrase(length, random)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function sentence(length: number, random: Random): string {
  return `${heading(length, random)}.`
}

/** Five sentences, some seventy words. */
export function paragraph(random: Random): string {
  const sentences = Array.from({ length: 5 }, () => sentence(10 + Math.floor(random() * 10), random))
  return `${sentences.join(' ')} Use \`--${word(random)}-${word(random)}\` with *${word(random)}*.`
}
