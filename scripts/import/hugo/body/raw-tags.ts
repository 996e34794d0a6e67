import { rawContent } from '../../../../src/markdown/tag-stack.ts'

/** Elements whose content a browser does not read as HTML; without an end tag they swallow the rest of the page. */
const swallowing = new Set([...rawContent, 'select', 'math'])

/** Elements that a browser knows. */
const known = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col
  colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4
  h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter
  multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp script search
  section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr xmp`.split(/\s+/),
)

/**
 * The offset of the first tag in some HTML, from `from` on, that nothing closes and that would swallow what follows, or that no
 * browser knows: such as `<your-name>`. `rest` is the HTML that stands after it in the same block.
 */
export function findUnclosedTag(html: string, from: number, rest: string, prefix: string): number | undefined {
  const tag = /<!--[^]*?(?:-->|$)|<([A-Za-z][A-Za-z0-9-]*)/g
  tag.lastIndex = from
  let hasMath = false
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = match[1]?.toLowerCase()
    if (name === undefined || name.startsWith(prefix)) continue
    if (name === 'svg' || name === 'math') hasMath = true
    const isSuspect = swallowing.has(name) || (!known.has(name) && !hasMath)
    if (!isSuspect) continue
    const end = new RegExp(`</${name}[\\s>/]|</${name}$`, 'i')
    if (!end.test(html.slice(tag.lastIndex)) && !end.test(rest)) return match.index
    // Its content is not looked at: it holds no tags of this page.
    if (swallowing.has(name) && name !== 'svg' && name !== 'math') {
      const close = html.slice(tag.lastIndex).search(end)
      if (close !== -1) tag.lastIndex += close
    }
  }
  return undefined
}
