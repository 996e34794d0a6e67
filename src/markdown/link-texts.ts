import type { Finding, Tell } from './finding.ts'
import { textOf } from './plain-text.ts'
import type { SafeNode, SafeTree } from './safe-node.ts'

/** A link that shows nothing cannot be followed by anyone, and one that shows another site's address misleads everyone. */
export function checkLinks({ nodes, footnotes }: SafeTree, tell: Tell): void {
  for (const list of [nodes, ...footnotes]) checkAll(list, tell)
}

function checkAll(nodes: readonly SafeNode[], tell: Tell): void {
  for (const node of nodes) {
    if (node.type !== 'element' && node.type !== 'component') continue
    const href = node.type === 'element' && node.name === 'a' ? node.attributes.find(([name]) => name === 'href')?.[1] : undefined
    if (href !== undefined && !showsSomething(node.children)) tell(node, withoutText)
    if (href !== undefined) checkHost(textOf(node.children).trim(), href, (finding) => tell(node, finding))
    checkAll(node.children, tell)
  }
}

const withoutText: Finding = {
  code: 'link-without-text',
  message: 'The link has no text.',
  fix: 'Write the text between [ and ], saying where the link leads.',
}

/** Only a text that is an address is judged: names that look like hosts (`gateway.networking.k8s.io`, `kubelet.yaml`) are words. */
function checkHost(text: string, href: string, tell: (finding: Finding) => void): void {
  const [shown, leadsTo] = [/^(?:https?:\/\/|www\.)\S+$/i.test(text) ? hostOf(text) : undefined, hostOf(href)]
  if (shown === undefined || leadsTo === undefined || shown === leadsTo) return
  tell({
    code: 'misleading-link',
    severity: 'warning',
    message: `The link shows an address at ${shown} and leads to ${leadsTo}.`,
    fix: 'Correct one of the two, or say in words where the link leads.',
  })
}

/** The host of an address, without the `www.` that most sites forgive. */
function hostOf(address: string): string | undefined {
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  return /^https?:/i.test(whole) ? URL.parse(whole)?.hostname.replace(/^www\./, '') : undefined
}

/** What has no width shows nothing, in whatever way it is written. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu

function showsSomething(nodes: readonly SafeNode[]): boolean {
  return (
    textOf(nodes).replace(unseen, '') !== '' ||
    nodes.some((node) => node.type === 'image' || (node.type === 'element' && showsSomething(node.children)))
  )
}
