export const menuLink = "inline-flex min-h-11 items-center text-ink no-underline hover:underline visited:text-ink";

/** The links of a menu, as the items of its list. */
export function MenuItems({ items }: { items: readonly { href: string; label: string }[] }) {
  return items.map(({ href, label }) => (
    <li key={href}>
      <a href={href} className={menuLink}>
        {label}
      </a>
    </li>
  ));
}
