import { Fragment, type ReactNode } from "react";
import type { RichText as RichTextDocument, RichTextBlock, RichTextInline } from "@/lib/platform/rich-text";
import { currentLocale } from "@/lib/platform/i18n/reader";
import { sameAddressIn } from "@/lib/routes";
import { ExternalLink } from "./external-link";

type Props = {
  document: RichTextDocument;
  inSection?: boolean;
  /** The text's language, where it is not that of the page. */
  lang?: string;
};

/**
 * Long text: every node type of the schema has one element, and nothing else can come through. Inside a section its
 * headings stand one level lower.
 */
export function RichText({ document, inSection = false, lang }: Props) {
  return (
    <div lang={lang} className="max-w-measure space-y-4">
      {document.content.map((block, index) => renderBlock(block, index, inSection))}
    </div>
  );
}

function renderBlock(block: RichTextBlock, key: number, inSection: boolean): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p key={key}>{block.content.map(renderInline)}</p>;
    case "heading": {
      const level = block.attrs.level + (inSection ? 1 : 0);
      const Heading = `h${level}` as "h2" | "h3" | "h4";
      const size = level === 2 ? "pt-4 text-2xl" : "pt-2 text-xl";
      return (
        <Heading key={key} className={`${size} font-bold tracking-tight`}>
          {block.content.map(renderInline)}
        </Heading>
      );
    }
    case "bulletList":
    case "orderedList": {
      const List = block.type === "bulletList" ? "ul" : "ol";
      return (
        <List key={key} className={`${List === "ul" ? "list-disc" : "list-decimal"} space-y-2 pl-6`}>
          {block.content.map((item, index) => (
            <li key={index}>
              {item.content.map((paragraph, line) => (
                <p key={line}>{paragraph.content.map(renderInline)}</p>
              ))}
            </li>
          ))}
        </List>
      );
    }
    case "blockquote":
      return (
        <blockquote key={key} className="border-l-4 border-accent pl-4">
          {block.content.map((paragraph, line) => (
            <p key={line}>{paragraph.content.map(renderInline)}</p>
          ))}
        </blockquote>
      );
  }
}

function renderInline(inline: RichTextInline, key: number): ReactNode {
  const marked = (inline.marks ?? []).reduce<ReactNode>((content, mark) => {
    switch (mark.type) {
      case "bold":
        return <strong>{content}</strong>;
      case "italic":
        return <em>{content}</em>;
      case "link":
        return mark.attrs.href.startsWith("http") ? (
          <ExternalLink href={mark.attrs.href}>{content}</ExternalLink>
        ) : (
          <a href={sameAddressIn(currentLocale(), mark.attrs.href) ?? mark.attrs.href}>{content}</a>
        );
    }
  }, inline.text);
  return <Fragment key={key}>{marked}</Fragment>;
}
