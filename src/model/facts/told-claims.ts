import { placesOf } from '../../markdown/finding.ts'
import type { Finding, Place } from '../problem.ts'
import type { SourceEntries } from '../source-entries.ts'
import type { Claim } from './claim.ts'
import { claimReader, toldFiles, type ToldFile } from './claims.ts'

/** A claim with its place, and what to tell of it when the registry says otherwise. */
export interface ToldClaim {
  file: string
  place: Place
  finding?: Finding
}

/** Gives the claims of a file, from reading it or from having read it before. */
export type RememberClaims = (told: ToldFile, read: () => Claim[]) => Claim[]

interface ToldOptions {
  remember?: RememberClaims | undefined
  /** Files that are looked at; all, when nothing is said. */
  isWanted?: ((file: string) => boolean) | undefined
}

const readNow: RememberClaims = (_, read) => read()
const always = (): boolean => true

/** Every claim of a content folder that can be compared with its registry, file by file. */
export function toldClaims(sources: SourceEntries, { remember = readNow, isWanted = always }: ToldOptions = {}): ToldClaim[] {
  // Without the site's own list, the stages of another project would be looked for under wrong names.
  if (!sources.siteIsCertain) return []
  const claimsOf = claimReader(sources)
  return toldFiles(sources).flatMap((told) => {
    if (!isWanted(told.file)) return []
    const placeOf = placesOf(told.source, 1)
    return remember(told, () => claimsOf(told)).map((claim) => ({
      file: told.file,
      place: placeOf(claim.start),
      ...(claim.holds ? {} : { finding: findingOf(claim) }),
    }))
  })
}

function findingOf({ code, said, known, link }: Claim): Finding {
  if (code === 'unlinked-proposal') {
    return {
      code,
      severity: 'advice',
      message: `"${said}" is ${known}; nothing else in this text confirms that it is meant.`,
      fix: link === undefined ? 'Link it, or correct the number.' : `Link the number to ${link}, or correct it.`,
    }
  }
  return {
    code,
    severity: 'warning',
    message: `The text says "${said}", and the registry says ${known}.`,
    fix: 'Correct whichever is wrong, or word the sentence so that it cannot be misread.',
  }
}
