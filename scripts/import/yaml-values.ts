import { isScalar, type Node, type YAMLMap } from 'yaml'
import { isKey, pairsOf } from './yaml-places.ts'

/** Text of a scalar as it is written (`1.20` stays `1.20` also without quotes), trimmed; '' for everything else. */
export function textOf(node: Node | null | undefined): string {
  if (!isScalar(node) || node.value === null) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}

/** The value of a key of a map. */
export function valueAt(map: YAMLMap, key: string): Node | undefined {
  return pairsOf(map).find((pair) => isKey(pair, key))?.value ?? undefined
}
