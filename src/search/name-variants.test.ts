import { expect, test } from 'vitest'
import { nameVariants } from './name-variants.ts'

test.each([
  ['nftables-proxy', ['nftables-proxy', 'nftables proxy']],
  ['NFTablesProxyMode', ['NFTablesProxyMode', 'NF Tables Proxy Mode']],
  ['JobPodHasAPIv2', ['JobPodHasAPIv2', 'Job Pod Has APIv2']],
  ['swap', ['swap']],
  ['---', ['---']],
])('%s is also written in words', (name, variants) => {
  expect(nameVariants(name)).toEqual(variants)
})
