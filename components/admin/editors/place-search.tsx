import { useTranslations } from "next-intl";
import { RecordPicker } from "@/components/admin/client/record-picker";
import { control, Labelled } from "@/components/ui/labelled";
import { placeFields, type TypedPlace } from "@/lib/admin/grant-place";
import { adminPaths } from "@/lib/admin-paths";

type Props = { place: TypedPlace; isUnclear: boolean };

/** An organization by its name. Words that name several or none stay, with what they could mean under them. */
export function PlaceSearch({ place: { text, id, candidates }, isUnclear }: Props) {
  const t = useTranslations("admin.editors.placeSearch");
  const fields = useTranslations("admin.fields");
  return (
    <div className="min-w-0 flex-1">
      <Labelled id={placeFields.text} label={t("label")} hint={t("hint")} problem={isUnclear && t("unclear")}>
        {(described) => (
          <RecordPicker
            attributes={{ ...described, name: placeFields.text }}
            label={t("label")}
            address={adminPaths.pick()}
            noun="organization"
            className={control}
            empty={fields("nothingYet")}
            defaultText={text}
            picked={{ idName: placeFields.id, nameName: placeFields.name, id, title: id ? text : "" }}
          />
        )}
      </Labelled>
      {candidates.length > 0 && (
        <fieldset className="mt-1 border-l-4 border-accent pl-3">
          <legend className="font-semibold">{fields("didYouMean")}</legend>
          {candidates.map((candidate) => (
            <label key={candidate.id} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={placeFields.pick}
                value={candidate.id}
                className="size-6 shrink-0 accent-spruce"
              />
              <span>
                {candidate.title} <span className="text-sm text-soft">{candidate.id}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
