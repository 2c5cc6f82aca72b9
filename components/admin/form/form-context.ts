import type { County } from "@/lib/content/admin-queries";
import type { Obstacle } from "@/lib/content/obstacles";
import type { Pickable } from "@/lib/content/form/references";
import type { PickableImage } from "@/lib/media/admin-queries";
import type { Noun } from "@/lib/content/document-parts";

/** What every field of a record's form may need to know of the whole. */
export type FormContext = {
  noun: Noun;
  recordId: string;
  /** The names of the records that the draft refers to, by id. */
  names: ReadonlyMap<string, string>;
  /** For a reference that is still words: what they could mean, by path. */
  candidates: ReadonlyMap<string, Pickable[]>;
  /** The counties and their municipalities, where the form asks for regions. */
  counties: readonly County[];
  /** Pictures to choose from, the newest first. */
  images: readonly PickableImage[];
  obstacles: readonly Obstacle[];
};

export const fieldId = (path: string) => `kentta-${path}`;
