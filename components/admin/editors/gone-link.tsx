import { Door } from "@/components/admin/editors/door";

type Props = { title: string; text: string; link: { href: string; label: string } };

/** A link from a letter that no longer works, and what to do now. */
export function GoneLink({ title, text, link }: Props) {
  return (
    <Door title={title} lead={text}>
      <p>
        <a href={link.href} className="inline-flex min-h-11 items-center font-bold">
          {link.label}
        </a>
      </p>
    </Door>
  );
}
