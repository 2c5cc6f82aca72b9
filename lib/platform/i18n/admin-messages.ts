import confirmation from "@/messages/admin/confirmation.json";
import feedback from "@/messages/admin/feedback.json";
import layout from "@/messages/admin/layout.json";
import retention from "@/messages/admin/retention.json";
import returned from "@/messages/admin/returned.json";

/** The words of the editors' area, one file a part. It is in Finnish only. */
export const adminMessages = { confirmation, feedback, layout, retention, returned };
