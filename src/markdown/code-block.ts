import type { BodyNode } from '../model/body.ts'
import type { Fence } from './fence.ts'
import { escapeText, escapeValue } from './html-text.ts'
import { languageName } from './languages.ts'

type CodeNode = Extract<BodyNode, { kind: 'code' }>

/** A block of code as a node of a body, not highlighted yet. */
export function codeNode(code: string, language: string | undefined, fence: Fence): CodeNode {
  const node: CodeNode = {
    kind: 'code',
    html: '',
    code: code.replace(/\n$/, ''),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    ...(fence.title === undefined ? {} : { title: fence.title }),
    marked: fence.marked,
  }
  node.html = codeHtml(node, node.code.split('\n').map(escapeText))
  return node
}

/** The figure of a block of code, from the HTML of its lines. */
export function codeHtml({ language, title, marked }: Omit<CodeNode, 'html'>, lines: readonly string[]): string {
  const caption = title ?? (language === undefined ? undefined : languageName(language))
  const marks = new Set(marked)
  const code = lines.map((line, index) => (marks.has(index + 1) ? `<span class="em">${line}</span>` : line)).join('\n')
  const head = caption === undefined ? '' : `<figcaption><span>${escapeText(caption)}</span></figcaption>\n`
  const className = language === undefined ? '' : ` class="language-${escapeValue(language)}"`
  return `<figure class="codeb">${head}<pre tabindex="0"><code${className}>${code}</code></pre></figure>`
}
