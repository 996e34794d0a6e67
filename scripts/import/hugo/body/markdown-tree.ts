import type { Root } from 'mdast'
import remarkDefinitionList from 'remark-definition-list'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDefinitionList).freeze()

/** CommonMark with GitHub's additions, footnotes and definition lists, as Hugo reads it. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}
