import { describe, expect, it } from 'vitest'
import { featureSchema } from '../model/schemas/feature.ts'
import { postSchema } from '../model/schemas/post.ts'
import { salvage, type SalvagedData } from './salvage.ts'
import { readYaml } from './yaml-source.ts'

const ofPost = (text: string): SalvagedData => salvage(postSchema, readYaml(text, 'posts/x.mdx'), text)

describe('what is right of data that breaks its schema', () => {
  it('is every key that is right, with its defaults, and no required key that is wrong', () => {
    const { data, uncertain } = ofPost('kind: essy\nauthors: ada\nrelease: "1.0"\nsummary:\n')
    expect(data).toMatchObject({ release: '1.0', draft: false, features: [], authors: [] })
    expect([data.kind, data.title, data.summary]).toEqual([undefined, undefined, undefined])
    expect([...uncertain].sort()).toEqual(['authors', 'kind', 'summary', 'title'])
  })

  it('is the other items of a list, at the places that they have in the file', () => {
    const text = 'title: A\nsig: wire\nstages:\n  - { stage: alpha, release: 1.0 }\n  - { stage: beta, release: "1.1" }\n'
    const { data, uncertain, placeOf } = salvage(featureSchema, readYaml(text, 'features/x.yaml'), text)
    expect(data.stages).toEqual([{ stage: 'beta', release: '1.1' }])
    expect(placeOf(['stages', 0, 'release'])).toEqual({ line: 5, column: 29 })
    expect(placeOf(['sig'])).toEqual({ line: 2, column: 6 })
    expect([...uncertain]).toEqual(['stages'])
  })

  it('is nothing of YAML that cannot be read, nor of what is not written as keys', () => {
    for (const text of ['title: a: b\n', '- a\n', '', 'title: !!binary aa\nrelease: "1.0"\n']) {
      const { data, uncertain } = ofPost(text)
      expect([data.release, data.title]).toEqual([undefined, undefined])
      expect([...uncertain]).toEqual(Object.keys(postSchema.shape))
    }
  })
})

describe('what nobody knows', () => {
  const whole = 'title: A\nkind: essay\nauthors: [ada]\n'

  it('is what an unknown key may be meant for, and not what is there', () => {
    const { uncertain } = ofPost(`${whole}drft: true\n`)
    expect([uncertain.has('draft'), uncertain.has('date'), uncertain.has('kind')]).toEqual([true, true, false])
    expect(ofPost(whole).uncertain.size).toBe(0)
  })

  it('is every key where one stands twice, though the values are there', () => {
    const { data, uncertain } = ofPost(`${whole}draft: true\ndraft: false\n`)
    expect(data.authors).toEqual(['ada'])
    expect(uncertain.has('draft')).toBe(true)
  })

  it('may be declared by former names, wrong keys and unknown ones, and by nothing that is right', () => {
    const text = `${whole}aliases:\n- /old/\n# so it was called\nfeatures: [oil]\ntags: a\nalises: [/older/]\n`
    expect(ofPost(text).mayDeclare.split('\n')).toEqual(['aliases:', '- /old/', '# so it was called', 'tags: a', 'alises: [/older/]', ''])
    const inBraces = '{ title: A,\nkind: essay, url: /x/, tags: a }\n'
    expect(ofPost(inBraces).mayDeclare).toBe(inBraces)
  })
})
