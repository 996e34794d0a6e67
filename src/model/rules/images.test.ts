import { describe, expect, it } from 'vitest'
import { aPicture, aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'
import { resolveBeside } from './images.ts'

describe('pictures', () => {
  it('lie beside the text that names them', () => {
    const post = aPostFile(
      'cover: { src: ./lamp.png, alt: A lamp }',
      '![A lamp](./lamp.png) ![A map](my%20map.svg)\n\n<Figure src="./lamp.png" alt="A lamp" />',
    )
    expect(
      toldOf({
        'posts/x/index.mdx': post,
        'posts/x/lamp.png': aPicture,
        'posts/x/my map.svg': '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
      }),
    ).toEqual([])
  })

  it.each([
    ['in the text', '![A lamp](./lamp.png)', 'posts/x.mdx:7:1 image-missing'],
    ['in a component', 'See:\n\n<Figure src="./lamp.png" alt="A lamp" />', 'posts/x.mdx:9:1 image-missing'],
  ])('that are not there are told: %s', (_where, text, told) => expect(toldOf({ 'posts/x.mdx': aPostFile('', text) })).toEqual([told]))

  it('of the front matter that are not there are told', () => {
    expect(toldOf({ 'posts/x.mdx': aPostFile('cover: { src: ./lamp.png, alt: A lamp }') })).toEqual(['posts/x.mdx:6:15 image-missing'])
  })

  it('of a feature with a text too', () => {
    const feature = '---\ntitle: Glow\nsig: wire\n---\n\n![A lamp](./lamp.png)\n'
    expect(toldOf({ 'features/glow.mdx': feature })).toEqual(['features/glow.mdx:6:1 image-missing'])
    expect(toldOf({ 'features/glow.mdx': feature, 'features/lamp.png': aPicture })).toEqual([])
  })

  it.each([
    ['lamp.jpg', 'Did you mean "./lamp.jpg"?'],
    ['Lamp.png', 'Did you mean "./Lamp.png"?'],
    ['LAMP.JPEG', 'Did you mean "./LAMP.JPEG"?'],
    ['other.webp', 'Put the picture beside the file and name it as "./name.png".'],
  ])('that are not there, beside %s', (file, fix) => {
    const text = aPostFile('', '![A lamp](./lamp.png)')
    const problems = problemsWith({ 'posts/x/index.mdx': text, [`posts/x/${file}`]: aPicture, 'posts/y/lamp.jpg': aPicture })
    expect(problems.find(({ code }) => code === 'image-missing')).toMatchObject({
      message: 'There is no picture "./lamp.png" beside this file.',
      fix,
    })
  })

  it('that no text shows are told, but not where a text could not be read', () => {
    const files = { 'posts/x/index.mdx': aPostFile(), 'posts/x/lamp.png': aPicture }
    expect(problemsWith(files)).toMatchObject([
      {
        file: 'posts/x/lamp.png',
        severity: 'advice',
        code: 'image-unused',
        message: 'No text shows this picture.',
        fix: 'Delete the file, or name it in the text that it belongs to.',
      },
    ])
    expect(toldOf({ ...files, 'posts/x/index.mdx': aPostFile('', '{x} ![A lamp](./lamp.png)') })).toEqual([
      'posts/x/index.mdx:7:1 expression',
    ])
  })

  it('of the front matter are no drawings', () => {
    const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'
    expect(toldOf({ 'posts/x.mdx': aPostFile('cover: { src: ./lamp.svg, alt: A lamp }'), 'posts/lamp.svg': drawing })).toEqual([
      'posts/x.mdx:6:15 image-path',
    ])
  })

  it.each(['https://x.example/lamp.png', '../lamp.png', './lamp.pdf', '/lamp.png'])('of the front matter cannot be %s', (src) => {
    expect(toldOf({ 'posts/x.mdx': aPostFile(`cover: { src: "${src}", alt: A lamp }`) })).toEqual([
      expect.stringMatching(/^posts\/x\.mdx:6:15 (?:image-path|remote-image)$/),
    ])
  })
})

describe('resolveBeside', () => {
  it.each([
    ['posts/x/index.mdx', './a.png', 'posts/x/a.png'],
    ['posts/x.mdx', 'a%20b.png', 'posts/a b.png'],
    ['posts/x/index.mdx', './a//./b.png', 'posts/x/a/b.png'],
    ['posts/x/index.mdx', '../a.png', 'posts/a.png'],
    ['posts/x/index.mdx', '../../a.png', 'a.png'],
    ['posts/x/index.mdx', '../../../a.png', undefined],
  ])('%s and %s', (file, relative, path) => expect(resolveBeside(file, relative)).toBe(path))
})
