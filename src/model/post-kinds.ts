import type { PostKind } from './schemas/post.ts'

const purposes: Record<PostKind, string> = {
  'lead-note': 'Releases as those who led them saw them.',
  retrospective: 'What a release brought, and how it went.',
  announcement: 'What is new, on the day it is new.',
  'deep-dive': 'How a feature works, how to turn it on, and how to see it work.',
  spotlight: 'Groups and people, and what they are working on.',
  deprecation: 'What is going, when, and what to do about it.',
  essay: 'What it means, seen over several releases.',
}

/** What a kind of post is for, in one sentence. */
export function kindPurpose(kind: PostKind): string {
  return purposes[kind]
}
