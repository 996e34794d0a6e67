import type { Narrowing } from '../model/narrowing.ts'
import { element } from './element.ts'

/** Lets the way to the search lead to what is shown: its words and groups. Stages mean the present there, and have no span. */
export function tellSearch({ q, sigs }: Narrowing): void {
  const link = wayToSearch()
  if (link === null) return
  const query = new URLSearchParams([['q', q], ['type', 'feature'], ...sigs.map((sig) => ['sig', sig])].filter(([, value]) => value !== ''))
  link.href = `${link.pathname}?${query.toString()}`
}

/** What is told where nothing is left: what to do, and where else the words may stand. */
export function nothingFound({ q }: Narrowing): (Node | string)[] {
  const link = wayToSearch()
  const words = 'No feature is all of that. Choose less'
  if (link === null || q === '') return [`${words}.`]
  const href = `${link.pathname}?${new URLSearchParams({ q }).toString()}`
  return [`${words}, or `, element('a', { href }, `search everything for “${q}”`), '.']
}

function wayToSearch(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('a[data-search]')
}
