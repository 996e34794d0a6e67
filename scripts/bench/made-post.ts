import { pick, randomOf } from './random.ts'

/** What a made post may name, so that it passes the rules of the content it is put into. */
export interface MadePostRefs {
  authors: readonly string[]
  features: readonly string[]
  releases: readonly string[]
}

const words = (
  'node queue watch cache server client object field list stream patch label event lease token range socket kernel packet rule ' +
  'table chain probe volume claim driver plugin policy quota limit request response header index cursor shard leader ' +
  'follower quorum snapshot rollback upgrade metric trace span bucket threshold window backoff retry deadline budget signal ' +
  'the a of to in and with for on when while because after before under over without until each every small large old new'
).split(' ')

const kinds = ['deep-dive', 'essay', 'announcement', 'spotlight'] as const

/** Source of the made post number `n`: about 1,000 words, three code blocks, a table, a list and links; the same for the same number. */
export function madePost(n: number, refs: MadePostRefs): string {
  const random = randomOf(n + 1)
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const head = [
    '---',
    `title: Made post ${n} on ${phrase(4, random)}`,
    `kind: ${pick(kinds, random)}`,
    `authors: [${pick(refs.authors, random)}]`,
    `date: ${2017 + Math.floor(random() * 9)}-${month}-${day}`,
    `summary: ${sentence(14, random)}`,
    ...(refs.releases.length === 0 ? [] : [`release: "${pick(refs.releases, random)}"`]),
    ...(refs.features.length === 0 ? [] : [`features: [${pick(refs.features, random)}]`]),
    '---',
  ]
  const sections = Array.from({ length: 6 }, (_, index) => section(index, random))
  return `${head.join('\n')}\n\n${sections.join('\n\n')}\n`
}

function section(index: number, random: () => number): string {
  const title = `## ${capital(phrase(3, random))} ${index + 1}`
  const paragraphs = [paragraph(random), paragraph(random)]
  const extra = [yamlBlock, shellBlock, goBlock, table, list, link][index]
  return [title, ...paragraphs, ...(extra === undefined ? [] : [extra(random)])].join('\n\n')
}

function paragraph(random: () => number): string {
  const sentences = Array.from({ length: 5 }, () => sentence(10 + Math.floor(random() * 10), random))
  return `${sentences.join(' ')} Use \`--${pick(words, random)}-${pick(words, random)}\` with *${pick(words, random)}*.`
}

function sentence(length: number, random: () => number): string {
  return `${capital(phrase(length, random))}.`
}

function phrase(length: number, random: () => number): string {
  return Array.from({ length }, () => pick(words, random)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function yamlBlock(random: () => number): string {
  const lines = Array.from(
    { length: 8 },
    (_, index) => `  ${pick(words, random)}${index}: "${pick(words, random)}" # ${pick(words, random)}`,
  )
  return ['```yaml title="made.yaml" {2,4-5}', 'apiVersion: made/v1', 'kind: Thing', 'spec:', ...lines, '```'].join('\n')
}

function shellBlock(random: () => number): string {
  const lines = Array.from(
    { length: 4 },
    () => `thingctl get ${pick(words, random)} --${pick(words, random)}=${Math.floor(random() * 99)} | grep '${pick(words, random)}'`,
  )
  return ['```sh', ...lines, '```'].join('\n')
}

function goBlock(random: () => number): string {
  const lines = Array.from(
    { length: 6 },
    (_, index) => `\tif ${pick(words, random)}${index} := find(ctx, "${pick(words, random)}"); ok { return ${index} }`,
  )
  return ['```go', 'func run(ctx context.Context) int {', ...lines, '\treturn 0', '}', '```'].join('\n')
}

function table(random: () => number): string {
  const rows = Array.from({ length: 5 }, () => `| ${pick(words, random)} | ${Math.floor(random() * 1000)} | ${phrase(3, random)} |`)
  return ['| Name | Count | Note |', '| --- | --: | --- |', ...rows].join('\n')
}

function list(random: () => number): string {
  return Array.from({ length: 6 }, () => `- **${pick(words, random)}**: ${sentence(8, random)}`).join('\n')
}

function link(random: () => number): string {
  return `Read more on [${phrase(2, random)}](https://example.org/${pick(words, random)}/) and [the list](/posts/).`
}
