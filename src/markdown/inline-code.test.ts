import { describe, expect, it } from 'vitest'
import { inlineCode } from './inline-code.ts'

describe('inlineCode', () => {
  it.each([
    ['short-name', '<code>short-name</code>'],
    ['nft list chain ip kube-proxy', '<code class="long">nft list chain ip <span>kube-proxy</span></code>'],
    [
      '--experimental-dockershim-root-directory',
      '<code class="long"><span><span class="nb">--experimental</span>-dockershim-root-directory</span></code>',
    ],
    ['/var/lib/service/settings.yaml', '<code class="long"><span>/var/<wbr>lib/<wbr>service/<wbr>settings.<wbr>yaml</span></code>'],
    ['a_long_name/of.some<thing> & more', '<code class="long"><span>a_<wbr>long_<wbr>name/<wbr>of.<wbr>some&lt;thing&gt;</span> <span>&amp;</span> more</code>'], // prettier-ignore
  ])('lets %s break at its spaces, and in its words only at their joints', (code, html) => expect(inlineCode(code)).toBe(html))

  it('keeps dashes together with no more than fits a phone', () => {
    expect(inlineCode(`--${'a'.repeat(30)}`)).toBe(
      `<code class="long"><span><span class="nb">--${'a'.repeat(20)}</span>${'a'.repeat(10)}</span></code>`,
    )
  })
})
