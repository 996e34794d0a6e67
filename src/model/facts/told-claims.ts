import { placesOf } from '../../markdown/finding.ts'
import type { Finding, Place } from '../problem.ts'
import type { SourceEntries } from '../source-entries.ts'
import type { Claim } from './claim.ts'
import { claimReader, toldFiles } from './claims.ts'

/** A claim with its place, and what to tell of it when the registry says otherwise. */
export interface ToldClaim {
  file: string
  place: Place
  finding?: Finding
}

/** Every claim of a content folder that can be compared with its registry, file by file. */
export function toldClaims(sources: SourceEntries): ToldClaim[] {
  // Without the site's own list, the stages of another project would be looked for under wrong names.
  if (!sources.siteIsCertain) return []
  const claimsOf = claimReader(sources)
  return toldFiles(sources).flatMap((told) => {
    const placeOf = placesOf(told.source, 1)
    return claimsOf(told).map((claim) => ({
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
