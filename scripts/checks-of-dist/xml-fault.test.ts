import { describe, expect, it } from 'vitest'
import { findXmlFault } from './xml-fault.ts'

describe('findXmlFault', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="/feed.css"?>\n<a xmlns:b="c"><b:d e="1 > 2" f=\'"\'>x &amp; &#x1F600; 😀</b:d><g /></a>\n',
    '<a><!-- <b> & --><![CDATA[<b> & ]]></a>'.replace('& -->', '-->'),
  ])('reads %j', (xml) => expect(findXmlFault(xml)).toBeUndefined())

  it.each([
    ['<a><b></a>', 6, '</a> where <b> is open'],
    ['<a></a></a>', 7, '</a> where nothing is open'],
    ['<a>', 3, 'its end before that of <a>'],
    ['<a>x & y</a>', 5, 'a character or reference that XML does not know'],
    ['<a>&nbsp;</a>', 3, 'a character or reference that XML does not know'],
    ['<a>\u0007</a>', 3, 'a character or reference that XML does not know'],
    ['<a>\uD800</a>', 3, 'a character or reference that XML does not know'],
    ['<a>]]></a>', 3, 'a character or reference that XML does not know'],
    ['<a>1 < 2</a>', 5, 'a tag that is not well-formed'],
    ['<a b=c></a>', 0, 'a tag that is not well-formed'],
    ['<a b="1" b="2"/>', 0, 'an attribute that stands twice'],
    ['<a/><b/>', 4, 'a second root element'],
    ['x<a/>', 0, 'text outside of the root element'],
    ['<a/>x', 4, 'no root element, or text after it'],
    ['', 0, 'no root element, or text after it'],
  ])('finds what is wrong with %j', (xml, offset, what) => expect(findXmlFault(xml)).toEqual({ offset, what }))

  it('comes to an end with whatever it is given', () => {
    expect(findXmlFault('<a>'.repeat(100_000))?.what).toBe('its end before that of <a>')
    expect(findXmlFault(`<a ${'b '.repeat(100_000)}`)?.offset).toBe(0)
  })
})
