import { useTranslations } from "next-intl";
import type { Noun } from "@/lib/content/document-parts";
import { adminPaths } from "@/lib/admin-paths";
import { RecordPicker } from "../client/record-picker";
import { Candidates } from "./candidates";
import { control } from "@/components/ui/labelled";
import { FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

type Props = Pick<FieldProps, "path" | "value" | "context"> & { label: string; noun: Noun };

/** One record, by its name. Words that name several or none stay, with what they could mean under them. */
export function ReferenceField({ path, value, context, label, noun }: Props) {
  const t = useTranslations("admin.fields");
  const id = typeof value === "string" ? value : "";
  const name = context.names.get(id);
  return (
    <div className="min-w-0">
      <FieldFrame path={path} label={label} context={context} hint={name || !id ? null : t("hint.reference")}>
        {(attributes) => (
          <RecordPicker
            attributes={attributes}
            label={label}
            address={adminPaths.pick()}
            noun={noun}
            className={control}
            empty={t("nothingYet")}
            defaultText={name ?? id}
            picked={{ idName: `${path}~id`, nameName: `${path}~name`, id: name ? id : "", title: name ?? "" }}
          />
        )}
      </FieldFrame>
      {id && !name && <Candidates path={path} context={context} />}
    </div>
  );
}
