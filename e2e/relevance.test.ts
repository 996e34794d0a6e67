import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openSite, type OpenSite } from './browser.ts'

/**
 * What people type, and where it must lead: the beginning of the first result's address. One page is opened once and asked
 * everything, so the whole way is tested: the field, the engine, the names, the order.
 */
const expected: readonly (readonly [query: string, address: string])[] = [
  // Numbers
  ['3866', '/features/nftables-proxy/'],
  ['#3866', '/features/nftables-proxy/'],
  ['KEP-3866', '/features/nftables-proxy/'],
  ['kep 3866', '/features/nftables-proxy/'],
  ['kep3866', '/features/nftables-proxy/'],
  ['KEP 1287', '/features/in-place-update-pod-resources/'],
  ['1287', '/features/in-place-update-pod-resources/'],
  ['kep-753', '/features/sidecar-containers/'],
  ['4381', '/features/dra-structured-parameters/'],
  ['KEP-127', '/features/user-namespaces/'],
  // Gates
  ['NFTablesProxyMode', '/features/nftables-proxy/'],
  ['nftables proxy mode', '/features/nftables-proxy/'],
  ['nftablesproxymode', '/features/nftables-proxy/'],
  ['InPlacePodVerticalScaling', '/features/in-place-update-pod-resources/'],
  ['in place pod vertical scaling', '/features/in-place-update-pod-resources/'],
  ['SidecarContainers', '/features/sidecar-containers/'],
  ['UserNamespacesSupport', '/features/user-namespaces/'],
  ['DynamicResourceAllocation', '/features/dynamic-resource-allocation/'],
  ['MultiCIDRServiceAllocator', '/features/multiple-service-cidrs/'],
  // Groups
  ['sig network', '/sigs/sig-network/'],
  ['sig-network', '/sigs/sig-network/'],
  ['SIG Node', '/sigs/sig-node/'],
  ['network', '/sigs/sig-network/'],
  ['api machinery', '/sigs/sig-api-machinery/'],
  ['sig api-machinery', '/sigs/sig-api-machinery/'],
  ['sig auth', '/sigs/sig-auth/'],
  ['windows', '/sigs/sig-windows/'],
  ['cluster lifecycle', '/sigs/sig-cluster-lifecycle/'],
  ['wg batch', '/sigs/wg-batch/'],
  ['steering committee', '/sigs/committee-steering/'],
  ['sig netwrok', '/sigs/sig-network/'],
  ['instrumentation', '/sigs/sig-instrumentation/'],
  // Releases and who led them
  ['1.33', '/releases/1.33/'],
  ['v1.33', '/releases/1.33/'],
  ['v1.33.4', '/releases/1.33/'],
  ['kubernetes 1.33', '/releases/1.33/'],
  ['Kubernetes v1.36', '/releases/1.36/'],
  ['octarine', '/releases/1.33/'],
  ['Octarine', '/releases/1.33/'],
  ['penelope', '/releases/1.32/'],
  ['uwubernetes', '/releases/1.30/'],
  ['timbernetes', '/releases/1.35/'],
  ['chill vibes', '/releases/1.27/'],
  ['1.8', '/releases/1.8/'],
  ['v1.0', '/releases/1.0/'],
  ['Nina Polshakova', '/releases/1.33/'],
  ['dipesh rawat', '/releases/1.37/'],
  ['Xander Grzywinski', '/releases/1.27/'],
  ['frederico munoz', '/releases/1.32/'],
  ['who led 1.30', '/releases/1.30/'],
  ['release lead 1.31', '/releases/1.31/'],
  ['leads of 1.29', '/releases/1.29/'],
  ['version 1.24', '/releases/1.24/'],
  ['release notes 1.33', '/releases/1.33/'],
  ['what’s new in 1.33', '/releases/1.33/'],
  ['1.30 release date', '/releases/1.30/'],
  ['end of life 1.30', '/releases/1.30/'],
  ['latest kubernetes release', '/releases/1.37/'],
  ['current version', '/releases/1.37/'],
  ['next release', '/releases/1.38/'],
  ['NFTablesProxyMode gate', '/features/nftables-proxy/'],
  // First letters
  ['APF', '/features/priority-and-fairness/'],
  ['apf', '/features/priority-and-fairness/'],
  // Half-remembered words
  ['in place resize', '/features/in-place-update-pod-resources/'],
  ['inplace', '/features/in-place-'],
  ['in-place', '/features/in-place-'],
  ['resize pod in place', '/features/in-place-update-pod-resources/'],
  ['user namespaces', '/features/user-namespaces/'],
  ['sidecar', '/features/sidecar-containers/'],
  ['sidecar containers', '/features/sidecar-containers/'],
  ['dynamic resource allocation', '/features/dynamic-resource-allocation/'],
  ['same pod new size', '/posts/in-place-pod-resize/'],
  ['quiet work', '/posts/quiet-work/'],
  ['leading 1.8', '/posts/leading-1-8/'],
  ['go workspaces', '/features/go-workspaces/'],
  ['what 1.33 settled', '/posts/kubernetes-1-33-retrospective/'],
  ['coordinated leader election', '/features/coordinated-leader-election/'],
  ['topology manager', '/features/topology-manager/'],
  ['image volume', '/features/oci-volume-source/'],
  ['selinux mount', '/features/selinux-relabeling/'],
  ['job backoff per index', '/features/backoff-limits-per-index-for-indexed-jobs/'],
  ['recursive read only mounts', '/features/rro-mounts/'],
  ['dockershim removal', '/features/remove-dockershim/'],
  ['psp', '/features/psp-replacement/'],
  // With a stage, a release or a short form beside the name
  ['sidecar containers stable', '/features/sidecar-containers/'],
  ['kep 753 stable', '/features/sidecar-containers/'],
  ['KEP-3866 1.33', '/features/nftables-proxy/'],
  ['nftables 1.31', '/features/nftables-proxy/'],
  ['memory qos alpha', '/features/memory-qos/'],
  ['k8s 1.33', '/releases/1.33/'],
  ['k8s nftables', '/features/nftables-proxy/'],
  ['what graduated in 1.33', '/releases/1.33/'],
  // Many for one, and in one word
  ['sidecars', '/features/sidecar-containers/'],
  ['SIG Nodes', '/sigs/sig-node/'],
  ['resize pods', '/features/in-place-update-pod-resources/'],
  ['user namespace', '/features/user-namespaces/'],
  ['ValidatingAdmissionPolicy', '/features/cel-admission-control/'],
  ['loadBalancerClass', '/features/'],
  // Pasted
  ['https://github.com/kubernetes/enhancements/issues/3866', '/features/nftables-proxy/'],
  ['kubernetes/enhancements#3866', '/features/nftables-proxy/'],
  ['KEP0753', '/features/sidecar-containers/'],
  // Words inside code
  ['sync_proxy_rules_last_timestamp_seconds', '/posts/nftables-kube-proxy/'],
  ['leader_election_slowpath_total', '/posts/coordinated-leader-election/'],
  ['--service-cluster-ip-range', '/posts/multiple-service-cidrs/'],
  ['--input-dirs', '/posts/go-workspaces/'],
  // Misspelt
  ['kuberentes', '/releases/'],
  ['ntables', '/features/nftables-proxy/'],
  ['nftabels', '/features/nftables-proxy/'],
  ['kuberentes 1.33', '/releases/1.33/'],
  ['octarin', '/releases/1.33/'],
  ['sidcar containers', '/features/sidecar-containers/'],
  ['user namespases', '/features/user-namespaces/'],
]

let site: OpenSite
beforeAll(async () => {
  site = await openSite(inject('sites').almanac)
})
afterAll(() => site.close())

it('finds first what people mean, at least nine times of ten, and nearly always among the first five', async () => {
  const { page, context, errors } = await site.visit('/search/')
  const field = page.locator('main input[name=q]')
  const list = page.locator('main ol.res')
  await field.focus()
  let [first, firstFive] = [0, 0]
  const misses: string[] = []
  for (const [query, address] of expected) {
    await field.fill(query)
    await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query)
    await page.locator('main ol.res[aria-busy=false]').waitFor({ state: 'attached' })
    const found = await list.locator('h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    if (found[0]?.startsWith(address) === true) first += 1
    else misses.push(`${query}: ${found.slice(0, 3).join(' ') || 'nothing'}`)
    if (found.slice(0, 5).some((one) => one.startsWith(address))) firstFive += 1
  }
  const share = (count: number): number => count / expected.length
  console.log(`relevance of ${expected.length} queries: ${share(first).toFixed(3)} first, ${share(firstFive).toFixed(3)} in the first five`)
  for (const miss of misses) console.log(`  not first: ${miss}`)
  expect(errors).toEqual([])
  expect(share(first)).toBeGreaterThanOrEqual(0.9)
  expect(share(firstFive)).toBeGreaterThanOrEqual(0.98)
  await context.close()
})
