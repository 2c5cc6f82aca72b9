/** Line drawings on a 24 × 24 grid, in the colour of the text. */
const drawings = {
  external: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  phone: "M6 4h4l1.5 4.5-2 1.5a11 11 0 0 0 4.5 4.5l1.5-2L20 14v4a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  place:
    "M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
  menu: "M4 7h16M4 12h16M4 17h16",
  arrow: "M5 12h14M13 6l6 6-6 6",
  calendar: "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
  card: "M4 6h16v12H4zM8 10.5h.01M7 15c.3-1.3 1.7-1.3 2 0M13 10h4M13 14h4",
} as const;

export type IconName = keyof typeof drawings;

/** With a label the icon is read aloud; without one it is decoration. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      className="me-1.5 inline-block shrink-0 align-[-0.15em]"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
