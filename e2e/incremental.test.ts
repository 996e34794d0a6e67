import fc from 'fast-check'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lanternDay } from './builds.ts'
import { scratchCheckout } from './scratch-checkout.ts'
import { differencesOf } from './trees.ts'

const checkout = scratchCheckout()
afterAll(() => checkout.remove())
let now = lanternDay

function replace(file: string, pattern: RegExp, by: string): void {
  const path = join(checkout.dir, file)
  const before = readFileSync(path, 'utf8')
  if (!pattern.test(before)) throw new Error(`nothing in ${file} is changed by ${String(pattern)}`)
  writeFileSync(path, before.replace(pattern, by))
}

/** Every kind of change that a person makes, in one place each; another number makes it another change. */
const changes: Record<string, (number: number) => void> = {
  'the text of a post': (n) => replace('content/posts/quieter-wire/index.mdx', /(Turn the gate on first\.)[ \d]*/, `$1 ${n}`),
  'the code in a post': (n) => replace('content/posts/quieter-wire/index.mdx', /wire: .*/, `wire: quiet${n}`),
  'a drawing beside a post': (n) => replace('content/posts/quieter-wire/wire.svg', /<title>.*<\/title>/, `<title>Wire ${n}</title>`),
  'the title of a post': (n) => replace('content/posts/loud-years.md', /^title: .*/m, `title: The loud years, ${n}`),
  'the date of a post': (n) => replace('content/posts/loud-years.md', /^date: .*/m, `date: 2024-0${(n % 8) + 1}-11`),
  'a stage of a feature': (n) =>
    replace(
      'content/features/quiet-wire.yaml',
      /stage: \w+(, release: "2\.0" \}\ngates)/,
      `stage: ${n % 2 === 0 ? 'deprecated' : 'stable'}$1`,
    ),
  'the text of a feature': (n) => replace('content/features/dimming.mdx', /to the hour\.[ \d]*/, `to the hour. ${n}`),
  'the name of a group': (n) => replace('content/sigs/wire.yaml', /^name: .*/m, `name: Wire ${n}`),
  'the day of a release': (n) => replace('content/releases/1.1.yaml', /^date: .*/m, `date: 2024-09-${(n % 18) + 10}`),
  'the name of a person': (n) => replace('content/people/ada-lamp.yaml', /^name: .*/m, `name: Ada Lamp ${n}`),
  'a page': (n) => replace('content/pages/about.mdx', /^description: .*/m, `description: About number ${n}.`),
  'the site’s own file': (n) => replace('content/site.yaml', /^title: .*/m, `title: The Wick ${n}`),
  'the clock': (n) => void (now = `2025-06-${String((n % 27) + 1).padStart(2, '0')}`),
  'a component': (n) => replace('src/components/ui/Source.astro', /<p class="source"(?: data-n="\d+")?/, `<p class="source" data-n="${n}"`),
  'what a schema makes of a page and of a person': (n) => {
    const saying = (key: string): string => `${key}: text.transform((said) => said + ' ${n}'),`
    replace('src/model/schemas/page.ts', /title: text.*,/, saying('title'))
    replace('src/model/schemas/person.ts', /name: text.*,/, saying('name'))
  },
  'a post that goes or comes': () => {
    const [shown, hidden] = [join(checkout.content, 'posts/second-glow-numbers.mdx'), join(checkout.dir, 'second-glow-numbers.mdx')]
    if (existsSync(shown)) renameSync(shown, hidden)
    else renameSync(hidden, shown)
  },
}

function build(out: string, cache: string): string {
  const { status, output } = checkout.build({
    args: ['--now', now, '--out', join(checkout.dir, out)],
    env: { ALMANAC_CACHE: join(checkout.dir, cache) },
  })
  if (status !== 0) throw new Error(output)
  return join(checkout.dir, out)
}

/** Applies changes one after another, each followed by a build that has the cache of the one before; then builds all anew. */
function differencesAfter(steps: readonly (readonly [string, number])[]): string[] {
  for (const [what, number] of steps) {
    changes[what]?.(number)
    build('incremental', '.cache/incremental')
  }
  rmSync(join(checkout.dir, '.cache/anew'), { recursive: true, force: true })
  return differencesOf(build('incremental', '.cache/incremental'), build('anew', '.cache/anew'))
}

const kinds = Object.keys(changes)
/** With ALMANAC_LONG=1 every run of these tests tries other orders, and many of them. */
const isLong = process.env.ALMANAC_LONG === '1'
const inAnyOrder = fc.shuffledSubarray(kinds, { minLength: kinds.length, maxLength: kinds.length })

it.each(
  fc
    .sample(inAnyOrder, { numRuns: 1, ...(isLong ? {} : { seed: 33 }) })
    .flatMap((order) => [order.slice(0, 5), order.slice(5, 10), order.slice(10)])
    .map((order) => [order]),
)('a build after changes of %j, one at a time, has the same bytes as one from scratch', (order) =>
  expect(differencesAfter(order.map((what, at) => [what, at + 2]))).toEqual([]),
)

it.runIf(isLong)('so it has after any sequence of changes', { timeout: 3_600_000 }, () => {
  const step = fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 99 }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => differencesAfter(steps).length === 0),
    { numRuns: 15, endOnFailure: true },
  )
})
