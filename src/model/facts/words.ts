/** Words of a language by which a sentence says how a stage, a release, and a day belong together. */
export interface FactWords {
  /** Other words for a stage: its name → a pattern. */
  stages: Readonly<Record<string, string>>
  /** A change is told: a release that stands before them is the one in which it happened. */
  change: RegExp
  /** A condition is told, which may have begun earlier. */
  condition: RegExp
  /** Between a stage and a release: they do not belong together after all. */
  apart: RegExp
  /** Before a stage: it is denied, wished, or only thought of. */
  denied: RegExp
  /** Before a release: something else began in it. */
  begun: RegExp
  /** Before a date: the day of a plan or a text. */
  drafted: RegExp
  /** Before a stage: it lies ahead. */
  aimed: RegExp
  /** Days of a release by the words that tell of them. */
  days: Readonly<Record<'date' | 'cycleStart' | 'maintenance' | 'endOfLife', RegExp>>
  /** Before or after a name: the person led the release. */
  led: RegExp
  /** In a text about one release: that release. */
  here: RegExp
  /** Begins a sentence that goes on about what was named before. */
  goesOn: RegExp
  /** A number, as the first group, and what a release counts. */
  counts: RegExp
  /** That a gate is on or off when nobody sets it; with the flag `g`. */
  on: RegExp
  off: RegExp
  locked: RegExp
  /** That somebody's gate is named next. */
  gate: RegExp
  gates: RegExp
  numbers: readonly string[]
}

const numbers = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
  'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
] // prettier-ignore

const english: FactWords = {
  stages: { stable: 'GA|general availability|generally available' },
  change:
    /\b(?:became|becomes?|becoming|made|makes|reach(?:ed|es)?|went|goes|entered|turned|brought|brings|moved|moves|graduated|promoted|finished|called|settled|declared)\b/i,
  condition: /\b(?:still|continu(?:e|es|ed|ing)|remain(?:s|ed)?|stay(?:s|ed)?|kept|being|had been|as of)\b/i,
  apart: /\b(?:until|till|before|after|through|than|not|unless|by|while|when|if|against|beyond|but|between|later|earlier|next|to)\b/i,
  denied:
    /\b(?:not|never|no|nor|neither|without|cannot|isn't|wasn't|hasn't|would|could|should|might|may|hoped?|wanted|wish(?:ed)?|had aimed|meant|expected|was to|were to|instead of|rather than|skipped|reverted|had to|have to|has to|if|unless|until|before)\b[^,;:]{0,30}$/i,
  begun: /\b(?:introduced|added|launched|first|since|from|proposed|after|before|until)\b[^,;.]{0,20}$/i,
  drafted: /\b(?:propos(?:ed|al|als)|draft(?:ed|s)?|dated|dates?|written|wrote|created|votes?|election)\b/i,
  aimed: /\b(?:aim(?:s|ed|ing)?|plan(?:s|ned)?|targets?|targeted|will|scheduled|due|intends?)\b[^,;]{0,40}$/i,
  days: {
    date: /\b(?:released|releasing|release (?:was|came|on)|came out|come out|comes out|appeared|appears|shipped|arrived|release day|ran|runs|lasted|went|led)\b/i,
    cycleStart: /\b(?:began|begins?|started|starts?|opened|opens|ran|runs|lasted|led)\b/i,
    maintenance: /\bmaintenance\b/i,
    endOfLife:
      /\b(?:end(?:s|ed)? of (?:its )?(?:life|support)|end-of-life|support\b[^;]*\b(?:end(?:s|ed)?|until|lasts?)|supported until|(?:left|leaves|out of) support|lasts? until)\b/i,
  },
  led: /\b(?:release (?:team )?lead|led (?:by|the (?:release|team))|who led)\b/i,
  here: /\b(?:here|(?:in|with) this (?:release|cycle))\b/gi,
  goesOn: /^\s*(?:it|its|both|they|their|this|these|the (?:feature|proposal|gate|beta|alpha)s?)\b/i,
  on: /\b(?:on|enabled) by default\b|\bdefaults? to (?:on|true)\b|\b(?:switched|turned) on\b|\blocked on\b/gi,
  off: /\b(?:off|disabled) by default\b|\bdefaults? to (?:off|false)\b|\b(?:switched|turned) off\b|\blocked off\b/gi,
  locked: /\blocked (?:on|off)\b/i,
  gates: /\bgates?\b/i,
  gate: /\bgates?\s+$/i,
  numbers,
  counts: new RegExp(
    `(?<![\\p{L}\\d.,-])(\\d{1,3}|${numbers.join('|')})[\\s-]+(?:(?:new|tracked|announced|published|official|different)\\s+)*(?:enhancements?|features?|proposals?)(?!\\p{L})`,
    'giu',
  ),
}

/** The words of a language (BCP 47); undefined for one that nobody has written them down for. */
export function findFactWords(language: string): FactWords | undefined {
  return /^en\b/i.test(language) ? english : undefined
}
