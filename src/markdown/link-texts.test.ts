import { describe, expect, it } from 'vitest'
import { codesIn, problemsIn } from './texts.builder.ts'

describe('a link', () => {
  it.each(['', '&#8203;', '\u2800', '\u3164', '\u200D', '\u00AD', '\uFE0F', '&nbsp;', '**\u200B**'])(
    'of which nothing can be seen is refused: %j',
    (text) => expect(codesIn(`a <a href="/b">${text}</a>`, 'md')).toContain('1:3 link-without-text'),
  )

  it.each(['a', '`a`', '\u200Ba', '☃'])('that shows something passes: %j', (text) =>
    expect(codesIn(`a [${text}](/b)`, 'md').filter((one) => one.includes('link-'))).toEqual([]),
  )

  it.each([
    ['[https://a.example/b](https://c.example/b)', 'The link shows an address at a.example and leads to c.example.'],
    ['[www.a.example](https://c.example)', 'The link shows an address at a.example and leads to c.example.'],
    ['[`http://a.example:80/`](http://c.a.example/)', 'The link shows an address at a.example and leads to c.a.example.'],
    ['[https://a.example is here](https://c.example)', 'The link shows an address at a.example and leads to c.example.'],
    ['[see **https://a.example.**](https://c.example)', 'The link shows an address at a.example and leads to c.example.'],
    ['[kubernetes.io/docs](https://c.example)', 'The link shows an address at kubernetes.io and leads to c.example.'],
    [
      '[**kubernetes.io**](https://kubernetes.io.c.example)',
      'The link shows an address at kubernetes.io and leads to kubernetes.io.c.example.',
    ],
    ['[github.com/kubernetes/kubernetes](https://c.example/kubernetes)', 'The link shows an address at github.com and leads to c.example.'],
  ])('that shows another host than it leads to is warned of: %s', (source, message) =>
    expect(problemsIn(source, 'md')).toMatchObject([{ code: 'misleading-link', severity: 'warning', message }]),
  )

  it.each([
    '[https://a.example/b](https://www.a.example/c)',
    '[www.A.example](http://a.example)',
    'https://a.example/b',
    'www.a.example',
    '[https://a.example is here](https://a.example/c)',
    '[from https://a.example to https://c.example](https://c.example)',
    '[kubernetes.io](https://www.kubernetes.io/docs)',
    '[docs.kubernetes.io](https://kubernetes.io/docs)',
    '[k8s.io/client-go](https://github.com/kubernetes/client-go)',
    '[github.com/a/b](https://pkg.go.dev/github.com/a/b)',
    '[`kubernetes.io/hostname`](https://c.example)',
    '[node.js](https://c.example)',
    '[Booking.com](https://c.example)',
    '[kubernetes.io on c](https://c.example)',
    '[kube-proxy.conf](https://c.example)',
    '[foo.yaml](https://c.example)',
    '[v1.alpha](https://c.example)',
    '[etc/resolv.conf](https://c.example)',
    '[kubernetes.io](/about/)',
    '[`curl https://a.example`](https://c.example)',
    'fetch("https://a.example")}',
    '[storage.k8s.io](https://c.example)',
    '[https://a.example](/b/)',
    '[https://](https://c.example)',
  ])('may be %s', (source) => expect(codesIn(source, 'md')).toEqual([]))
})
