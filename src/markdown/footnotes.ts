/** Words that a body says by itself. */
const backToText = 'Back to the text'
const arrowUp =
  '<svg class="ico" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 14V2.5M4 6.5l4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.4"/></svg>'

/** Id of the `nth` link to a footnote. */
export function footnoteLinkId(number: number, nth: number): string {
  return nth === 1 ? `fnref-${number}` : `fnref-${number}-${nth}`
}

/** Id of a footnote. */
export function footnoteId(number: number): string {
  return `fn-${number}`
}

/** The number in the text that leads to a footnote. */
export function footnoteLinkHtml(number: number, nth: number): string {
  return `<a class="fnref" href="#${footnoteId(number)}" id="${footnoteLinkId(number, nth)}" aria-label="Footnote ${number}">${number}</a>`
}

/** The links from a footnote back to each place that leads to it. */
export function backLinksHtml(number: number, links: number): string {
  return Array.from({ length: links }, (_, index) => {
    const label = links === 1 ? backToText : `${backToText}, place ${index + 1}`
    return ` <a href="#${footnoteLinkId(number, index + 1)}" aria-label="${label}">${arrowUp}</a>`
  }).join('')
}
