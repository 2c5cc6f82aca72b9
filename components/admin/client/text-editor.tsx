"use client";

import { EditorContent, useEditor, useEditorState, type Editor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useState } from "react";
import type { RichText } from "@/lib/platform/rich-text";
import { cleanPastedHtml } from "./pasted-html";
import { useScripts } from "./use-scripts";

export type EditorWords = {
  toolbar: string;
  bold: string;
  italic: string;
  heading: string;
  subheading: string;
  bullets: string;
  numbers: string;
  quote: string;
  link: string;
  linkAddress: string;
  setLink: string;
  removeLink: string;
  undo: string;
  redo: string;
};

type Attributes = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };
type Props = {
  attributes: Attributes;
  label: string;
  lang: string;
  markdown: string;
  document: RichText | null;
  className: string;
  /** How to write Markdown, for whom has no scripts. */
  hint: string;
  words: EditorWords;
};

/** A long text, written as it will look. Without scripts it is a field of Markdown. */
export function TextEditor(props: Props) {
  const { attributes, lang, markdown, className, hint } = props;
  const hasScripts = useScripts(attributes.id);
  if (hasScripts) return <WrittenText {...props} />;
  return (
    <>
      <p className="text-sm text-soft">{hint}</p>
      <textarea {...attributes} lang={lang} defaultValue={markdown} rows={8} className={className} />
    </>
  );
}

function WrittenText({ attributes, label, lang, markdown, document: written, words }: Props) {
  const [json, setJson] = useState("");
  const { id, name, ...described } = attributes;
  const [hadFocus] = useState(() => window.document.activeElement?.id === id);
  const editor = useEditor({
    immediatelyRender: true,
    autofocus: hadFocus ? "end" : false,
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        horizontalRule: false,
        link: { openOnClick: false, autolink: false, protocols: ["http", "https", "mailto", "tel"] },
      }),
    ],
    // An empty text is left to the editor: it begins with a paragraph to write in.
    content: written && written.content.length > 0 ? written : null,
    editorProps: {
      attributes: {
        id,
        lang,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        ...(described["aria-describedby"] && { "aria-describedby": described["aria-describedby"] }),
        class: "rich-text-editor min-h-40 rounded-b-box border border-border bg-surface px-3 py-2",
      },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: changed }) => {
      setJson(JSON.stringify(changed.getJSON()));
      queueMicrotask(() => window.document.getElementById(id)?.dispatchEvent(new Event("input", { bubbles: true })));
    },
  });
  return (
    <div className="mt-1">
      <Toolbar editor={editor} words={words} label={`${words.toolbar}: ${label}`} />
      <EditorContent editor={editor} />
      {/* Untouched, the text goes as it came. */}
      <textarea name={name} value={markdown} hidden readOnly />
      {json && <input type="hidden" name={`${name}~json`} value={json} />}
    </div>
  );
}

function Toolbar({ editor, words, label }: { editor: Editor; words: EditorWords; label: string }) {
  const [isLinking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      heading: current.isActive("heading", { level: 2 }),
      subheading: current.isActive("heading", { level: 3 }),
      bullets: current.isActive("bulletList"),
      numbers: current.isActive("orderedList"),
      quote: current.isActive("blockquote"),
      link: current.isActive("link"),
    }),
  });
  const run = () => editor.chain().focus();
  const tools: [keyof typeof active, () => void][] = [
    ["bold", () => run().toggleBold().run()],
    ["italic", () => run().toggleItalic().run()],
    ["heading", () => run().toggleHeading({ level: 2 }).run()],
    ["subheading", () => run().toggleHeading({ level: 3 }).run()],
    ["bullets", () => run().toggleBulletList().run()],
    ["numbers", () => run().toggleOrderedList().run()],
    ["quote", () => run().toggleBlockquote().run()],
    ["link", () => setLinking((before) => !before)],
  ];
  const tool = "min-h-11 px-3 text-sm hover:underline aria-pressed:bg-spruce aria-pressed:text-paper";
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="flex flex-wrap rounded-t-box border border-b-0 border-border bg-sunken"
    >
      {tools.map(([name, act]) => (
        <button key={name} type="button" aria-pressed={active[name]} onClick={act} className={tool}>
          {words[name]}
        </button>
      ))}
      <button type="button" onClick={() => run().undo().run()} className={tool}>
        {words.undo}
      </button>
      <button type="button" onClick={() => run().redo().run()} className={tool}>
        {words.redo}
      </button>
      {isLinking && <LinkField editor={editor} words={words} tool={tool} onDone={() => setLinking(false)} />}
    </div>
  );
}

type LinkProps = { editor: Editor; words: EditorWords; tool: string; onDone: () => void };

function LinkField({ editor, words, tool, onDone }: LinkProps) {
  const [href, setHref] = useState<string>(
    () => (editor.getAttributes("link").href as string | undefined) ?? "https://",
  );
  const set = () => {
    editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    onDone();
  };
  return (
    <div className="flex basis-full flex-wrap items-center gap-2 border-t border-border p-2">
      <label className="flex grow items-center gap-2 text-sm">
        {words.linkAddress}
        <input
          type="url"
          value={href}
          autoFocus
          onChange={(event) => setHref(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            set();
          }}
          className="min-h-11 grow rounded-box border border-border bg-surface px-2"
        />
      </label>
      <button type="button" onClick={set} className={tool}>
        {words.setLink}
      </button>
      <button
        type="button"
        className={tool}
        onClick={() => {
          editor.chain().focus().unsetLink().run();
          onDone();
        }}
      >
        {words.removeLink}
      </button>
    </div>
  );
}
