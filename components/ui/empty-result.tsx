import { Notice } from "./notice";

/** Nothing was found: why, and a way on. */
export function EmptyResult({
  title,
  hint,
  href,
  linkText,
}: {
  title: string;
  hint: string;
  href: string;
  linkText: string;
}) {
  return (
    <Notice title={title}>
      <p>{hint}</p>
      <p>
        <a href={href} className="inline-flex min-h-11 items-center">
          {linkText}
        </a>
      </p>
    </Notice>
  );
}
