import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { featureSchema } from './model/schemas/feature.ts'
import { pageSchema } from './model/schemas/page.ts'
import { personSchema } from './model/schemas/person.ts'
import { postSchema } from './model/schemas/post.ts'
import { releaseSchema } from './model/schemas/release.ts'
import { seriesSchema } from './model/schemas/series.ts'
import { sigSchema } from './model/schemas/sig.ts'
import { checkedFirst } from './site/checked-first.ts'
import { runConfigOf } from './site/config.ts'
import { contentLoader } from './site/content-loader.ts'

const { contentDir } = runConfigOf(process.env)

export const collections = {
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
  pages: defineCollection({ loader: checkedFirst(glob({ base: `${contentDir}/pages`, pattern: '*.mdx' })), schema: pageSchema }),
}
