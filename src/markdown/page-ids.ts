/** Ids that every page has around a text (its frame and its signs), and those of the text's own footnotes. */
const taken = new RegExp(
  `^(?:${[
    'main|q|find|find-menu|search|contents|toc|hatch|note-ed',
    'g-(?:alpha|beta|stable|deprecated|disabled|removed|other)',
    'i-(?:search|to|from|up|night|feed|play)',
    '(?:key|ser|rel|note|toc)-h',
    'fn(?:ref)?-\\d+(?:-\\d+)?',
  ].join('|')})$`,
)

/** True for an id that a heading or an anchor of a text may not take. */
export function isPageId(id: string): boolean {
  return taken.test(id)
}
