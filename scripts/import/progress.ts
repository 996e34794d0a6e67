/**
 * Says on stderr how far a long step is, on one line that renews itself. Only a person at a terminal sees it:
 * logs and pipes get nothing.
 */
export function showProgress(what: string, total: number): { step: () => void; done: () => void } {
  const { stderr } = process
  if (!stderr.isTTY) return { step: () => {}, done: () => {} }
  const stride = Math.max(1, Math.floor(total / 50))
  let count = 0
  return {
    step: () => {
      count += 1
      if (count % stride === 0) stderr.write(`\r${what} ${barOf(count / total)} ${count} of ${total}`)
    },
    done: () => stderr.write('\r\u001B[K'),
  }
}

const barWidth = 24

/** A part of a whole as a bar. */
function barOf(part: number): string {
  const full = Math.round(part * barWidth)
  return '█'.repeat(full) + '░'.repeat(barWidth - full)
}
