import { heading, paragraph, phrase, sentence, word, type Random } from './made-words.ts'

/** Six sections of a made post number `n`: about 1,000 words, three listings, a table, a list and links. Plain Markdown. */
export function madeBody(n: number, random: Random): string {
  return Array.from({ length: 6 }, (_, index) => section(index, n, random)).join('\n\n')
}

function section(index: number, n: number, random: Random): string {
  const title = `## ${heading(3, random)} ${index + 1}`
  const paragraphs = [paragraph(random), paragraph(random)]
  const extra = [yamlBlock, shellBlock, goBlock, table, list, links][index]
  return [title, ...paragraphs, ...(extra === undefined ? [] : [extra(random, n)])].join('\n\n')
}

function yamlBlock(random: Random): string {
  const lines = Array.from({ length: 8 }, (_, index) => `  ${word(random)}${index}: "${word(random)}" # ${word(random)}`)
  return ['```yaml title="made.yaml" {2,4-5}', 'apiVersion: made/v1', 'kind: Thing', 'spec:', ...lines, '```'].join('\n')
}

function shellBlock(random: Random): string {
  const lines = Array.from(
    { length: 4 },
    () => `thingctl get ${word(random)} --${word(random)}=${Math.floor(random() * 99)} | grep '${word(random)}'`,
  )
  return ['```sh', ...lines, '```'].join('\n')
}

function goBlock(random: Random): string {
  const lines = Array.from(
    { length: 6 },
    (_, index) => `\tif ${word(random)}${index} := find(ctx, "${word(random)}"); ok { return ${index} }`,
  )
  return ['```go', 'func run(ctx context.Context) int {', ...lines, '\treturn 0', '}', '```'].join('\n')
}

function table(random: Random): string {
  const rows = Array.from({ length: 5 }, () => `| ${word(random)} | ${Math.floor(random() * 1000)} | ${phrase(3, random)} |`)
  return ['| Name | Count | Note |', '| --- | --: | --- |', ...rows].join('\n')
}

function list(random: Random): string {
  return Array.from({ length: 6 }, () => `- **${word(random)}**: ${sentence(8, random)}`).join('\n')
}

/** To another site, and to an earlier post, which is there however few posts there are. */
function links(random: Random, n: number): string {
  const earlier = Math.floor(random() * n)
  return `Read more on [${phrase(2, random)}](https://example.org/${word(random)}/) and in [an earlier post](/posts/made-${earlier}/).`
}
