import { aFeature, aPerson, aPost, aRelease, aSeries, aSig, someSite } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import type { FeedSource } from './feed-source.ts'

/** A site for tests of whole texts: `quiet`, `1.2`, `wire`, `ada` and `told` have all that an entry can have, the others nothing. */
export function aToldSource(drafts = false): FeedSource {
  return aFeedSource(
    {
      site: {
        ...someSite,
        description: 'News of Lantern.',
        security: 'safe@wick.example',
        proposal: { label: 'LEP', path: 'leps', url: 'https://x.example/:number' },
      },
      releases: [
        aRelease('1.0', { date: '2024-01-10' }),
        aRelease('1.1', { date: '2024-07-10' }),
        aRelease('1.2', {
          date: '2025-01-10', name: 'Glow *', leads: ['ada', 'eve'], cycleStart: '2024-09-01', maintenance: '2025-11-10', endOfLife: '2026-01-10',
          summary: 'Dark <and> quiet.', links: { notes: 'https://x.example/notes', thanks: 'https://x.example/thanks' }, announced: { total: 9 }, aliases: ['1.2.0'],
        }),
        aRelease('1.3', { leads: ['ada'] }),
      ],
      sigs: [
        aSig('wire', {
          name: 'Wire & Co', label: 'sig/wire', reviewers: ['ada', 'x/team'], mission: 'Every *wire*.', charter: 'https://x.example/charter', aliases: ['cable'],
          links: { chat: 'https://x.example/chat' },
        }),
        aSig('glass', { kind: 'wg', status: 'archived' }),
      ],
      features: [
        aFeature('quiet', {}, {
          title: 'A <quiet> wire', shortTitle: 'Quiet & dark', proposal: 7, aliases: ['hush'], participating: ['glass'], status: 'implemented', summary: 'No *hum*.', links: { docs: 'https://x.example/docs' },
          stages: [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.2' }, { stage: 'stable', release: '1.3', planned: true }],
          gates: ['Bare', { name: 'Quiet', components: ['lamp', 'post'], history: [{ release: '1.0', stage: 'alpha', default: false }, { release: '1.2', stage: 'beta', default: true, locked: true }] }],
        }),
        aFeature('hum', { beta: '1.0', deprecated: '1.1', removed: '1.2' }, { replacedBy: 'quiet' }),
        aFeature('bare', { stable: '1.2' }, { sig: 'glass', participating: ['wire'], proposal: 8 }),
      ],
      people: [{ ...aPerson('ada'), data: { name: 'Ada *Lamp*', affiliation: 'Wick Works', links: { site: 'https://ada.example' }, aliases: ['al'] } }],
      series: [aSeries('story')],
      posts: [
        aPost('told', {
          title: 'A <b> & *c*', kind: 'deep-dive', authors: ['ada', 'eve'], date: '2024-06-01', updated: '2024-12-24', summary: 'In *short*.', release: '1.2', features: ['quiet', 7],
          sections: { hum: 'the-hum' }, series: { id: 'story', part: 2 }, canonicalUrl: 'https://first.example/told/', aliases: ['/old/told'], cover: { src: './lamp.png', alt: 'A "lamp"' },
          editorsNote: 'Not <new>.', tags: ['wires', 'quiet'],
        }),
        aPost('short', { date: '2025-01-11' }),
        aPost('old', { date: '2024-02-01', updated: '2030-01-01', authors: ['eve', 'ada'], features: ['quiet', 'hum'], sigs: ['glass'] }),
        aPost('hidden', { draft: true, release: '1.2', features: ['quiet', 'bare'], sigs: ['glass'] }),
      ],
    },
    { drafts, texts: { told: '## The hum\n\nSee [it](/features/quiet/).', quiet: 'All *silent*.' } },
  ) // prettier-ignore
}
