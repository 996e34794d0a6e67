import { capitalized } from '../model/number-words.ts'

const names: Record<string, string> = { notes: 'Release notes', team: 'Release team', announcement: 'Announcement', github: 'GitHub' }

/** Named links of an entry as lines of a list: a label, and the host it leads to. */
export function linkItems(links: Readonly<Record<string, string>>): { label: string; href: string; note: string }[] {
  return Object.entries(links).map(([name, href]) => ({
    label: names[name] ?? capitalized(name.replaceAll(/[-_]/g, ' ')),
    href,
    note: URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '',
  }))
}
