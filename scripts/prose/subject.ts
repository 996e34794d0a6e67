import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { PostKind } from '../../src/model/schemas/post.ts'
import type { PostSource, SourceEntries } from '../../src/model/source-entries.ts'

/** What a post of a kind is about: keys of which it should have one, and what is told when it has none. */
interface Subject {
  keys: readonly ('release' | 'features' | 'sections' | 'sigs')[]
  message: string
  fix: string
}

/** Advice to a post about a release, a feature or a group that names none: only what it names has it on its page and in its feed. */
export function subjectAdvice(post: PostSource, { group }: SourceEntries['site']): Problem[] {
  const subject = subjects(group.singular)[post.data.kind]
  if (subject === undefined || subject.keys.some((key) => isNamed(post.data[key]))) return []
  const { message, fix } = subject
  return [problemAt(post.file, post.placeOf(['kind']), { code: 'missing-subject', severity: 'advice', message, fix })]
}

function subjects(group: string): Partial<Record<PostKind, Subject>> {
  const ofRelease = (kind: string): Subject => ({
    keys: ['release'],
    message: `A ${kind} tells of a release, and this one names none: no release has it on its page.`,
    fix: 'Add the key "release".',
  })
  const ofFeature = (kind: string): Subject => ({
    keys: ['features', 'sections'],
    message: `A ${kind} tells of a feature, and this one names none: no feature has it on its page.`,
    fix: 'Add the key "features" with ids or numbers of proposals, or choose another kind.',
  })
  return {
    'lead-note': ofRelease('lead note'),
    retrospective: ofRelease('retrospective'),
    'deep-dive': ofFeature('deep dive'),
    deprecation: ofFeature('deprecation'),
    spotlight: {
      keys: ['sigs', 'features', 'sections'],
      message: `A spotlight tells of a ${group}, and this one names none: no ${group} has it on its page.`,
      fix: 'Add the key "sigs" with ids of groups, or choose another kind.',
    },
  }
}

function isNamed(value: string | object | undefined): boolean {
  return value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0)
}
