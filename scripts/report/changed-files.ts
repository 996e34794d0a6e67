import { compareText } from '../../src/model/problem.ts'
import { UsageError } from '../lib/flags.ts'
import { git } from '../lib/git.ts'

/** A file of the content folder that is not as it was at the base. */
export interface ChangedFile {
  /** Path within the content folder; of a file that is gone, the one it had. */
  file: string
  change: 'added' | 'changed' | 'deleted' | 'moved'
  /** The path it was moved from. */
  from?: string
}

export interface Changes {
  files: ChangedFile[]
  /** The text of a file at the base; undefined when it did not exist there. */
  textBefore: (file: string) => string | undefined
}

/**
 * What changed in a content folder since it parted from `base` (any name of a commit), with what is not committed yet. Throws a
 * `UsageError` when there is no repository, no such commit, or no common history.
 */
export function changesSince(base: string, contentDir: string): Changes {
  if (base.startsWith('-') || git(contentDir, 'rev-parse', '--verify', '--quiet', `${base}^{commit}`) === undefined) {
    throw new UsageError(`There is no commit "${base}" in the repository of ${contentDir}.`, 'Name a branch, a tag or a hash with --base.')
  }
  const fork = git(contentDir, 'merge-base', base, 'HEAD')?.trim()
  if (fork === undefined) throw new UsageError(`"${base}" and HEAD have no common history here.`, 'Fetch it: git fetch --unshallow')
  const tracked = git(contentDir, 'diff', '--relative', '--name-status', '-z', '--find-renames', fork, '--', '.') ?? ''
  const untracked = git(contentDir, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.') ?? ''
  const added = fieldsOf(untracked).map((file): ChangedFile => ({ file, change: 'added' }))
  const files = [...changesIn(fieldsOf(tracked)), ...added].sort((a, b) => compareText(a.file, b.file))
  return { files, textBefore: (file) => git(contentDir, 'show', `${fork}:./${file}`) }
}

function fieldsOf(list: string): string[] {
  return list.split('\0').filter(Boolean)
}

/** A status and a path each; a move has two paths. */
function changesIn(fields: string[]): ChangedFile[] {
  const found: ChangedFile[] = []
  for (let index = 0; index < fields.length;) {
    const [status = '', file = '', to = ''] = fields.slice(index, index + 3)
    const isMove = status.startsWith('R') || status.startsWith('C')
    if (isMove)
      found.push({ file: to, change: status.startsWith('C') ? 'added' : 'moved', ...(status.startsWith('C') ? {} : { from: file }) })
    else found.push({ file, change: status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'changed' })
    index += isMove ? 3 : 2
  }
  return found
}
