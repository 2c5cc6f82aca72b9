import audit from "@/messages/admin/audit.json";
import editors from "@/messages/admin/editors.json";
import fields from "@/messages/admin/fields.json";
import layout from "@/messages/admin/layout.json";
import mail from "@/messages/admin/mail.json";
import obstacles from "@/messages/admin/obstacles.json";
import preview from "@/messages/admin/preview.json";
import records from "@/messages/admin/records.json";
import returned from "@/messages/admin/returned.json";
import session from "@/messages/admin/session.json";
import transfer from "@/messages/admin/transfer.json";
import versions from "@/messages/admin/versions.json";

/** The words of the editors' area, one file a part. It is in Finnish only. */
export const adminMessages = {
  audit,
  editors,
  fields,
  layout,
  mail,
  obstacles,
  preview,
  records,
  returned,
  session,
  transfer,
  versions,
};
