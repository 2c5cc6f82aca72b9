import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import type { RecordFacts } from "@/lib/content/visibility";
import { localizedOrNull } from "@/lib/platform/i18n/localized";
import { RecordPicture, type StoredImage } from "./record-picture";

type Image = RecordFacts["media"][number];

/** The pictures of a record: those of ours shown, and of others what is known of them. */
export function RecordImages({ media }: { media: RecordFacts["media"] }) {
  const t = useTranslations("layout");
  const shown = media.filter((image) => image.stored !== null);
  const lacking = media.filter((image) => image.stored === null);
  if (media.length === 0) return null;
  return (
    <Section id="kuvat" title={t("imagesTitle")} intro={shown.length === 0 && t("imagesIntro")}>
      <div className="grid gap-6">
        {shown.map((image, index) => (
          <ShownImage key={index} image={image} stored={image.stored!} />
        ))}
      </div>
      {shown.length > 0 && lacking.length > 0 && <p className="mt-6 text-soft">{t("imagesLacking")}</p>}
      {lacking.length > 0 && (
        <BulletList
          items={lacking.map((image) => (
            <LackingImage key={image.originalUrl} image={image} />
          ))}
        />
      )}
    </Section>
  );
}

type Shown = { image: Image; stored: StoredImage & { focalX: number | null; focalY: number | null } };

/** The whole picture, unless it is taller than a screen. */
function ShownImage({ image, stored }: Shown) {
  const t = useTranslations("layout");
  const own = image.focalX === null ? stored : image;
  const focus = own.focalX === null || own.focalY === null ? null : { x: own.focalX, y: own.focalY };
  const caption = localizedOrNull(image.caption);
  const small = [
    image.credit && t("imageCredit", { credit: image.credit }),
    image.licence && t("imageLicence", { licence: image.licence }),
  ].filter(Boolean);
  return (
    <figure className="m-0 break-inside-avoid">
      <RecordPicture
        image={stored}
        alt={image.decorative ? "" : (localizedOrNull(image.alt) ?? "")}
        focus={focus}
        sizes="(min-width: 46rem) 44rem, 92vw"
        className="h-auto max-h-[34rem] w-auto max-w-full rounded-box object-cover print:max-h-[12cm]"
      />
      {(caption || small.length > 0) && (
        <figcaption className="mt-2">
          {caption}
          {small.length > 0 && <span className="block text-sm text-soft">{small.join(" · ")}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function LackingImage({ image }: { image: Image }) {
  const t = useTranslations("layout");
  return (
    <>
      {(localizedOrNull(image.caption) ?? image.originalName ?? t("imageUnnamed")).replace(/\.$/, "")}
      {image.credit && `. ${t("imageCredit", { credit: image.credit })}`}
      {!image.alt && !image.decorative && (
        <>
          {" "}
          <Missing>{t("imageAltMissing")}</Missing>
        </>
      )}
      {image.originalUrl && (
        <span className="block text-sm [overflow-wrap:anywhere] text-soft">{image.originalUrl}</span>
      )}
    </>
  );
}
