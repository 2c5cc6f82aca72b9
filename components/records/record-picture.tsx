import { imageName } from "@/lib/media/names";
import { paths } from "@/lib/paths";
import { focusClass } from "./focus-class";

export type StoredImage = {
  hash: string;
  width: number | null;
  height: number | null;
  widths: number[];
};
type Focus = { x: number; y: number } | null;

type Props = {
  image: StoredImage;
  /** Empty for one that tells nothing. */
  alt: string;
  focus?: Focus;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  className?: string;
};

/** A picture of ours in WebP and JPEG, in the width that the screen needs; it keeps its place while it is loaded. */
export function RecordPicture({ image, alt, focus = null, sizes, className = "" }: Props) {
  const { hash, widths } = image;
  const setOf = (extension: "webp" | "jpg") =>
    widths.map((width) => `${paths.media(imageName(hash, width, extension))} ${width}w`).join(", ");
  const fallback = widths.find((width) => width >= 640) ?? widths.at(-1)!;
  return (
    <picture>
      <source type="image/webp" srcSet={setOf("webp")} sizes={sizes} />
      <img
        src={paths.media(imageName(hash, fallback, "jpg"))}
        srcSet={setOf("jpg")}
        sizes={sizes}
        width={image.width ?? undefined}
        height={image.height ?? undefined}
        alt={alt}
        loading="lazy"
        decoding="async"
        className={`${focusClass(focus)} ${className}`}
      />
    </picture>
  );
}
