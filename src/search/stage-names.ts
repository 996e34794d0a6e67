/** What people also call a stage, beside its id and its label. */
export const otherStageNames: Readonly<Record<string, readonly string[]>> = {
  stable: ['ga', 'graduate', 'graduated', 'graduates'],
  deprecated: ['deprecation', 'deprecations'],
}
