import { isSpace, type SafeElement, type SafeNode } from './safe-node.ts'

/** True for an item of a list that begins with a checkbox. */
export function isTask({ name, children }: SafeElement): boolean {
  return name === 'li' && checkboxOf(children) !== undefined
}

/** The checkbox that a task begins with, in its first paragraph when it has several. */
export function checkboxOf(children: readonly SafeNode[]): SafeElement | undefined {
  const first = children.find((child) => !isSpace(child))
  if (first?.type !== 'element') return undefined
  if (first.name === 'p' && first.origin === 'markdown') return checkboxOf(first.children)
  return first.name === 'input' ? first : undefined
}

/** The content of a task without its checkbox. */
export function withoutCheckbox(children: readonly SafeNode[]): SafeNode[] {
  const [first, ...rest] = children.filter((child, index) => index > 0 || !isSpace(child))
  if (first?.type !== 'element') return [...children]
  return first.name === 'input' ? rest : [{ ...first, children: withoutCheckbox(first.children) }, ...rest]
}
