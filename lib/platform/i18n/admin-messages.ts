import audit from "@/messages/admin/audit.json";
import checks from "@/messages/admin/checks.json";
import confirmation from "@/messages/admin/confirmation.json";
import editors from "@/messages/admin/editors.json";
import feedback from "@/messages/admin/feedback.json";
import fields from "@/messages/admin/fields.json";
import gaps from "@/messages/admin/gaps.json";
import layout from "@/messages/admin/layout.json";
import links from "@/messages/admin/links.json";
import media from "@/messages/admin/media.json";
import obstacles from "@/messages/admin/obstacles.json";
import preview from "@/messages/admin/preview.json";
import readability from "@/messages/admin/readability.json";
import records from "@/messages/admin/records.json";
import retention from "@/messages/admin/retention.json";
import returned from "@/messages/admin/returned.json";
import session from "@/messages/admin/session.json";
import transfer from "@/messages/admin/transfer.json";
import versions from "@/messages/admin/versions.json";
import visits from "@/messages/admin/visits.json";
import worklist from "@/messages/admin/worklist.json";

/** The words of the editors' area, one file a part. It is in Finnish only. */
export const adminMessages = {
  audit,
  checks,
  confirmation,
  editors,
  feedback,
  fields,
  gaps,
  layout,
  links,
  media,
  obstacles,
  preview,
  readability,
  records,
  retention,
  returned,
  session,
  transfer,
  versions,
  visits,
  worklist,
};
