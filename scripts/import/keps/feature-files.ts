import type { ContentFile } from '../content-folder.ts'
import type { Proposal } from './proposal.ts'

/**
 * The file that holds the feature of each proposal, by slug; proposals without one are missing. A file belongs to the
 * proposal whose slug is its id or one of its former ids. Where there is none, it is the only file with the proposal's
 * number, if no proposal of its own name claims it: then either the file or the proposal's folder got another name.
 */
export function filesOfProposals(proposals: readonly Proposal[], files: readonly ContentFile[]): Map<string, ContentFile> {
  const byId = new Map(files.flatMap((file) => [...aliasesOf(file), file.id].map((id) => [id, file] as const)))
  for (const file of files) byId.set(file.id, file)
  const result = new Map<string, ContentFile>()
  for (const { slug } of proposals) {
    const file = byId.get(slug)
    if (file !== undefined) result.set(slug, file)
  }
  const claimed = new Set(result.values())
  for (const { slug, number } of proposals) {
    if (result.has(slug) || number === undefined) continue
    const candidates = files.filter((file) => file.data['proposal'] === number && !claimed.has(file))
    const [file] = candidates
    if (file !== undefined && candidates.length === 1) result.set(slug, file)
  }
  return result
}

function aliasesOf(file: ContentFile): string[] {
  const { aliases } = file.data
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : []
}
