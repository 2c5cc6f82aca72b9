/** A path that winds up between two birches; decoration beside the name. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      className="shrink-0 text-spruce"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d="M8 29c0-7 15-7 15-13S13 11 14 4" className="stroke-accent" strokeWidth="3" />
      <path d="M5 24V7M5 14l-3-3M5 11l3-3M27 26V9M27 17l3-3M27 14l-3-3" />
    </svg>
  );
}
