import { describe, expect, it } from 'vitest'
import { aPicture, aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const post = aPostFile('', '![a](./a.png) ![b](./A.png)')

describe('files whose names differ in case only', () => {
  it('are told', () => {
    expect(problemsWith({ 'posts/x/index.mdx': post, 'posts/x/a.png': aPicture, 'posts/x/A.png': aPicture })).toEqual([
      {
        code: 'case-collision',
        severity: 'error',
        file: 'posts/x/a.png',
        line: 1,
        column: 1,
        message: 'Many systems take this file and posts/x/A.png for one.',
        fix: 'Give one of them another name.',
      },
    ])
  })
  it('are told where an accent is written in two ways', () => {
    const [one, other] = ['\u00e9.txt', 'e\u0301.txt']
    expect(toldOf({ [`posts/x/${one}`]: '', [`posts/x/${other}`]: '' })).toHaveLength(1)
  })
  it('are told as two entries of one id where they are that', () => {
    expect(toldOf({ 'people/ADA.yaml': 'name: Ada\n' })).toEqual(['people/ADA.yaml:1:1 bad-file-name', 'people/ada.yaml:1:1 duplicate-id'])
  })
})
