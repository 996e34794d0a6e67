/** Lets what is ready in any order be done in a fixed one. */
export type InOrder = (name: string, act: () => void) => void

/** Does what belongs to some names in their order, each as soon as all before it are done; what has none of these names is never done. */
export function inOrder(names: readonly string[]): InOrder {
  const ready = new Map<string, () => void>()
  let turn = 0
  return (name, act) => {
    ready.set(name, act)
    for (;;) {
      const next = names[turn] ?? ''
      const due = ready.get(next)
      if (due === undefined) return
      ready.delete(next)
      turn += 1
      due()
    }
  }
}
