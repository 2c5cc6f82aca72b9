/** Words of a reader, as text: line breaks stay, and a direction of writing does not leak into the page. */
export function PlainText({ children }: { children: string }) {
  return (
    <div dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line [unicode-bidi:isolate]">
      {children}
    </div>
  );
}
