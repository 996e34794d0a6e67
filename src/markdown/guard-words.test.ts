import { describe, expect, it } from 'vitest'
import { problemsIn } from './texts.builder.ts'

/** Message and advice of everything that is told about a text. */
const wordsOf = (source: string, format: 'md' | 'mdx'): string[] => problemsIn(source, format).flatMap(({ message, fix }) => [message, fix])

describe('what is told of a text says what is wrong and how to mend it', () => {
  it.each([
    [
      'import A from "./a"\n\ntext',
      'A paragraph of an .mdx file that begins with "import" or "export" would be run, and nothing in a post is.',
      'Delete the statement: components need no import. If it is text, begin the sentence with another word.',
    ],
    [
      'a {1 + 1} b',
      'In .mdx, {1 + 1} begins an expression, and nothing in a post is computed.',
      'Write \\{ for a brace, or put the text between backticks.',
    ],
    [
      '<Note {...props}>\n\nx\n\n</Note>',
      'Attributes are written one by one here, so {...props} does not pass.',
      'Write each attribute as name="value".',
    ],
    [
      '<Note title={t}>\n\nx\n\n</Note>',
      'The value of title is {t}, which would have to be computed; a post holds literals only.',
      'Write title="text", or JSON in braces, such as title={42} or title={["a", "b"]}.',
    ],
    [
      '<Details summary={`t`}>\n\nx\n\n</Details>',
      'The value of summary is {`t`}, which would have to be computed; a post holds literals only.',
      'Write summary="…" in double quotes.',
    ],
    ['<Tabs>\n<TabItem label="a">\n\nb\n\n</TabItem>\n</Tabs>', 'There is no component TabItem.', 'Did you mean Tab?'],
    ['<Noet>\n\nx\n\n</Noet>', 'There is no component Noet.', 'Did you mean Note?'],
    [
      'x <Foo.Bar /> y',
      'There is no component Foo.Bar.',
      'Use one of Note, Figure, Details, Tabs, Tab, Steps, Quote, Table, YouTube, SideNote, FeatureState, FeatureTimeline, FeatureList, ReleaseStats, ShippingRecord, StageDurations, LongestWaits, Removals, StageCount, StageLength.',
    ],
    [
      'x <svg:rect /> y',
      'There is no component svg:rect.',
      'Use one of Note, Figure, Details, Tabs, Tab, Steps, Quote, Table, YouTube, SideNote, FeatureState, FeatureTimeline, FeatureList, ReleaseStats, ShippingRecord, StageDurations, LongestWaits, Removals, StageCount, StageLength.',
    ],
    ['x <>y</> z', '<> groups nothing here.', 'Delete <> and </>.'],
    ['<Note kind="tip">\n\nx\n\n</Note>', '<Note> has no attribute kind.', 'It has type, title.'],
    ['<Note type="tipp">\n\nx\n\n</Note>', '"tipp" is no value for type.', 'Did you mean "tip"?'],
    ['<Note\n  type="tip"\n  title={3}\n>\n\nx\n\n</Note>', 'title is a text in quotes, and here stands title={3}.', 'Write title="…".'],
    ['<Note title>\n\nx\n\n</Note>', 'title is a text in quotes, and here stands title without a value.', 'Write title="…".'],
    ['<Note type="tip" type="note">\n\nx\n\n</Note>', 'The tag has the attribute type twice.', 'Delete one of them.'],
    ['<Note onClick={() => 1}>\n\nx\n\n</Note>', "onClick would run code in the reader's browser.", 'Delete the attribute.'],
    [
      '<Note style={{ color: "red" }}>\n\nx\n\n</Note>',
      'How a post looks is for the site to say, not for a style attribute.',
      'Delete the attribute; a component may do what you need.',
    ],
    ['<FeatureState />', '<FeatureState> needs the attribute feature.', 'Add feature="…".'],
    ['<FeatureState feature="" />', '"" is no value for feature.', 'Write a text that is not empty.'],
    [
      '<ReleaseStats release={1.33} />',
      'release is a text in quotes, and here stands release={1.33}.',
      'Write a release in quotes, such as release="1.33".',
    ],
    ['<StageDurations stage="alpha" by="month" />', '"month" is no value for by.', 'Use one of year, sig.'],
    ['<StageDurations by="year" />', '<StageDurations> needs the attribute stage.', 'Add stage="…".'],
    [
      '<LongestWaits stage="alpha" still="yes" count="10" />',
      'still is true or false, and here stands still="yes".',
      'Write still={true} or still={false}.',
    ],
    [
      '<LongestWaits stage="alpha" still="yes" count="10" />',
      'count is a number in braces, and here stands count="10".',
      'Write how many are shown, such as count={10}.',
    ],
    [
      '<LongestWaits stage={index.site.stages[0]} />',
      'The value of stage is {index.site.stages[0]}, which would have to be computed; a post holds literals only.',
      'Write stage="text", or JSON in braces, such as stage={42} or stage={["a", "b"]}.',
    ],
    ['<Removals from={1.24} />', 'from is a text in quotes, and here stands from={1.24}.', 'Write from="…".'],
    ['<Removals>x</Removals>', '<Removals> has no content.', 'Write <Removals … />.'],
    ['a <StageCount stage="alpha" as="<b>" onload="x" /> b', '"<b>" is no value for as.', 'Use one of figure, word, share.'],
    ['a <StageCount stage="alpha" as="<b>" onload="x" /> b', "onload would run code in the reader's browser.", 'Delete the attribute.'],
    [
      'a <StageLength stage={"a\\u202Eb"} measure="mean" /> b',
      'U+202E changes the direction of the text around it and shows nothing itself.',
      'Delete the character reference.',
    ],
    [
      'a <StageLength stage={"a\\u202Eb"} measure="mean" /> b',
      '"mean" is no value for measure.',
      'Use one of median, lower, upper, longest, count, waiting, over.',
    ],
    [
      'a <ShippingRecord sig="wire" /> b',
      '<ShippingRecord> may not stand inside a paragraph.',
      'Give it lines of its own, with a blank line before and after.',
    ],
    ['<YouTube id="dQw4w9WgXcQ" />', '<YouTube> needs the attribute title.', 'Add title="…".'],
    [
      '<YouTube id="https://x/y" title="t" start="3" />',
      '"https://x/y" is no value for id.',
      'Write the eleven characters after "v=" in its address.',
    ],
    [
      '<YouTube id="https://x/y" title="t" start="3" />',
      'start is a number in braces, and here stands start="3".',
      'Write whole seconds, such as start={42}.',
    ],
    [
      '<Figure src="./a.png" />',
      'The picture has no alternative text.',
      'Say in alt what the picture shows to someone who needs the fact.',
    ],
    [
      '<Figure src="https://a.b/c.png" alt="c" />',
      'The picture "https://a.b/c.png" lies on another site, which would learn of every reader.',
      'Put the picture into the folder of the post and name it as "./name.png".',
    ],
    [
      '<Figure src="../c.png" alt="c" />',
      'The picture "../c.png" does not lie beside the post.',
      'Put the picture into the folder of the post and name it as "./name.png".',
    ],
    [
      '<Details summary="a\u202Eb">\n\nx\n\n</Details>',
      'U+202E changes the direction of the text around it and shows nothing itself.',
      'Delete it; it may have come along with pasted text.',
    ],
    ['<b onclick="x">y</b>', "onclick would run code in the reader's browser.", 'Delete the attribute.'],
    ['<img src="./a.png" alt="a">x</img>', 'In .mdx, <img> has to be closed like any other tag.', 'Write <img />.'],
    ['<img src="./a.png" alt="a">x</img>', '</img> closes a tag that was not opened.', 'Delete it, or add the opening tag.'],
    [
      'a\n\n<script>\nalert("<b>")\n</script>\n\nb',
      'The tag <b> is not closed in the paragraph that it begins in.',
      'Close it with </b>, or write \\< if it is no tag; around several paragraphs, give each tag a line of its own.',
    ],
    [
      '<svg onload="x"><path onclick="y"/></svg>',
      '<svg> may not stand in a post.',
      'Save the drawing as a file beside the post and use <Figure src="./name.svg" alt="…" />.',
    ],
    ['<iframe src="https://a.b"></iframe>', '<iframe> may not stand in a post.', 'Use <YouTube> for a film, a link for everything else.'],
    ['<h2>title</h2>', '<h2> may not stand in a post.', 'Write ## at the beginning of a line.'],
    ['<?php echo 1 ?>', 'In .mdx, "<" begins a tag, and none follows.', 'Write \\< for the sign, or put the text between backticks.'],
    ['a <b>b <i>c</b> d</i>', '</b> stands where <i> has to be closed first.', 'Close <i> before </b>.'],
    ['a\n\n<!-- never ends', 'An HTML comment is not a comment in .mdx.', 'Write {/* the comment */}.'],
    [
      '<a href="java&#x73;cript:x">y</a>',
      'The address "javascript:x" uses "javascript:".',
      'Links may use https:, http: and mailto:, or lead to a path of this site.',
    ],
    ['<a>x</a>', '<a> leads nowhere and marks nothing.', 'Give it href="…", or id="…" to keep an old anchor.'],
    ['<td colspan="x">y</td>', '<td> may not stand here.', 'It belongs into <tr>.'],
    ['<td colspan="x">y</td>', 'colspan has the value "x", which it cannot take.', 'Write a number from 1 to 999.'],
    ['[a](//b.c)', 'The address "//b.c" leaves the protocol open.', 'Write https://b.c'],
    ['[](/a)', 'The link has no text.', 'Write the text between [ and ], saying where the link leads.'],
    ['a[^1]', 'There is no footnote [^1].', 'Add a line "[^1]: …", or write \\[^ for the signs themselves.'],
    ['a[^1]\n\n[^1]: b\n\n[^2]: c', 'Nothing in the text leads to the footnote [^2], so it is not shown.', 'Refer to it, or delete it.'],
    [
      'a <div>b</div>',
      '<div> may not stand inside a paragraph.',
      'Give it lines of its own, with a blank line before and after, outside of it.',
    ],
    ['<Tab label="a">\n\nb\n\n</Tab>', '<Tab> may not stand here.', 'Put it between <Tabs> and </Tabs>.'],
    ['<Tabs>\n\ntext\n\n</Tabs>', 'Text may not stand directly in <Tabs>.', 'Put it into one of the elements inside, or outside.'],
    [
      '<Tabs>\n\n<Note>a</Note>\n\n</Tabs>',
      '<Note> may not stand directly in <Tabs>.',
      'Give it lines of its own, with a blank line before and after.',
    ],
    [
      '<Steps>\n\n- a\n\n</Steps>',
      '<Steps> holds one numbered list and nothing else.',
      'Write its items as "1. …", with a blank line before the first.',
    ],
    [
      '<Table caption="c">\n\ntext\n\n</Table>',
      '<Table> holds one table and nothing else.',
      'Put a blank line before and after the table, and other text outside.',
    ],
    ['<Note />', '<Note> is empty.', 'Put its content between <Note> and </Note>.'],
    ['<FeatureState feature="f">a</FeatureState>', '<FeatureState> has no content.', 'Write <FeatureState … />.'],
    [
      '<SideNote>\n\na\n\nb\n\n</SideNote>',
      '<SideNote> holds words of one paragraph, and a blank line begins a new one.',
      'Write <SideNote>words</SideNote> without blank lines in it; for several paragraphs there is <Note>.',
    ],
    ['[a <FeatureState feature="f" />](/b)', '<FeatureState> may not stand inside a link.', 'Put it beside the link.'],
    ['<a href="/b">a [c](/d)</a>', '<a> may not stand inside a link.', 'Put it beside the link.'],
    ['<a href="/b">a [^1]</a>\n\n[^1]: c', 'A footnote may not stand inside a link.', 'Put it beside the link.'],
    ['<li>a</li>', '<li> may not stand here.', 'It belongs into <ul> or <ol>.'],
    ['<mi>a</mi>', '<mi> may not stand here.', 'Give it lines of its own, with a blank line before and after, outside of it.'],
    [
      'unclosed { brace',
      'In .mdx, "{" begins an expression, and nothing in a post is computed.',
      'Write \\{ for a brace, or put the text between backticks.',
    ],
    [
      '<A b={c} />',
      'There is no component A.',
      'Use one of Note, Figure, Details, Tabs, Tab, Steps, Quote, Table, YouTube, SideNote, FeatureState, FeatureTimeline, FeatureList, ReleaseStats, ShippingRecord, StageDurations, LongestWaits, Removals, StageCount, StageLength.',
    ],
    [
      '<A b={c} />',
      'The value of b is {c}, which would have to be computed; a post holds literals only.',
      'Write b="text", or JSON in braces, such as b={42} or b={["a", "b"]}.',
    ],
    [
      '<A b={`c`} />',
      'The value of b is {`c`}, which would have to be computed; a post holds literals only.',
      'Write b="…" in double quotes.',
    ],
    [
      '<A b={[1, x]} c={() => "}"} />',
      'The value of c is {() => "}"}, which would have to be computed; a post holds literals only.',
      'Write c="text", or JSON in braces, such as c={42} or c={["a", "b"]}.',
    ],
    ['<https://a.b>', 'In .mdx, an address in angle brackets is read as a tag.', 'Write [text](https://a.b), or the address alone.'],
    ['<me@a.b>', 'In .mdx, an address in angle brackets is read as a tag.', 'Write [text](mailto:me@a.b), or the address alone.'],
  ])('in .mdx: %j', (source, message, fix) => expect(wordsOf(source, 'mdx')).toEqual(expect.arrayContaining([message, fix])))

  it.each([
    ['<Note>\n\nimport a from "b"\n\n</Note>', '<Note> is a component, and a .md file holds none.', 'Rename the file to end in .mdx.'],
    [
      'x\n\n</note>',
      '</note> closes nothing that was opened in the same paragraph, list item or block.',
      'Delete it, or open <note> where the text around it begins.',
    ],
    [
      '<details summary={`t`}>\n\nx\n\n</details>',
      '<details> begins with one <summary>, which is always seen.',
      'Put <summary>…</summary> first.',
    ],
    ['<details summary={`t`}>\n\nx\n\n</details>', '<details> may not have the attribute summary in a post.', 'Delete the attribute.'],
    ['<b id="a" id="b">x</b>', 'The tag has an attribute twice.', 'Delete one of them.'],
    ['<figure/>', 'In HTML, <figure/> opens the element and does not close it.', 'Write <figure></figure>.'],
    ['<?php echo 1 ?>', '"<?php echo 1 ?>" is no HTML that a post may hold.', 'Delete it, or write &lt; for the sign "<".'],
    ['<b>bold', '<b> is not closed in the paragraph, list item or block that it begins in.', 'Close it with </b>.'],
    ['<div\n\ntext', 'A tag here has no ">" before the next blank line.', 'Finish the tag on its lines, or write &lt; for the sign "<".'],
    ['a\n\n<!-- never ends', 'The comment that begins here has no end.', 'End it with -->.'],
    ['<img alt="x">', '<img> needs the attribute src.', 'Add src="./name.png".'],
    [
      '<img src="data:image/png;base64,AA" alt="x">',
      'The address "data:image/png;base64,AA" is no path of a picture.',
      'Put the picture into the folder of the post and name it as "./name.png".',
    ],
  ])('in .md: %j', (source, message, fix) => expect(wordsOf(source, 'md')).toEqual(expect.arrayContaining([message, fix])))
})
