/** One page of each type, of the project's own site. */
export const pageTypes = [
  '/', '/posts/', '/posts/nftables-kube-proxy/', '/posts/quiet-work/', '/posts/kubernetes-1-33-retrospective/', '/posts/kind/deep-dive/',
  '/posts/year/2026/', '/releases/', '/releases/1.33/', '/releases/1.38/', '/releases/1.0/', '/sigs/', '/sigs/sig-network/',
  '/sigs/committee-steering/', '/features/', '/features/sig/sig-network/', '/features/stage/beta/', '/features/nftables-proxy/', '/people/',
  '/people/almanac-desk/', '/series/', '/series/kubernetes-1-8/', '/about/', '/search/', '/search/?q=nftables', '/404.html', '/compare/', '/compare/1.29/1.33/', '/api/',
] // prettier-ignore
