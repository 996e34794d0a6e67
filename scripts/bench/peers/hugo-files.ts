import { lines, type SiteFiles } from './site-files.ts'

const terms = ['kinds', 'releases', 'groups', 'features', 'authors']

/** A Hugo site with five taxonomies, chroma's classes and templates in the shape of Hugo's own documentation. */
export const hugoFiles: SiteFiles = {
  'hugo.toml': lines(
    `baseURL = 'https://made.example/'`,
    `languageCode = 'en'`,
    `title = 'Made Works'`,
    '[taxonomies]',
    ...terms.map((term) => `${term.slice(0, -1)} = '${term}'`),
    '[markup.highlight]',
    'noClasses = false',
  ),
  'layouts/_default/baseof.html': lines(
    '<!doctype html>',
    '<html lang="{{ .Site.LanguageCode }}">',
    '<head>',
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>{{ .Title }}</title>',
    '{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}',
    '{{ with .OutputFormats.Get "rss" }}{{ printf `<link rel="%s" type="%s" href="%s">` .Rel .MediaType.Type .Permalink | safeHTML }}{{ end }}',
    '<link rel="stylesheet" href="/chroma.css">',
    '</head>',
    '<body>',
    '<header><a href="/">{{ .Site.Title }}</a></header>',
    '<main>{{ block "main" . }}{{ end }}</main>',
    '</body>',
    '</html>',
  ),
  'layouts/_default/single.html': lines(
    '{{ define "main" }}',
    '<article data-pagefind-body>',
    '<h1>{{ .Title }}</h1>',
    '<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>',
    ...terms.map(
      (term) =>
        `{{ with .GetTerms "${term}" }}<ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}`,
    ),
    '<aside>{{ .TableOfContents }}</aside>',
    '{{ .Content }}',
    '</article>',
    '<nav>',
    '{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}',
    '{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}',
    '</nav>',
    '{{ end }}',
  ),
  'layouts/_default/list.html': lines(
    '{{ define "main" }}',
    '<h1>{{ .Title }}</h1>',
    '{{ range .Paginator.Pages }}',
    '<h2><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></h2>',
    '<p>{{ .Description }}</p>',
    '{{ end }}',
    '{{ template "_internal/pagination.html" . }}',
    '{{ end }}',
  ),
  'layouts/_default/terms.html': lines(
    '{{ define "main" }}',
    '<h1>{{ .Title }}</h1>',
    '<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>',
    '{{ end }}',
  ),
  'layouts/index.html': lines(
    '{{ define "main" }}',
    '<h1>{{ .Title }}</h1>',
    '{{ range first 10 .Site.RegularPages }}<h2><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></h2><p>{{ .Description }}</p>{{ end }}',
    '{{ end }}',
  ),
}
