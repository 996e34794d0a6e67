/** Day or night: the reader's choice, kept in this browser, else the system's. */
export type Mode = 'day' | 'night'

/** Also read by public/mode.js, before anything is drawn. */
const storageKey = 'almanac:mode'

const system = matchMedia('(prefers-color-scheme: dark)')

/** The mode that the reader sees. */
export function currentMode(): Mode {
  const chosen = document.documentElement.dataset['mode']
  if (chosen === 'day' || chosen === 'night') return chosen
  return systemMode()
}

/** Shows a mode and keeps it. The system's own mode is not kept, so that the page follows the system again. */
export function chooseMode(mode: Mode): void {
  const chosen = mode === systemMode() ? undefined : mode
  showChoice(chosen)
  try {
    if (chosen === undefined) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, chosen)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/** Colours the browser's own bars as the chosen mode's paper. */
export function colourBars(): void {
  const chosen = document.documentElement.dataset['mode']
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.dataset['media'] ??= meta.media
    const forNight = meta.dataset['media'].includes('dark')
    meta.media = chosen === undefined ? meta.dataset['media'] : forNight === (chosen === 'night') ? 'all' : 'not all'
  }
}

/** Calls back when the system or another page of the site changes the mode. */
export function watchMode(changed: () => void): void {
  system.addEventListener('change', changed)
  addEventListener('storage', (event) => {
    if (event.key !== storageKey) return
    showChoice(event.newValue === 'day' || event.newValue === 'night' ? event.newValue : undefined)
    changed()
  })
}

function systemMode(): Mode {
  return system.matches ? 'night' : 'day'
}

function showChoice(mode: Mode | undefined): void {
  if (mode === undefined) delete document.documentElement.dataset['mode']
  else document.documentElement.dataset['mode'] = mode
  colourBars()
}
