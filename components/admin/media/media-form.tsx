import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { FocusPicker } from "@/components/admin/client/focus-picker";
import { control, Labelled } from "@/components/ui/labelled";
import { adminPaths } from "@/lib/admin-paths";
import { typedPercent } from "@/lib/content/form/typed-values";
import type { FoundMedia } from "@/lib/media/admin-queries";
import { imageName } from "@/lib/media/names";
import { paths } from "@/lib/paths";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";

const languages = ["fi", "sv", "en"] as const;

/** What editors say of a file. Everything in it works without scripts. */
export function MediaForm({ file }: { file: FoundMedia }) {
  const t = useTranslations("admin.media");
  const alt = (file.alt ?? {}) as Partial<Record<(typeof languages)[number], string>>;
  const isImage = file.kind === "image";
  const percent = (share: number | null) => (share === null ? "" : typedPercent(share));
  const shown = file.widths.find((width) => width >= 640) ?? file.widths.at(-1);
  return (
    <form method="post" action={adminPaths.changeMedia(file.hash)} className="grid max-w-measure gap-5">
      <TextField name="nimi" label={t("name")} hint={t("nameHint")} value={file.name} maxLength={200} />
      {isImage && (
        <>
          {languages.map((language) => (
            <TextField
              key={language}
              name={`kuvaus_${language}`}
              label={t(`alt.${language}`)}
              hint={language === "fi" ? t("altHint") : undefined}
              value={alt[language] ?? null}
              maxLength={1_000}
              isLong
            />
          ))}
          <TextField name="kuvaaja" label={t("credit")} value={file.credit} maxLength={300} />
          <TextField
            name="lisenssi"
            label={t("licence")}
            hint={t("licenceHint")}
            value={file.licence}
            maxLength={300}
          />
          <fieldset className="min-w-0">
            <legend className="font-semibold">{t("focus")}</legend>
            <p id="kohta-vihje" className="text-sm text-soft">
              {t("focusHint")}
            </p>
            <FocusPicker
              src={paths.media(imageName(file.hash, shown!, "webp"))}
              width={file.width!}
              height={file.height!}
              x={percent(file.focalX)}
              y={percent(file.focalY)}
              words={{ x: adminMessages.media.focusX, y: adminMessages.media.focusY }}
            />
          </fieldset>
        </>
      )}
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </form>
  );
}

type TextProps = {
  name: string;
  label: string;
  hint?: string;
  value: string | null;
  maxLength: number;
  isLong?: boolean;
};

function TextField({ name, label, hint, value, maxLength, isLong = false }: TextProps) {
  const Control = isLong ? "textarea" : "input";
  return (
    <Labelled id={name} label={label} hint={hint}>
      {(described) => (
        <Control {...described} name={name} defaultValue={value ?? ""} maxLength={maxLength} className={control} />
      )}
    </Labelled>
  );
}
