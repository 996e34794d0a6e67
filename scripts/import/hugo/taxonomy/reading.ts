/** A line of a post's source, with what is needed to judge what it says. */
export interface ReadLine {
  number: number
  /** The line without the addresses of links. */
  words: string
  /** Addresses of links, each with the text that leads there. */
  links: { url: string; text: string }[]
  isCode: boolean
  /** Depth of the heading that the line is; 0 for none. */
  depth: number
  /** Whether it stands where readers are told how to take part. */
  isContact: boolean
  /** Whether it stands where people are thanked. */
  isThanks: boolean
  text: string
}

const contactHeading =
  /\b(?:get|getting|be|becoming|become) involved|\bfeedback\b|\bcontact\b|\breach (?:out|us)\b|\bjoin us\b|\bhow (?:can|do) (?:i|you|we)\b|\bhow to (?:help|join|get)|\bwhere (?:can|do) (?:i|you)\b|\blearn more\b|参与|反馈|联系/i
const contactWords =
  /\bslack\b|\bmailing lists?\b|\b(?:weekly|monthly|public|regular|sig) meetings?\b|\bjoin (?:us|the|our)\b|\breach(?:ing)? out\b|\bget in touch\b|\b(?:get|getting) involved\b|\bfeedback\b|邮件列表|参与/i
const thanks = /\bthank|\bgratitude\b|\bshout-?out|\bkudos\b|\backnowledg|致谢|感谢/i
/** Lines that a word of thanks reaches. */
const thanksReach = 14
const link = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))+)>?[^)]*\)/g
const bareUrl = /https?:\/\/[^\s<>"'`)\]]+/g

/** The lines of a text, without comments. */
export function readLines(body: string, firstLine: number): ReadLine[] {
  const plain = body.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const lines: ReadLine[] = []
  let fence: string | undefined
  let inContactSection = false
  let thanked = -thanksReach
  for (const [index, text] of plain.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1]
    const wasCode = fence !== undefined
    if (mark !== undefined) fence = fence === undefined ? mark : mark[0] === fence[0] && mark.length >= fence.length ? undefined : fence
    const isCode = wasCode || mark !== undefined
    const depth = isCode ? 0 : (/^ {0,3}(#{1,6})\s/.exec(text)?.[1]?.length ?? 0)
    if (depth > 0) {
      inContactSection = contactHeading.test(text)
      thanked = -thanksReach
    }
    if (!isCode && thanks.test(text)) thanked = index
    const links: ReadLine['links'] = []
    const words = text
      .replace(link, (_, label: string, url: string) => {
        links.push({ url, text: label })
        return label
      })
      .replace(bareUrl, (url) => {
        links.push({ url, text: '' })
        return ' '
      })
    lines.push({
      number: firstLine + index,
      words,
      links,
      isCode,
      depth,
      isContact: !isCode && (inContactSection || contactWords.test(words)),
      isThanks: index - thanked < thanksReach,
      text,
    })
  }
  return joinSplitLinks(lines)
}

/** A link whose text or address goes over the end of a line belongs to the line on which it begins. */
function joinSplitLinks(lines: ReadLine[]): ReadLine[] {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || line.isCode || next.isCode || next.depth > 0) continue
    const open = line.words.lastIndexOf('[')
    if (open === -1 || line.words.indexOf(']', open) !== -1) continue
    const joined = `${line.words.slice(open)} ${next.text.trim()}`
    const match = /^\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))+)>?[^)]*\)/.exec(joined)
    if (match === null) continue
    const label = match[1] ?? ''
    line.links.push({ url: match[2] ?? '', text: label })
    line.words = line.words.slice(0, open) + label
    next.words = next.words.replace(/^[^\]]*\]\([^)]*\)?/, ' ')
  }
  return lines
}
