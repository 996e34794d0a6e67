/** Marks in the table of contents (`nav.toc`) the section that is being read. */
export function followSections(): void {
  const links = new Map<Element, Element>()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (heading !== null) links.set(heading, link)
  }
  if (links.size === 0) return

  const headings = [...links.keys()]
  // The line of reading is a third down the window. The root reaches far above it, so that a jump over a heading counts as crossing.
  const observer = new IntersectionObserver(
    () => {
      const line = innerHeight / 3 + 1
      const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line)
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    { rootMargin: '9999999px 0px -67% 0px' },
  )
  for (const heading of headings) observer.observe(heading)
}
