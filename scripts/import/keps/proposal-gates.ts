import { isMap, isSeq, type Node } from 'yaml'
import { itemsOf } from '../yaml-places.ts'
import { textOf, valueAt } from '../yaml-values.ts'
import type { ProposalFile } from './proposal-file.ts'
import { isPlaceholder } from './proposal-milestones.ts'

export interface ProposalGate {
  name: string
  /** Programs that know the gate. */
  components: string[]
}

/** The gates in the order of the proposal, without placeholders. */
export function readGates(file: ProposalFile): ProposalGate[] {
  const node = file.node('feature-gates')
  if (!isSeq(node)) return []
  return itemsOf(node).flatMap((item) => {
    const name = textOf(isMap(item) ? valueAt(item, 'name') : item)
    if (isPlaceholder(name)) {
      file.odd(item, 'placeholder', `feature-gates has "${name}"`, 'left out')
      return []
    }
    if (/^na$/i.test(name)) file.odd(item, 'placeholder', `feature-gates has "${name}", which looks like "not applicable"`, 'kept')
    else if (!/^[A-Za-z]\w*$/.test(name)) file.odd(item, 'gate-pattern', `gate "${name}" is a pattern, not a name`, 'kept as written')
    const components = isMap(item) ? valueAt(item, 'components') : undefined
    return [{ name, components: isSeq(components) ? itemsOf(components).flatMap((part) => readComponents(file, part)) : [] }]
  })
}

/** Short names that were met for programs. */
const componentNames: Readonly<Record<string, string>> = {
  scheduler: 'kube-scheduler',
  'controller-manager': 'kube-controller-manager',
}

/** The programs that one item names: usually one; `a, b` are two, `kubelet (in …)` is kubelet, other prose stays as written. */
function readComponents(file: ProposalFile, node: Node): string[] {
  const text = textOf(node)
  if (text === '') return []
  const components = text.split(',').map((part) => {
    const name = part.trim()
    const program = /^(kube-[a-z-]+|kubelet|kubectl|kubeadm) (?:\(.*\)|via .*)$/.exec(name)?.[1]
    return program ?? componentNames[name] ?? name
  })
  const taken = components.join(', ')
  if (taken !== text) file.odd(node, 'corrected-component', `component is "${text}"`, `taken as ${taken}`)
  else if (text.includes(' '))
    file.odd(node, 'component-prose', `component "${text}" is prose, not the name of a program`, 'kept as written')
  return components
}
