import { wordsApart } from './asked-words.ts'

/**
 * The ways in which people write an id or a name that is glued together: as it is, and in its words. `nftables-proxy` gives
 * `nftables proxy` too, `NFTablesProxyMode` gives `NF Tables Proxy Mode`. A plain word comes back alone.
 */
export function nameVariants(name: string): string[] {
  const apart = wordsApart(name.replaceAll(/[-_./]+/g, ' ')).trim()
  return apart === name || apart === '' ? [name] : [name, apart]
}
