import { expect, it } from 'vitest'
import { groupMirror } from './group-mirror.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

function textOf(id: string): string {
  const found = source.index.sigs.get(id)
  if (found === undefined) throw new Error(`no group ${id}`)
  return groupMirror(found, source)
}

it('a group of which everything is known is told whole', () =>
  expect(textOf('wire')).toMatchInlineSnapshot(`
  "---
  title: "SIG Wire & Co"
  url: "https://wick.example/almanac/sigs/wire/"
  type: "group"
  id: "wire"
  kind: "Special interest group"
  status: "active"
  summary: "Every *wire*."
  language: "en"
  ---

  # SIG Wire & Co

  Every \\*wire\\*.

  - Kind: Special interest group
  - Status: active
  - Label: sig/wire
  - Charter: <https://x.example/charter>
  - Reviews posts: @ada, @x/team
  - chat: <https://x.example/chat>

  ## Features it owns

  - [Quiet & dark](https://wick.example/almanac/features/quiet/): alpha in 1.0, beta in 1.2, stable aimed at 1.3.
  - [hum](https://wick.example/almanac/features/hum/): beta in 1.0, deprecated in 1.1, removed in 1.2.

  ## Features in which it takes part

  - [bare](https://wick.example/almanac/features/bare/): stable in 1.2.

  ## Written about its work

  - [A \\<b> & \\*c\\*](https://wick.example/almanac/posts/told/), 1 June 2024: In \\*short\\*.
  - [old](https://wick.example/almanac/posts/old/), 1 February 2024
  "
`))

it('a group without words of its own is told by its features', () =>
  expect(textOf('glass')).toMatchInlineSnapshot(`
  "---
  title: "WG glass"
  url: "https://wick.example/almanac/sigs/glass/"
  type: "group"
  id: "glass"
  kind: "Working group"
  status: "archived"
  language: "en"
  ---

  # WG glass

  - Kind: Working group
  - Status: archived

  ## Features it owns

  - [bare](https://wick.example/almanac/features/bare/): stable in 1.2.

  ## Features in which it takes part

  - [Quiet & dark](https://wick.example/almanac/features/quiet/): alpha in 1.0, beta in 1.2, stable aimed at 1.3.

  ## Written about its work

  - [old](https://wick.example/almanac/posts/old/), 1 February 2024
  "
`))
