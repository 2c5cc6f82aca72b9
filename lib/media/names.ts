export const contentTypes = { webp: "image/webp", jpg: "image/jpeg", pdf: "application/pdf" } as const;
export type MediaExtension = keyof typeof contentTypes;

type Kept = { hash: string; kind: "image" | "pdf"; widths: readonly number[] };

/** A file's name in storage and in its address: the hash of what was sent, and of an image its width. */
export function imageName(hash: string, width: number, extension: "webp" | "jpg"): string {
  return `${hash}-${width}.${extension}`;
}

export const pdfName = (hash: string) => `${hash}.pdf`;

/** Every name under which a file is kept. */
export function namesOf({ hash, kind, widths }: Kept): string[] {
  if (kind === "pdf") return [pdfName(hash)];
  return widths.flatMap((width) => [imageName(hash, width, "webp"), imageName(hash, width, "jpg")]);
}

/** What a name means, or null for anything that the portal never named. */
export function readMediaName(name: string): { hash: string; extension: MediaExtension } | null {
  const parts = /^([0-9a-f]{64})(?:-[1-9]\d{0,4}\.(webp|jpg)|\.(pdf))$/.exec(name);
  return parts && { hash: parts[1]!, extension: (parts[2] ?? parts[3]) as MediaExtension };
}

export const isMediaHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
