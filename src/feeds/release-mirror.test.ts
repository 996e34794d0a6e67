import { expect, it } from 'vitest'
import { aFeature } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { releaseMirror } from './release-mirror.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

function textOf(id: string): string {
  const found = source.index.releases.get(id)
  if (found === undefined) throw new Error(`no release ${id}`)
  return releaseMirror(found, source)
}

it('a release of which everything is known is told whole', () =>
  expect(textOf('1.2')).toMatchInlineSnapshot(`
  "---
  title: "Lantern 1.2 Glow *"
  url: "https://wick.example/almanac/releases/1.2/"
  type: "release"
  version: "1.2"
  name: "Glow *"
  date: "2025-01-10"
  released: true
  endOfLife: "2026-01-10"
  leads: ["Ada *Lamp*","eve"]
  summary: "Dark <and> quiet."
  language: "en"
  ---

  # Lantern 1.2 Glow \\*

  Dark \\<and> quiet.

  By the registry, three changes of stage belong to 1.2: [Quiet & dark](https://wick.example/almanac/features/quiet/) (beta), [bare](https://wick.example/almanac/features/bare/) (stable), and [hum](https://wick.example/almanac/features/hum/) (removed).

  - Released: 10 January 2025
  - Release leads: [Ada \\*Lamp\\*](https://wick.example/almanac/people/ada/) and eve
  - Work began: 1 September 2024
  - Maintenance only from: 10 November 2025
  - End of life: 10 January 2026
  - notes: <https://x.example/notes>
  - thanks: <https://x.example/thanks>

  Counted from the proposals on record here: 3 changes of stage, 1 to stable, 1 to beta, and 1 to removed. Announced at the time: 9 in all.

  ## Stable

  - [WG glass](https://wick.example/almanac/sigs/glass/): [bare](https://wick.example/almanac/features/bare/)

  ## Beta

  - [SIG Wire & Co](https://wick.example/almanac/sigs/wire/): [Quiet & dark](https://wick.example/almanac/features/quiet/)

  ## Removed

  - [SIG Wire & Co](https://wick.example/almanac/sigs/wire/): [hum](https://wick.example/almanac/features/hum/)

  ## Written about 1.2

  - [A \\<b> & \\*c\\*](https://wick.example/almanac/posts/told/), 1 June 2024: In \\*short\\*.
  "
`))

it('a release to come is told as a plan', () =>
  expect(textOf('1.3')).toMatchInlineSnapshot(`
  "---
  title: "Lantern 1.3"
  url: "https://wick.example/almanac/releases/1.3/"
  type: "release"
  version: "1.3"
  released: false
  leads: ["Ada *Lamp*"]
  language: "en"
  ---

  # Lantern 1.3, upcoming

  One feature aims at 1.3: 1 stable. That is a plan.

  - Release day: not named yet
  - Release lead: [Ada \\*Lamp\\*](https://wick.example/almanac/people/ada/)

  Counted from the proposals on record here: 1 change of stage aimed at it, 1 to stable.

  ## Stable, aimed at

  - [SIG Wire & Co](https://wick.example/almanac/sigs/wire/): [Quiet & dark](https://wick.example/almanac/features/quiet/)
  "
`))

it('features of one group at one stage are parted', () => {
  const of = aFeedSource({ features: [aFeature('a', { alpha: '1.0' }), aFeature('b', { alpha: '1.0' })] })
  const release = of.index.releases.get('1.0')
  expect(release === undefined ? '' : releaseMirror(release, of)).toMatch(/^- \[SIG wire\]\([^)]*\): \[a\]\([^)]*\); \[b\]\([^)]*\)$/m)
})
