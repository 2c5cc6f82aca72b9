/** Written out, since the style sheet is made of what stands in the code: by row, then by column, in steps of a quarter. */
const places = [
  ["object-[0%_0%]", "object-[25%_0%]", "object-[50%_0%]", "object-[75%_0%]", "object-[100%_0%]"],
  ["object-[0%_25%]", "object-[25%_25%]", "object-[50%_25%]", "object-[75%_25%]", "object-[100%_25%]"],
  ["object-[0%_50%]", "object-[25%_50%]", "object-[50%_50%]", "object-[75%_50%]", "object-[100%_50%]"],
  ["object-[0%_75%]", "object-[25%_75%]", "object-[50%_75%]", "object-[75%_75%]", "object-[100%_75%]"],
  ["object-[0%_100%]", "object-[25%_100%]", "object-[50%_100%]", "object-[75%_100%]", "object-[100%_100%]"],
] as const;

/** The class that keeps a point of a picture (0–1 from its left and its top) in sight where it is cropped; the middle without one. */
export function focusClass(focus: { x: number; y: number } | null): string {
  const step = (share: number) => Math.min(4, Math.max(0, Math.round(share * 4)));
  return places[step(focus?.y ?? 0.5)]![step(focus?.x ?? 0.5)]!;
}
