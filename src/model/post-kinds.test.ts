import { expect, it } from 'vitest'
import { kindPurpose } from './post-kinds.ts'
import { postKinds } from './schemas/post.ts'

it.each(postKinds)('says what a %s is for in one sentence of its own', (kind) => {
  expect(kindPurpose(kind)).toMatch(/^[A-Z][^.]+\.$/)
  expect(postKinds.filter((other) => kindPurpose(other) === kindPurpose(kind))).toEqual([kind])
})
