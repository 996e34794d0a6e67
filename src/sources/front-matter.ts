import type { Problem } from '../model/problem.ts'

/** A Markdown file taken apart at its front matter. */
export interface FrontMatterFile {
  /** YAML between the fences; undefined when there are none. */
  yaml: string | undefined
  /** Line of the file on which `yaml` begins, from 1. */
  yamlLine: number
  /** What follows the second fence. */
  body: string
  /** Line of the file on which `body` begins, from 1. */
  bodyLine: number
  problems: Problem[]
}

const fence = /^---[ \t]*$/

/** Splits front matter (`---` on the first line, YAML, `---`) from the text. Never throws; a missing fence is a problem. */
export function splitFrontMatter(source: string, file: string): FrontMatterFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const lines = text.split(/\r\n|\n/)
  if (!fence.test(lines[0] ?? '')) {
    return broken(text, file, 'The file does not begin with front matter.', 'Begin the file with a line "---", the keys, and another line "---".')
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  if (end === -1) {
    return broken(text, file, 'The front matter is not closed.', 'End it with a line that holds "---" alone.')
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: [],
  }
}

function broken(text: string, file: string, message: string, fix: string): FrontMatterFile {
  const problem: Problem = { code: 'front-matter-missing', severity: 'error', file, line: 1, column: 1, message, fix }
  return { yaml: undefined, yamlLine: 1, body: text, bodyLine: 1, problems: [problem] }
}
