import { fileStart, type Finding } from '../model/problem.ts'

/** A Markdown file taken apart at its front matter. */
export interface FrontMatterFile {
  /** YAML between the fences; undefined when there is none that can be told from the text. */
  yaml?: string
  /** Line of the file on which `yaml` begins. */
  yamlLine: number
  /** What follows the second fence; undefined when nobody can say where it begins. */
  body?: string
  /** Line of the file on which `body` begins. */
  bodyLine: number
  /** Why there is no front matter; it concerns the beginning of the file. */
  finding?: Finding
}

const fence = /^---[ \t]*$/

/** Splits front matter (`---` on the first line, YAML, `---`) from the text, whose lines end in `\n`. Never throws. */
export function splitFrontMatter(text: string): FrontMatterFile {
  const lines = text.split('\n')
  if (!fence.test(lines[0] ?? '')) return { yamlLine: 1, body: text, bodyLine: 1, finding: missing(lines) }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  if (end === -1) return { yamlLine: 2, bodyLine: fileStart.line, finding: unclosed }
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

function missing(lines: string[]): Finding {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const fix = fence.test(first.trim())
    ? 'Begin the file with the line "---": nothing may stand before it, not even a blank line or a space.'
    : /^(?:\+\+\+|\{)/.test(first)
      ? 'Write the keys as YAML between two lines "---".'
      : 'Begin the file with a line "---", the keys, and another line "---".'
  return { code: 'front-matter-missing', message: 'The file does not begin with front matter.', fix }
}

const unclosed: Finding = {
  code: 'front-matter-missing',
  message: 'The front matter that begins here is not closed.',
  fix: 'End it with a line that holds "---" alone.',
}
