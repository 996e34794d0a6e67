/** How long a copy is confirmed in place, in milliseconds. */
const confirmation = 2000

/** Gives every listing (`figure.codeb`) a button that copies it. Without a clipboard to write to there is no button. */
export function addCopyButtons(): void {
  // Missing where the page is not served securely.
  const clipboard = (navigator as Partial<Navigator>).clipboard
  const listings = document.querySelectorAll('.codeb')
  if (clipboard === undefined || listings.length === 0) return

  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')
  document.body.append(status)

  for (const listing of listings) {
    const button = document.createElement('button')
    let timer: number | undefined
    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', async () => {
      const copied = await clipboard.writeText(listing.querySelector('pre')?.textContent.trimEnd() ?? '').then(
        () => true,
        () => false,
      )
      button.textContent = status.textContent = copied ? 'Copied' : 'Not copied'
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        button.textContent = 'Copy'
        status.textContent = ''
      }, confirmation)
    })
    const place = listing.querySelector('figcaption') ?? listing
    place.append(button)
  }
}
