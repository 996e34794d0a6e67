import { lines, type SiteFiles } from './site-files.ts'

/** A Docusaurus site that is a blog, with everything on that makes it faster, and local search; posts stand under `/posts/` as everywhere. */
export function docusaurusFiles(authors: readonly string[], tags: readonly string[]): SiteFiles {
  return {
    'docusaurus.config.js': lines(
      'export default {',
      `  title: 'Made Works',`,
      `  url: 'https://made.example',`,
      `  baseUrl: '/',`,
      '  trailingSlash: true,',
      '  future: { v4: true, faster: true },',
      // What the documentation recommends: `.md` is CommonMark, `.mdx` is MDX.
      `  markdown: { format: 'detect' },`,
      `  presets: [['classic', { blog: { routeBasePath: 'posts', blogTitle: 'Posts', onInlineTags: 'throw' } }]],`,
      `  themes: [['@easyops-cn/docusaurus-search-local', { blogRouteBasePath: 'posts' }]],`,
      '  themeConfig: {',
      `    navbar: { title: 'Made Works', items: [{ to: '/posts', label: 'Posts' }] },`,
      `    prism: { additionalLanguages: ['bash', 'go', 'yaml'] },`,
      '  },',
      '}',
    ),
    // The search plugin asks the documentation's plugin for its versions, so there is a page of documentation.
    'docs/about.md': lines('# About this site', '', 'It is made to measure.'),
    'src/pages/index.md': lines('# Made Works', '', 'It is made to measure.'),
    'blog/authors.yml': lines(...authors.map((id) => `${id}: { name: ${id}, page: true }`)),
    'blog/tags.yml': lines(...tags.map((tag) => `${tag}: { label: ${tag}, permalink: /${tag} }`)),
  }
}
