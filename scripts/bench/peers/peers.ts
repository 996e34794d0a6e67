import type { Tool } from '../tool.ts'
import { astro } from './astro.ts'
import { docusaurus } from './docusaurus.ts'
import { eleventy } from './eleventy.ts'
import { hugo } from './hugo.ts'
import { starlight } from './starlight.ts'

/** The programs that the bench compares with, each set up as its own documentation says. */
export const peers: readonly Tool[] = [hugo, eleventy, astro, starlight, docusaurus]
