/** Plays a film in place: the box that links to it becomes the player, which nothing was loaded from before. */
function play(event: Event): void {
  const link = event.currentTarget
  if (!(link instanceof HTMLAnchorElement) || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return
  event.preventDefault()
  const frame = document.createElement('iframe')
  const { film = '', start = '0' } = link.dataset
  frame.src = `https://www.youtube-nocookie.com/embed/${encodeURIComponent(film)}?autoplay=1&start=${encodeURIComponent(start)}`
  frame.title = link.querySelector('span')?.textContent ?? ''
  frame.allow = 'autoplay; encrypted-media; picture-in-picture; fullscreen'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  link.replaceWith(frame)
  frame.focus()
}

for (const link of document.querySelectorAll('a[data-film]')) link.addEventListener('click', play)
