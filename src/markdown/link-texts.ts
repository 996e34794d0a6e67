import type { Finding, Tell } from './finding.ts'
import { textOf } from './plain-text.ts'
import type { SafeElement, SafeNode, SafeTree } from './safe-node.ts'

/** A link that shows nothing cannot be followed by anyone, and one that shows another site's address misleads everyone. */
export function checkLinks({ nodes, footnotes }: SafeTree, tell: Tell): void {
  for (const list of [nodes, ...footnotes]) checkAll(list, tell)
}

function checkAll(nodes: readonly SafeNode[], tell: Tell): void {
  for (const node of nodes) {
    if (node.type !== 'element' && node.type !== 'component') continue
    if (node.type === 'element' && node.name === 'a') checkLink(node, tell)
    checkAll(node.children, tell)
  }
}

function checkLink(link: SafeElement, tell: Tell): void {
  const href = link.attributes.find(([name]) => name === 'href')?.[1]
  if (href === undefined) return
  if (!showsSomething(link.children)) tell(link, withoutText)
  checkHost(link, href, tell)
}

const withoutText: Finding = {
  code: 'link-without-text',
  message: 'The link has no text.',
  fix: 'Write the text between [ and ], saying where the link leads.',
}

function checkHost(link: SafeElement, href: string, tell: Tell): void {
  const leadsTo = hostOf(href)
  if (leadsTo === undefined) return
  const text = textOf(link.children).trim()
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(text)
  const [shown] = isAddress ? hostsOf([text], leadsTo) : link.children.some(isCode) ? [] : hostsIn(text, leadsTo)
  if (shown === undefined) return
  tell(link, {
    code: 'misleading-link',
    severity: 'warning',
    message: `The link shows an address at ${shown} and leads to ${leadsTo}.`,
    fix: 'Correct one of the two, or say in words where the link leads.',
  })
}

function isCode(node: SafeNode): boolean {
  return node.type === 'element' && (node.name === 'code' || node.children.some(isCode))
}

/** The hosts of the addresses that a text has in it; a command, which is code, may lead to what explains it. */
function hostsIn(text: string, leadsTo: string): string[] {
  return [...hostsOf(text.match(/https?:\/\/[^\s<>"'()[\]]+/gi) ?? [], leadsTo), ...bareHosts(text, leadsTo)]
}

/** The hosts of whole addresses; none when the link leads to one of them. */
function hostsOf(addresses: readonly string[], leadsTo: string): string[] {
  const hosts = addresses.flatMap((address) => hostOf(address) ?? [])
  return hosts.includes(leadsTo) ? [] : hosts
}

/** A site's name as it stands in an address, in small letters. Names with more parts are those of APIs: `storage.k8s.io`. */
const bareAddress = /^((?:docs\.|blog\.)?[a-z0-9-]+\.(?:com|org|net|io|dev))(?:\/\S*)?$/

/** Where Go's import paths, names of labels and projects, and addresses that are gone lead with good reason. */
const hostsOfOthers = new Set(['github.com', 'pkg.go.dev', 'godoc.org', 'web.archive.org'])

/** The host of a text that is an address without `https://`, when the link leads to a site of another name. */
function bareHosts(text: string, leadsTo: string): string[] {
  const host = bareAddress.exec(text)?.[1]
  return host === undefined || siteOf(host) === siteOf(leadsTo) || hostsOfOthers.has(leadsTo) ? [] : [host]
}

/** The last two parts of a host: `kubernetes.io` of `docs.kubernetes.io`. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.')
}

/** The host of an address, without the `www.` that most sites forgive, and without the full stop of a sentence. */
function hostOf(address: string): string | undefined {
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  return /^https?:/i.test(whole) ? URL.parse(whole)?.hostname.replace(/^www\.|\.$/g, '') : undefined
}

/** What has no width shows nothing, in whatever way it is written. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu

function showsSomething(nodes: readonly SafeNode[]): boolean {
  return (
    textOf(nodes).replace(unseen, '') !== '' ||
    nodes.some((node) => node.type === 'image' || (node.type === 'element' && showsSomething(node.children)))
  )
}
