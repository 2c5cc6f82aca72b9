import { imageName } from "@/lib/media/names";
import { paths } from "@/lib/paths";

/** A small picture beside its name, which says what it is. */
export function Thumbnail({ hash, widths, className }: { hash: string; widths: number[]; className: string }) {
  return <img src={paths.media(imageName(hash, widths[0]!, "webp"))} alt="" loading="lazy" className={className} />;
}
