import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

test('says nothing about equal texts', () => {
  expect(unifiedDiff('a.yaml', 'x\n', 'x\n')).toBe('')
})

test('shows a new file against /dev/null', () => {
  expect(unifiedDiff('a.yaml', undefined, 'x\ny\n')).toBe('--- /dev/null\n+++ b/a.yaml\n@@ -0,0 +1,2 @@\n+x\n+y\n')
})

test('gives three lines of context and joins changes that are near', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n'
  expect(unifiedDiff('f', before, before.replace('b\n', 'B\n').replace('g\n', ''))).toMatchInlineSnapshot(`
    "--- a/f
    +++ b/f
    @@ -1,9 +1,8 @@
     a
    -b
    +B
     c
     d
     e
     f
    -g
     h
     i
    "
  `)
})

test('separates changes that are far apart, so that a patch program can apply both', () => {
  const before = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('')
  const after = before.replace('line 2\n', 'two\n').replace('line 25\n', '') + 'no end'
  const folder = mkdtempSync(join(tmpdir(), 'diff-'))
  try {
    writeFileSync(join(folder, 'f'), before)
    execFileSync('git', ['apply', '-'], { cwd: folder, input: unifiedDiff('f', before, after) })
    expect(readFileSync(join(folder, 'f'), 'utf8')).toBe(after)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
