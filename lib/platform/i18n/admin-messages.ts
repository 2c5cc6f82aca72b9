import editors from "@/messages/admin/editors.json";
import layout from "@/messages/admin/layout.json";
import returned from "@/messages/admin/returned.json";
import session from "@/messages/admin/session.json";

/** The words of the editors' area, one file a part. It is in Finnish only. */
export const adminMessages = { editors, layout, returned, session };
