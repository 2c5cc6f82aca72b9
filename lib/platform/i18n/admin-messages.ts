import checks from "@/messages/admin/checks.json";
import confirmation from "@/messages/admin/confirmation.json";
import editors from "@/messages/admin/editors.json";
import feedback from "@/messages/admin/feedback.json";
import gaps from "@/messages/admin/gaps.json";
import layout from "@/messages/admin/layout.json";
import links from "@/messages/admin/links.json";
import readability from "@/messages/admin/readability.json";
import retention from "@/messages/admin/retention.json";
import returned from "@/messages/admin/returned.json";
import session from "@/messages/admin/session.json";
import worklist from "@/messages/admin/worklist.json";

/** The words of the editors' area, one file a part. It is in Finnish only. */
export const adminMessages = {
  checks,
  confirmation,
  editors,
  feedback,
  gaps,
  layout,
  links,
  readability,
  retention,
  returned,
  session,
  worklist,
};
