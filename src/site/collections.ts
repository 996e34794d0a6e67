import { defineCollection } from 'astro/content/config'
import { glob, type Loader, type LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { featureSchema } from '../model/schemas/feature.ts'
import { pageSchema } from '../model/schemas/page.ts'
import { personSchema } from '../model/schemas/person.ts'
import { postSchema } from '../model/schemas/post.ts'
import { releaseSchema } from '../model/schemas/release.ts'
import { seriesSchema } from '../model/schemas/series.ts'
import { sigSchema } from '../model/schemas/sig.ts'
import { checkedFirst } from './checked-first.ts'
import { contentLoader, storeMakerDigest } from './content-loader.ts'

/** The collections of Astro's store, read from a content folder (its absolute path). Their types come from here, too. */
export function collectionsOf(contentDir: string) {
  return {
    releases: defineCollection({ loader: contentLoader('releases', contentDir), schema: releaseSchema }),
    sigs: defineCollection({ loader: contentLoader('sigs', contentDir), schema: sigSchema }),
    features: defineCollection({
      loader: contentLoader('features', contentDir),
      schema: ({ image }) => featureSchema.extend({ pictures: z.record(z.string(), image()).default({}) }),
    }),
    people: defineCollection({ loader: contentLoader('people', contentDir), schema: personSchema }),
    series: defineCollection({ loader: contentLoader('series', contentDir), schema: seriesSchema }),
    posts: defineCollection({
      loader: contentLoader('posts', contentDir),
      schema: ({ image }) => postSchema.extend({ pictures: z.record(z.string(), image()).default({}) }),
    }),
    pages: defineCollection({
      loader: checkedFirst(textsApart(glob({ base: `${contentDir}/pages`, pattern: '*.mdx' }))),
      schema: pageSchema,
    }),
  }
}

/** A loader whose texts Astro's store does not render (`page-texts.ts` has them), and which looks at its files again for another program. */
function textsApart(loader: Loader): Loader {
  const apart = (store: DataStore): DataStore => ({ ...store, set: ({ deferredRender: _, ...entry }) => store.set(entry) })
  const madeHere = (data: unknown): Record<string, unknown> => ({ made: storeMakerDigest(), data })
  return {
    ...loader,
    load: (context) =>
      loader.load({ ...context, store: apart(context.store), generateDigest: (data) => context.generateDigest(madeHere(data)) }),
  }
}

type DataStore = LoaderContext['store']
