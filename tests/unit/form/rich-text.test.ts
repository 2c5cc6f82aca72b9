import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richTextSchema, type RichText } from "@/lib/platform/rich-text";
import { richTextOfEditor } from "@/lib/platform/rich-text-editor";
import { markdownOfRichText, richTextOfMarkdown } from "@/lib/platform/rich-text-markdown";

const words = fc
  .string({ unit: fc.constantFrom(..."abcäö AB12=*_#-+>.[]()`~<&\\!|:/"), minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");
const inline = words.map((text) => ({ type: "text" as const, text }));
const paragraph = inline.map((text) => ({ type: "paragraph" as const, content: [text] }));
const item = paragraph.map((content) => ({ type: "listItem" as const, content: [content] }));
const block = fc.oneof(
  paragraph,
  inline.map((text) => ({ type: "heading" as const, attrs: { level: 2 as const }, content: [text] })),
  fc.array(item, { minLength: 1, maxLength: 3 }).map((content) => ({ type: "bulletList" as const, content })),
);
/** Two lists in a row are one in Markdown; a text between them keeps them apart, as in what people write. */
const document = fc
  .array(block, { maxLength: 6 })
  .filter((blocks) =>
    blocks.every(({ type }, index) => type !== "bulletList" || blocks[index - 1]?.type !== "bulletList"),
  )
  .map((content): RichText => ({ type: "doc", content }));

const plain = (text: RichText) => JSON.stringify(text).match(/"text":"((?:[^"\\]|\\.)*)"/g);

describe("long text in a plain field", () => {
  it("comes back as it was, whatever signs are in it", () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(richTextOfMarkdown(markdownOfRichText(text))).toEqual(text);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps bold, emphasis, links and numbered lists", () => {
    const markdown = "Soita **heti** tai *pian*, katso [ohje](<https://thl.fi/>).\n\n1. ensin\n2. sitten";
    expect(markdownOfRichText(richTextOfMarkdown(markdown))).toBe(markdown);
  });

  it.each([
    "[klikkaa](javascript:alert(1))",
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[a](data:text/html,<script>alert(1)</script>)",
    "![kuva](https://evil.test/x.png)",
  ])("makes nothing but text of %s", (markdown) => {
    const text = richTextOfMarkdown(markdown);
    expect(richTextSchema.safeParse(text).success).toBe(true);
    expect(JSON.stringify(text)).not.toMatch(/"type":"link"/);
  });

  it.each([
    ["stairs of lists", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}- sana${depth}`).join("\n")],
    ["a list in a list in a list", `${"- ".repeat(800)}sana`],
    ["quotes in quotes", `${">".repeat(6_000)} sana`],
  ])("loses no word of %s, and is read", (_, markdown) => {
    const wanted = markdown.match(/sana\d*/g);
    const text = richTextOfMarkdown(markdown);
    expect(JSON.stringify(text).match(/sana\d*/g)).toEqual(wanted);
  });

  it("keeps a heading that is underlined", () => {
    expect(richTextOfMarkdown(`Otsikko\n${"-".repeat(30)}\nteksti`).content[0]).toMatchObject({ type: "heading" });
  });

  it("of any text fits the schema", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (markdown) => {
        expect(richTextSchema.safeParse(richTextOfMarkdown(markdown)).success).toBe(true);
      }),
    );
  });
});

describe("what a browser's editor sends", () => {
  it("is taken as it is when it is ours", () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(richTextOfEditor(text)).toEqual(text);
      }),
    );
  });

  it("loses no word of what has no place here", () => {
    const nested = {
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: [
            {
              type: "listItem",
              content: [
                { type: "paragraph", content: [{ type: "text", text: "ulompi" }] },
                {
                  type: "orderedList",
                  attrs: { start: 3, type: null },
                  content: [
                    {
                      type: "listItem",
                      content: [{ type: "paragraph", content: [{ type: "text", text: "sisempi" }] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: "table",
          content: [{ type: "tableRow", content: [{ type: "paragraph", content: [{ type: "text", text: "solu" }] }] }],
        },
      ],
    };
    const text = richTextOfEditor(nested)!;
    expect(richTextSchema.safeParse(text).success).toBe(true);
    expect(plain(text)).toEqual(['"text":"ulompi"', '"text":"sisempi"', '"text":"solu"']);
  });

  it("is never cut: what is too long stays in the draft, for publishing to tell of", () => {
    const item = { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "kohta" }] }] };
    const long = "sana ".repeat(3_000);
    const sent = {
      type: "doc",
      content: [
        { type: "bulletList", content: Array(300).fill(item) },
        ...Array(1_200).fill({ type: "paragraph", content: [{ type: "text", text: "rivi" }] }),
        { type: "paragraph", content: [{ type: "text", text: long }] },
      ],
    };
    expect(richTextOfEditor(sent)).toEqual(sent);
    expect(richTextSchema.safeParse(sent).success).toBe(false);
  });

  it("drops links that are no links, marks that are none of ours, and attributes", () => {
    const marks = [
      { type: "link", attrs: { href: "jAvAsCrIpT:alert(1)", onclick: "x" } },
      { type: "textStyle", attrs: { style: "position:fixed" } },
      { type: "bold" },
      { type: "bold" },
    ];
    const sent = {
      type: "doc",
      content: [{ type: "paragraph", attrs: { class: "x" }, content: [{ type: "text", text: "a", marks }] }],
    };
    expect(richTextOfEditor(sent)).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }] }],
    });
  });

  it("of any shape fits the schema or is refused", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, content) => {
        for (const sent of [value, { type: "doc", content }]) {
          const text = richTextOfEditor(sent);
          expect(text === null || richTextSchema.safeParse(text).success).toBe(true);
        }
      }),
    );
  });
});
