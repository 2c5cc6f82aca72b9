import { useTranslations } from "next-intl";
import { adminPaths } from "@/lib/admin-paths";
import { useMediaName } from "../media/media-name";
import { Thumbnail } from "../media/thumbnail";
import { useFieldNotes } from "./field-frame";
import type { FieldProps } from "./field-props";
import { fieldId } from "./form-context";

type Props = Pick<FieldProps, "path" | "value" | "context"> & { label: string };

/** One of the organization's pictures, to choose by looking. The list is folded once one is chosen. */
export function ImageField({ path, value, context, label }: Props) {
  const t = useTranslations("admin.media.pick");
  const nameOf = useMediaName();
  const { attributes, hintLine, errorLine } = useFieldNotes(context, path, t("hint"));
  const chosen = typeof value === "string" ? value : "";
  const current = context.images.find(({ hash }) => hash === chosen);
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} {...attributes} className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      {errorLine}
      {current && (
        <div className="mt-1 flex items-center gap-3">
          <Thumbnail {...current} className="h-24 w-32 shrink-0 bg-sunken object-contain" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{nameOf({ ...current, kind: "image" })}</span>
        </div>
      )}
      {chosen && !current && <p className="mt-1">{t("gone")}</p>}
      <details className="mt-1">
        <summary className="min-h-11 py-2">
          {chosen ? t("change") : t("open")}
          <span className="sr-only">: {label}</span>
        </summary>
        {hintLine}
        {context.images.length === 0 && <p>{t("empty")}</p>}
        <ul className="mt-2 grid max-h-[30rem] grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 overflow-y-auto">
          <Choice path={path} hash="" isChosen={chosen === ""} name={t("none")} />
          {chosen && !current && <Choice path={path} hash={chosen} isChosen name={t("gone")} />}
          {context.images.map((image) => (
            <Choice
              key={image.hash}
              path={path}
              hash={image.hash}
              isChosen={image.hash === chosen}
              name={nameOf({ ...image, kind: "image" })}
            >
              <Thumbnail {...image} className="mb-1 h-24 w-full bg-sunken object-contain" />
            </Choice>
          ))}
        </ul>
      </details>
      <p>
        <a href={adminPaths.media()} target="_blank" className="inline-block py-2 text-sm">
          {t("upload")}
        </a>
      </p>
    </fieldset>
  );
}

type ChoiceProps = { path: string; hash: string; isChosen: boolean; name: string; children?: React.ReactNode };

function Choice({ path, hash, isChosen, name, children }: ChoiceProps) {
  return (
    <li className="min-w-0">
      <label className="block h-full rounded-box border-2 border-border/50 p-2 text-sm has-checked:border-spruce">
        {children}
        <span className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={path}
            value={hash}
            defaultChecked={isChosen}
            className="size-6 shrink-0 accent-spruce"
          />
          <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
        </span>
      </label>
    </li>
  );
}
