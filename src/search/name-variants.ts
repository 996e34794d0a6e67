/**
 * The ways in which people write an id or a name that is glued together: as it is, and in its words. `nftables-proxy` gives
 * `nftables proxy` too, `NFTablesProxyMode` gives `NF Tables Proxy Mode`. A plain word comes back alone.
 */
export function nameVariants(name: string): string[] {
  const apart = name
    .replaceAll(/[-_./]+/g, ' ')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]v\d)/g, ' ')
    .trim()
  return apart === name || apart === '' ? [name] : [name, apart]
}
