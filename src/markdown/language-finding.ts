import type { Finding } from './finding.ts'
import { findGrammar, findMeantLanguage } from './languages.ts'

/** What is told about the language of a block of code as its author wrote it; undefined for one that is meant so. */
export function languageFinding(written: string): Finding | undefined {
  const language = written.toLowerCase()
  if (language === 'mermaid') return noDrawing
  if (findGrammar(language) !== undefined) return undefined
  const [, before = '', file = ''] = /^([\w+#-]+):(.+)$/.exec(written) ?? []
  if (findGrammar(before.toLowerCase()) !== undefined) return plain(written, `Write ${before} title="${file.replaceAll('"', '')}".`)
  const [, bare = ''] = /^\{\.?([\w+#-]+)\}?$/.exec(language) ?? []
  if (findGrammar(bare) !== undefined) return plain(written, `Write ${bare} alone.`)
  const meant = findMeantLanguage(language)
  return meant === undefined ? undefined : plain(written, `Did you mean "${meant}"?`)
}

const noDrawing: Finding = {
  code: 'code-block-option',
  severity: 'advice',
  message: 'Diagrams of Mermaid are not drawn here: readers see their code.',
  fix: 'Save the drawing as a file beside the post and write ![what it shows](./name.svg), or leave it if the code is what you show.',
}

function plain(language: string, fix: string): Finding {
  return {
    code: 'code-block-option',
    severity: 'advice',
    message: `"${language}" is no language that can be highlighted, so the block stays plain.`,
    fix,
  }
}
