import { useTranslations } from "next-intl";
import type { RichText } from "@/lib/platform/rich-text";
import { markdownOfRichText } from "@/lib/platform/rich-text-markdown";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { TextEditor } from "../client/text-editor";
import { control } from "@/components/ui/labelled";
import { FieldFrame } from "./field-frame";
import type { FormContext } from "./form-context";

type Props = { path: string; label: string; context: FormContext; lang: string; value: RichText | null };

/** A long text: a field of Markdown, over which the browser's editor is laid where scripts run. */
export function LongText({ path, label, context, lang, value }: Props) {
  const t = useTranslations("admin.fields");
  const markdown = value && Array.isArray(value.content) ? markdownOfRichText(value) : "";
  return (
    <FieldFrame path={path} label={label} context={context}>
      {(attributes) => (
        <TextEditor
          attributes={attributes}
          label={label}
          lang={lang}
          markdown={markdown}
          document={value}
          className={control}
          hint={t("hint.markdown")}
          words={adminMessages.fields.editor}
        />
      )}
    </FieldFrame>
  );
}
