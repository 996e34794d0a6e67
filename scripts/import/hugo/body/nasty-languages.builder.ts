import type { NastyPost } from './nasty-post.builder.ts'

/** Posts of several languages, with what their signs do beside those of Markdown. */
export const nastyLanguages: readonly NastyPost[] = [
  {
    name: 'a German text with quotes, a table and a footnote',
    text: `# Über Straßen und Brücken

Der „alte“ Weg war *länger* als 12 km – und **teurer**. Siehe [Übersicht](/pfad/übersicht#größe "Größe")[^1].

| Größe | Preis |
| :-- | --: |
| klein | 3,50 € |
| groß \\| breit | 7 € |

### Was kommt?

Nichts.

[^1]: Nach *eigener* Zählung.
`,
  },
  {
    name: 'a Japanese text with emphasis beside brackets',
    text: `## 新しい機能

これは**重要**な変更です。**「設定」**は不要になりました。

- 一つ目の項目
- 二つ目の\`コード\`項目

詳しくは[こちら](https://example.org/日本語)をご覧ください。<ruby>漢字<rt>かんじ</rt></ruby>も使えます。
`,
  },
  {
    name: 'a Chinese text with notes',
    text: `{{< note >}}
请注意：**“引号”**与标点。
{{< /note >}}

{{% warning %}}
1. 第一步
2. 第二步
{{% /warning %}}

中文和English混排，行尾
换行。
`,
  },
  {
    name: 'an Arabic text with Latin words',
    text: `## مقدمة

هذا نص **مهم** مع \`code\` وكلمات Latin و[رابط](https://example.org/ar).

> اقتباس قصير

1. أولا
2. ثانيا
`,
  },
  {
    name: 'a Korean and a Thai paragraph',
    text: '한국어 문장입니다. **굵게** 표시.\n\nข้อความภาษาไทย **ตัวหนา** และ `โค้ด`\n',
  },
]
