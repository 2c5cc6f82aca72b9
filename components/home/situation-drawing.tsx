/** Line drawings for life situations on a 48 × 48 grid; decoration, since the tile says the same in words. */
const drawings: Record<string, string> = {
  vauva:
    "M8 20h32a14 14 0 0 1-14 14h-4A14 14 0 0 1 8 20zM24 20V8a16 16 0 0 1 16 12M40 20l4-8M16 40a3 3 0 1 0 .1 0M32 40a3 3 0 1 0 .1 0M19 34l-2 3M29 34l2 3",
  ero: "M6 24 20 12v26H10V22M42 24 28 12v26h10V22M24 6l-2 8 4 6-4 8 4 6-2 8",
  "arki-kuormittaa":
    "M8 22h24v10a8 8 0 0 1-8 8h-8a8 8 0 0 1-8-8V22zM32 24h3a5 5 0 0 1 0 10h-3M15 16c-2-3 2-4 0-8M24 16c-2-3 2-4 0-8M6 44h30",
  "huoli-lapsesta":
    "M17 12a5 5 0 1 0 .1 0M34 22a4 4 0 1 0 .1 0M10 42V30a7 7 0 0 1 14 0l5 4M14 42V32M20 42V32M30 42v-8a4 4 0 0 1 8 0v8M34 42v-6",
  "vanhemman-mieli-tai-paihteet":
    "M20 44v-6h-6v-8l-4-2 4-6a13 13 0 1 1 22 12v10M20 22c-3 0-3-5 1-5 1-4 7-4 8 0 4 0 4 5 1 5zM21 27v2M25 27v3M29 27v2",
  vakivalta: "M24 5 40 11v12c0 10-7 17-16 20C15 40 8 33 8 23V11zM24 15v12M24 33v.1",
  raha: "M6 14h30a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4zM6 14l24-8v8M40 24h-8a4 4 0 0 0 0 8h8M32 28h.1",
  erityistarpeet:
    "M24 22c-3-6-11-4-9 2 1 3 5 6 9 9 4-3 8-6 9-9 2-6-6-8-9-2zM4 30v10h6l8 4h10l14-10c-2-3-5-2-7 0l-5 3M44 18l-3-3M24 12V6M10 16l-4-4",
};

export function SituationDrawing({ slug }: { slug: string }) {
  const drawing = drawings[slug];
  if (!drawing) return null;
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      aria-hidden="true"
      className="shrink-0 text-spruce"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawing} />
    </svg>
  );
}
