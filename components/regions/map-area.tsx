export type MapEmphasis = "none" | "known" | "marked";

const fills: Record<MapEmphasis, string> = {
  none: "fill-surface",
  known: "fill-spruce-wash",
  marked: "fill-accent-wash",
};

type Props = {
  href: string;
  label: string;
  path: string;
  lineWidth: number;
  emphasis: MapEmphasis;
  isCurrent?: boolean;
};

/** A region on a map as a link; its border darkens under the pointer and the keyboard's focus. */
export function MapArea({ href, label, path, lineWidth, emphasis, isCurrent = false }: Props) {
  return (
    <a href={href} aria-label={label} aria-current={isCurrent ? "page" : undefined} className="group">
      <path
        d={path}
        strokeWidth={lineWidth}
        strokeLinejoin="round"
        className={`${fills[emphasis]} stroke-border group-hover:fill-sunken group-focus-visible:fill-accent-wash group-focus-visible:stroke-ink`}
      />
    </a>
  );
}
