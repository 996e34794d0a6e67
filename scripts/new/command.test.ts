import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest'
import { postKinds } from '../../src/model/schemas/post.ts'
import { checkContent } from '../../src/sources/check-content.ts'
import { aFeatureFile, aPostFile, contentFolder, soundContent, today } from '../../src/sources/content-folder.builder.ts'
import { UsageError } from '../lib/flags.ts'
import { Cancelled, type Asker } from './asker.ts'
import { newEntry } from './command.ts'

const content = {
  ...soundContent,
  'features/loud-wire.yaml': aFeatureFile('proposal: 14\nparticipating: [glass]\nstages: [{ stage: alpha, release: "1.0" }, { stage: beta, release: "1.1" }, { stage: stable, release: "1.2" }]'),
} // prettier-ignore

let dir: string
let out: Mock<typeof process.stdout.write>

beforeEach(() => {
  dir = contentFolder(content)
  out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function begin(...args: string[]): Promise<number> {
  return newEntry([...args, '--content', dir, '--now', today], undefined)
}

async function refusal(...args: string[]): Promise<string> {
  try {
    await begin(...args)
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.hint}`
  }
  return 'not refused'
}

function written(file: string): string {
  return readFileSync(join(dir, file), 'utf8')
}

const aDeepDive = ['post', '--title', 'How it hums', '--kind', 'deep-dive', '--author', 'ada', '--feature', 'loud-wire']

describe('a new post', () => {
  it.each(postKinds)('of the kind %s passes the check', async (kind) => {
    expect(await begin('post', '--title', 'A: "title"', '--kind', kind, '--author', 'ada', '--feature', '14', '--sig', 'glass')).toBe(0)
    expect(checkContent(dir, today).problems).toEqual([])
    expect(written('posts/a-title/index.mdx')).toContain(`kind: ${kind}\n`)
  })

  it.each(postKinds.filter((kind) => kind !== 'deep-dive'))('of the kind %s needs title, kind and author only', async (kind) => {
    expect(await begin('post', '--title', 'A title', '--kind', kind, '--author', 'ada')).toBe(0)
    expect(checkContent(dir, today).problems).toEqual([])
  })

  it('is checked in the folder that was named', async () => {
    await begin('post', '--title', 'A title', '--kind', 'essay', '--author', 'ada')
    expect(out.mock.lastCall?.[0]).toContain(`"npm run dev -- --content ${dir}", and check it with "npm run check -- --content ${dir}".`)
  })

  it('takes the release from its feature: the newest that is out', async () => {
    await begin(...aDeepDive)
    expect(written('posts/how-it-hums/index.mdx')).toMatch(/^---\ntitle: How it hums\nkind: deep-dive\nauthors: \[ada\]\ndraft: true/)
    expect(written('posts/how-it-hums/index.mdx')).toContain("\nrelease: '1.1'\nfeatures: [loud-wire]\n---\n")
  })

  it('takes people by name, features by number, several at once', async () => {
    await begin(
      'post',
      'Two',
      '--kind',
      'essay',
      '--author',
      'Ada Lamp',
      '--feature',
      '#12,loud-wire',
      '--series',
      'story',
      '--hold',
      '1.2',
    )
    const text = written('posts/two/index.mdx')
    expect(text).toContain('authors: [ada]\n')
    expect(text).toContain('features: [quiet-wire, loud-wire]\n')
    expect(text).toContain("hold: '1.2'\n")
    expect(text).toContain('series: { id: story, part: 1 }\n')
  })

  it('is the next part of its series', async () => {
    writeFileSync(join(dir, 'posts/one.mdx'), aPostFile('series: { id: story, part: 4 }'))
    await begin('post', 'Next', '--kind', 'essay', '--author', 'ada', '--series', 'story')
    expect(written('posts/next/index.mdx')).toContain('series: { id: story, part: 5 }\n')
  })

  it.each([
    [['post', '--kind', 'essay', '--author', 'ada'], '--title is missing.'],
    [['post', '--title', 'A', '--author', 'ada'], '--kind is missing.'],
    [['post', '--title', 'A', '--kind', 'essay'], '--author is missing.'],
    [['post', '--title', 'A', '--kind', 'deep-dive', '--author', 'ada'], '--feature is missing.'],
    [['post', '--title', 'A', '--kind', 'deepdive', '--author', 'ada'], 'There is no kind "deepdive". Did you mean "deep-dive"?'],
    [['post', '--title', 'A', '--kind', 'essay', '--author', 'adda'], '"adda" is not in people/. Did you mean "ada"?'],
    [['post', '--title', 'A', '--kind', 'essay', '--author', 'ada', '--feature', '99'], '"99" is not in features/.'],
    [['post', '--title', 'A', '--kind', 'essay', '--author', 'ada', '--release', '9.9'], '"9.9" is not in releases/.'],
    [['post', '--title', 'A', '--kind', 'essay', '--author', 'ada', '--part', '2'], '--series is missing.'],
    [['post', '--title', '春', '--kind', 'essay', '--author', 'ada'], 'No address can be made of the title "春". Name it with --slug'],
    [['post', '--title', 'A', '--kind', 'essay', '--author', 'ada', '--slug', 'A B'], 'Write --slug a-b.'],
    [['post', '--title', 'A\u202Eb', '--kind', 'essay', '--author', 'ada'], 'posts/a-b/index.mdx was not written'],
    [['person', '--title', 'A', '--kind', 'essay'], 'A person has no --kind. The flags are --title, --name'],
    [['pst'], 'There is no "pst" to begin. Did you mean "post"?'],
    [[], 'Say what to begin. Name one of post, feature, release, person, series.'],
    [['post', 'A', 'B'], 'The argument "B" is one too many.'],
  ])('is refused for %j', async (args, told) => {
    expect(await refusal(...args)).toContain(told)
    expect(checkContent(dir, today).sources.posts).toHaveLength(1)
  })

  it('never takes the place of a file, whatever its form', async () => {
    expect(await refusal('post', '--title', 'First', '--kind', 'essay', '--author', 'ada')).toContain('posts/first.mdx is there already.')
    expect(written('posts/first.mdx')).toBe(aPostFile())
    await begin(...aDeepDive)
    expect(await refusal(...aDeepDive)).toContain('posts/how-it-hums/index.mdx is there already. Edit that file, or give')
  })

  it('is only shown with --dry-run', async () => {
    expect(await begin(...aDeepDive, '--dry-run')).toBe(0)
    expect(out.mock.calls.flat().join('')).toMatch(/how-it-hums\/index\.mdx\n\n---\ntitle: How it hums\n/)
    expect(existsSync(join(dir, 'posts/how-it-hums'))).toBe(false)
  })
})

describe('a new fact', () => {
  it.each([
    [['feature', 'Warm wire', '--sig', 'Wire', '--sig', 'glass', '--proposal', 'RFC-20', '--stage', 'alpha', '--release', 'v1.2'],
      'features/warm-wire.yaml', "title: Warm wire\nsig: wire\nparticipating: [glass]\nproposal: 20\nstages:\n  - { stage: alpha, release: '1.2' }\n"],
    [['release', '--title', '1.30', '--date', '2027-04-22', '--name', 'Dusk', '--lead', 'ada'],
      'releases/1.30.yaml', 'date: 2027-04-22\nname: Dusk\nleads: [ada]\n'],
    [['person', '--name', 'Zoë Łamp', '--github', '@zoe', '--affiliation', 'Wicks: all'],
      'people/zoe-lamp.yaml', "name: Zoë Łamp\naffiliation: 'Wicks: all'\nlinks:\n  github: https://github.com/zoe\n"],
    [['series', '--title', 'Second story', '--summary', 'How it went on.', '--release', '1.1'],
      'series/second-story.yaml', "title: Second story\ndescription: How it went on.\nrelease: '1.1'\n"],
  ])('from %j is %s', async (args, file, text) => {
    expect(await begin(...args)).toBe(0)
    expect(written(file)).toBe(text)
    expect(checkContent(dir, today).problems).toEqual([])
  }) // prettier-ignore

  it.each([
    [['feature', 'Warm wire'], '--sig is missing.'],
    [['feature', 'Warm wire', '--sig', 'wire', '--stage', 'beta'], '--release is missing.'],
    [['release', 'one'], '"one" is not a version.'],
    [['release', '1.0'], 'releases/1.0.yaml is there already. Edit that file.'],
    [['person', 'Ada', '--github', 'a b'], '"a b" is no name on GitHub.'],
  ])('is refused for %j', async (args, told) => expect(await refusal(...args)).toContain(told))
})

describe('at a terminal', () => {
  /** Answers by the beginning of the question; whatever has none is a question too many. */
  function person(answers: Record<string, string | string[]>): Asker {
    const answer = (message: string): never => {
      const found = Object.entries(answers).find(([start]) => message.startsWith(start))?.[1]
      if (found === undefined) throw new Error(`not expected: ${message}`)
      return found as never // each test answers with what its question wants
    }
    return { text: async (message) => answer(message), one: async (message) => answer(message), find: async (message) => answer(message), some: async (message) => answer(message) } // prettier-ignore
  }
  const ask = (args: string[], asker: Asker) => newEntry([...args, '--content', dir, '--now', today], asker)

  it('asks for everything that no flag said', async () => {
    const answers = {
      'What do you': 'post',
      'What kind': 'deep-dive',
      'What is its': 'A hum',
      'Which features': ['loud-wire'],
      'Who writes': ['ada'],
    }
    expect(await ask([], person(answers))).toBe(0)
    expect(written('posts/a-hum/index.mdx')).toContain("release: '1.1'\nfeatures: [loud-wire]\n")
    expect(checkContent(dir, today).problems).toEqual([])
  })

  it('asks for nothing that the flags said', async () => {
    expect(await ask(aDeepDive, person({}))).toBe(0)
    expect(await ask(['release', '1.40'], person({}))).toBe(0)
  })

  it.each([
    [
      ['post', '--kind', 'retrospective', '--title', 'A', '--author', 'ada'],
      { 'Which release': '1.0' },
      'posts/a/index.mdx',
      "release: '1.0'",
    ],
    [['post', '--kind', 'spotlight', '--title', 'A', '--author', 'ada'], { 'Which SIGs': ['glass'] }, 'posts/a/index.mdx', 'sigs: [glass]'],
    [['feature', 'B'], { 'Which SIG owns': 'glass' }, 'features/b.yaml', 'sig: glass'],
  ])('asks what %j leaves open', async (args, answers, file, line) => {
    await ask(args, person(answers))
    expect(written(file)).toContain(line)
  })

  it('writes nothing for a person who leaves', async () => {
    const leaving = { ...person({}), some: () => Promise.reject(new Cancelled()) }
    expect(await ask(['post', '--kind', 'essay', '--title', 'A'], leaving)).toBe(1)
    expect(existsSync(join(dir, 'posts/a'))).toBe(false)
  })
})
