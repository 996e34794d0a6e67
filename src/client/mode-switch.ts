import { chooseMode, colourBars, currentMode, watchMode } from './mode.ts'

/** `<mode-switch>`: its button turns day into night and back. "Pressed" means night. */
class ModeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (button === null) return
    const tell = (): void => button.setAttribute('aria-pressed', String(currentMode() === 'night'))
    button.addEventListener('click', () => {
      chooseMode(currentMode() === 'night' ? 'day' : 'night')
      tell()
    })
    watchMode(tell)
    colourBars()
    tell()
    button.hidden = false
  }
}

customElements.define('mode-switch', ModeSwitch)
