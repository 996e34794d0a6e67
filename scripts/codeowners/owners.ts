import { compareText } from '../../src/model/problem.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'

/** Folders of the content that nobody has to be asked about: texts, pictures and facts, none of which can run. */
const free = ['posts', 'features', 'people', 'releases', 'series']

export interface Owners {
  text: string
  /** Names that are none of GitHub's, and where they stand. */
  refused: { name: string; file: string }[]
}

/**
 * CODEOWNERS of a content folder: everything that is not known to be harmless belongs to the maintainers of site.yaml, the file of
 * each group and of the features it owns to the group's reviewers. `folder` is the content folder's path within the repository.
 */
export function ownersOf({ site, sigs, features }: Pick<SourceEntries, 'site' | 'sigs' | 'features'>, folder: string): Owners {
  const refused: Owners['refused'] = []
  const handles = (names: readonly string[], file: string): string => {
    refused.push(...names.filter((name) => mention(name) === undefined).map((name) => ({ name, file })))
    return names.flatMap((name) => mention(name) ?? []).join(' ')
  }
  const maintainers = handles(site.maintainers, 'site.yaml')
  const groups = sigs.toSorted((a, b) => compareText(a.id, b.id)).flatMap((group) => {
    const owners = handles(group.data.reviewers, group.file)
    const own = features.filter(({ data }) => data.sig === group.id).map(({ file }) => file)
    return [group.file, ...own.sort(compareText)].map((file) => ({ path: `${folder}/${file}`, owners }))
  }) // prettier-ignore
  // A line without owners takes its files from those of the line before.
  const kept = [`* ${maintainers}`, ...free.map((name) => `/${folder}/${name}/`), `/${folder}/*/urls.txt ${maintainers}`]
  const lines = groups.flatMap(({ path, owners }) => (owners === '' ? [] : [`/${path} ${owners}`]))
  return { text: [...preamble, ...(maintainers === '' ? [] : kept), ...lines, ''].join('\n'), refused }
}

const preamble = [
  '# Made by "npm run codeowners" from site.yaml (maintainers) and the files of the groups (reviewers): change those.',
  '# Of several lines that fit a file, the last counts; where it names nobody, nobody has to be asked.',
]

function mention(name: string): string | undefined {
  const bare = name.replace(/^@/, '')
  return /^[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?$/i.test(bare) ? `@${bare}` : undefined
}
