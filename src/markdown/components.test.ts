import { expect, it } from 'vitest'
import { bodyFrom, problemsIn } from './texts.builder.ts'

const told = (source: string): string[] => problemsIn(source).map(({ code, message, fix }) => `${code}: ${message} ${fix}`)
const around = (tag: string): string => `a <${tag} /> b`

it.each([
  ['<YouTube title="t" />', 'missing-attribute: <YouTube> needs the attribute id. Add the eleven characters after "v=" in its address.'],
  ['<ReleaseStats />', 'missing-attribute: <ReleaseStats> needs the attribute release. Add a release in quotes, such as release="1.33".'],
  ['<StageDurations stage="alpha" />', 'missing-attribute: <StageDurations> needs the attribute by. Add by="…" with one of year, sig.'],
  [
    '<StageLength stage="alpha" measure="over" />',
    'missing-attribute: <StageLength measure="over"> needs the attribute years. Add the years of measure="over", such as years={3}.',
  ],
  ['<FeatureState />', 'missing-attribute: <FeatureState> needs the attribute feature. Add feature="…".'],
  [
    '<Figure src="./a.png" />',
    'image-without-alt: The picture has no alternative text. Say in alt what the picture shows to someone who needs the fact.',
  ],
  [
    '<Figure src="./a.png" alt="&#32;" />',
    'image-without-alt: The picture has no alternative text. Say in alt what the picture shows to someone who needs the fact.',
  ],
])('%s lacks what it needs', (source, words) => expect(told(source)).toEqual([words]))

it.each([
  [
    'StageCount stage="alpha" as={1}',
    'attribute-type: as is a text in quotes, and here stands as={1}. Write as="…" with one of figure, word, share.',
  ],
  [
    'StageCount stage="alpha" still="true"',
    'attribute-type: still is true or false, and here stands still="true". Write still={true} or still={false}.',
  ],
  [
    'StageLength stage="alpha" measure="over" years="3"',
    'attribute-type: years is a number in braces, and here stands years="3". Write the years of measure="over", such as years={3}.',
  ],
  [
    'StageLength stage="alpha" measure="over" years',
    'attribute-type: years is a number in braces, and here stands years without a value. Write the years of measure="over", such as years={3}.',
  ],
  ['FeatureState feature={null}', 'attribute-type: feature is a text in quotes, and here stands feature={null}. Write feature="…".'],
  [
    'StageLength stage="alpha" measure="over" years={0}',
    'attribute-value: "0" is no value for years. Write the years of measure="over", such as years={3}.',
  ],
  [
    'StageLength stage="alpha" years={3}',
    'unknown-attribute: years says nothing without measure="over". Add measure="over", or delete years.',
  ],
  [
    'StageLength stage="alpha" measure="count" years={3}',
    'unknown-attribute: years says nothing without measure="over". Add measure="over", or delete years.',
  ],
  ['StageLength stage="alpha" measure="ovr" years={3}', 'attribute-value: "ovr" is no value for measure. Did you mean "over"?'],
  ['StageCount stage="alpha" as="words"', 'attribute-value: "words" is no value for as. Did you mean "word"?'],
  ['StageCount stage="alpha" as="tortoise"', 'attribute-value: "tortoise" is no value for as. Use one of figure, word, share.'],
  ['StageCount stage=" "', 'attribute-value: " " is no value for stage. Write a text that is not empty.'],
  [
    'StageCount stage="al\u0007pha"',
    'control-character: U+0007 is a control character, which no reader can see. Delete it; it may have come along with pasted text.',
  ],
  [
    'StageCount stage={"a\\u0007"}',
    'control-character: U+0007 is a control character, which no reader can see. Delete the character reference.',
  ],
  ['StageCount stage="alpha" stages="b"', 'unknown-attribute: <StageCount> has no attribute stages. Did you mean stage?'],
  [
    'StageCount stage="alpha" toString="b"',
    'unknown-attribute: <StageCount> has no attribute toString. It has stage, from, to, sig, without, still, as.',
  ],
])('<%s> does not pass', (tag, words) => expect(told(around(tag))).toEqual([words]))

it.each([
  ['<Steps color="x">\n\n1. a\n\n</Steps>', 'unknown-attribute: <Steps> has no attribute color. It has none.'],
  ...['0', '-1', '2.5'].map((count): [string, string] => [
    `<LongestWaits stage="alpha" count={${count}} />`,
    `attribute-value: "${count}" is no value for count. Write how many are shown, such as count={10}.`,
  ]),
  [
    '<YouTube id="dQw4w9WgXcQ" title="t" start={-1} />',
    'attribute-value: "-1" is no value for start. Write whole seconds, such as start={42}.',
  ],
  [
    '<YouTube id="dQw4w9WgXcQQ" title="t" />',
    'attribute-value: "dQw4w9WgXcQQ" is no value for id. Write the eleven characters after "v=" in its address.',
  ],
  [
    '<YouTube id="dQw4w9WgXc" title="t" />',
    'attribute-value: "dQw4w9WgXc" is no value for id. Write the eleven characters after "v=" in its address.',
  ],
  [
    '<YouTube id="&quot;Qw4w9WgXcQ" title="t" />',
    'attribute-value: ""Qw4w9WgXcQ" is no value for id. Write the eleven characters after "v=" in its address.',
  ],
  [
    '<Figure src="/a.png" alt="a" />',
    'image-path: The picture "/a.png" does not lie beside the post. Put the picture into the folder of the post and name it as "./name.png".',
  ],
])('%s does not pass', (source, words) => expect(told(source)).toEqual([words]))

it.each([
  ['<Note title="">\n\na\n\n</Note>', '"" is no value for title. Write a text that is not empty, or delete title.'],
  ['<Quote author=" ">\n\na\n\n</Quote>', '" " is no value for author. Write a text that is not empty, or delete author.'],
  ['<Figure src="./a.png" alt="b" caption="" />', '"" is no value for caption. Write a text that is not empty, or delete caption.'],
  ['<Details summary="">\n\na\n\n</Details>', '"" is no value for summary. Write a text that is not empty.'],
])('%j may not have an empty text', (source, words) => expect(told(source)).toEqual([`attribute-value: ${words}`]))

it('what is right comes through as it was meant, words for readers with their quotes', () => {
  const props = (source: string) => bodyFrom(source).components.map(({ props: read }) => read)
  expect(props('<Figure src="a%20b.png" alt="&quot;b&quot;" caption="The &quot;c&quot;" />')).toEqual([
    { src: './a b.png', alt: '"b"', caption: 'The “c”' },
  ])
  expect(props('<Note>\n\na\n\n</Note>')).toEqual([{}])
  expect(props('<YouTube id="dQw4w9_-XcQ" title="A &quot;b&quot;" start={42} />')).toEqual([
    { id: 'dQw4w9_-XcQ', title: 'A "b"', start: 42 },
  ])
  expect(props(around('StageCount stage="alpha" still={false} as="share" from=""'))).toEqual([
    { stage: 'alpha', still: false, as: 'share', from: '' },
  ])
  expect(props(around('StageCount stage="alpha" still'))).toEqual([{ stage: 'alpha', still: true }])
})
