import { expect, it } from 'vitest'
import { csvResponse, jsonResponse, textResponse } from './responses.ts'

const told = async (response: Response) => [response.headers.get('content-type'), await response.text()]

it('JSON ends with a line end', async () => {
  expect(await told(jsonResponse({ a: 1 }))).toEqual(['application/json; charset=utf-8', '{"a":1}\n'])
})

it('a table says that it has a head', async () =>
  expect(await told(csvResponse('a,b\n'))).toEqual(['text/csv; charset=utf-8; header=present', 'a,b\n']))

it.each([
  ['releases.ics', 'text/calendar'],
  ['posts/a.b/rss.xml', 'application/xml'],
  ['index.md', 'text/markdown'],
  ['robots.txt', 'text/plain'],
  ['_headers', 'text/plain'],
])('the text %s is %s', async (name, type) => expect(await told(textResponse('é', name))).toEqual([`${type}; charset=utf-8`, 'é']))
