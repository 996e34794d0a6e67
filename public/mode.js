// Runs before the page is drawn: the mode that the reader chose (src/client/mode.ts keeps it), and that there are scripts, for which
// the styles keep places free.
document.documentElement.dataset.scripts = ''
try {
  const mode = localStorage.getItem('almanac:mode')
  if (mode === 'day' || mode === 'night') document.documentElement.dataset.mode = mode
} catch {
  // Storage may be forbidden: the page follows the system.
}
