/**
 * The groups that real posts of a Hugo blog concern, by the reading of a person; made to measure how many of the groups that an import
 * gives are right. Files by their paths, groups by their ids: those that own what a post tells of, lead it, or are what it is about.
 */
export const labelledPosts: Readonly<Record<string, string>> = {
  '2015-03-00-Welcome-To-Kubernetes-Blog.md': '',
  '2015/introducing-kubernetes-v1beta3.md': 'sig-api-machinery',
  '2015/weekly-kubernetes-community-hangout-2015-04-17.md': '',
  '2016/high-performance-network-policies-kubernetes.md': 'sig-network',
  '2017/five-days-of-kubernetes-18.md': 'sig-release',
  '2017/introducing-resource-management-working.md': 'wg-resource-management sig-node sig-scheduling',
  '2017/kubernetes-18-security-workloads-and.md': 'sig-release sig-auth sig-apps',
  '2017/kubernetes-statefulsets-daemonsets.md': 'sig-apps',
  '2018/4-years-of-k8s.md': '',
  '2019/a-look-back-and-whats-in-store-for-kubernetes-contributor-summits.md': 'sig-contributor-experience',
  '2019/announcing-etcd-3.4.md': 'sig-etcd',
  '2021/podsecuritypolicy-past-present-and-future.md': 'sig-auth sig-security',
  '2022/immutability-with-cel.md': 'sig-api-machinery',
  '2023/efficient-selinux-relabeling-beta.md': 'sig-storage',
  '2023/kmsv2-beta.md': 'sig-auth',
  '2023/kubernetes-1.28-release-interview.md': 'sig-release',
  '2023/kubernetes-1.29.md':
    'sig-api-machinery sig-apps sig-auth sig-cloud-provider sig-instrumentation sig-network sig-node sig-release sig-scheduling sig-storage sig-windows',
  '2023/memory-qos-cgroups-v2/index.md': 'sig-node',
  '2024/api-streaming/index.md': 'sig-api-machinery',
  '2024/consistent-read-from-cache.md': 'sig-api-machinery',
  '2024/image-filesystem.md': 'sig-node',
  '2024/kubernetes-1-31-deprecations-and-removals.md': 'sig-cloud-provider sig-network sig-node sig-storage',
  '2024/kubernetes-v1-30-release.md':
    'sig-api-machinery sig-apps sig-architecture sig-auth sig-autoscaling sig-cli sig-instrumentation sig-network sig-node sig-release sig-scheduling sig-security sig-storage sig-testing sig-windows',
  '2024/kubernetes-v1-31-release.md':
    'sig-apps sig-auth sig-cloud-provider sig-instrumentation sig-network sig-node sig-release sig-scheduling sig-storage',
  '2024/kubernetes-v1-32-release/index.md':
    'sig-api-machinery sig-apps sig-auth sig-autoscaling sig-cli sig-instrumentation sig-network sig-node sig-release sig-scheduling sig-storage sig-windows wg-device-management',
  '2025/announcing-etcd-3-6/index.md': 'sig-etcd wg-etcd-operator',
  '2025/devices-failure-handling/index.md': 'sig-node',
  '2025/gang-scheduling.md': 'sig-scheduling',
  '2025/hpa-configurable-tolerance.md': 'sig-autoscaling',
  '2025/in-place-pod-resize-beta.md': 'sig-node',
  '2025/kubernetes-v1-33-release/index.md':
    'sig-api-machinery sig-apps sig-auth sig-autoscaling sig-cli sig-network sig-node sig-release sig-scheduling sig-storage sig-windows wg-device-management',
  '2025/kubernetes-v1-34-release/index.md':
    'sig-api-machinery sig-apps sig-auth sig-autoscaling sig-cli sig-instrumentation sig-network sig-node sig-release sig-scalability sig-scheduling sig-storage sig-windows wg-device-management',
  '2025/nftables-kube-proxy/index.md': 'sig-network',
  '2025/seven-kubernetes-pitfalls-and-how-to-avoid.md': '',
  '2025/sig-etcd-spotlight/index.md': 'sig-etcd',
  '2025/start-sidecar-first/index.md': 'sig-node',
  '2026/ingress-nginx-before-you-migrate.md': 'sig-network',
}
