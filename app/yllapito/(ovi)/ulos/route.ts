import { answerDoor, seeOtherWith } from "@/lib/admin/answer-door";
import { adminPaths } from "@/lib/admin-paths";
import { expiredCookie } from "@/lib/editors/cookie";
import { signOut } from "@/lib/editors/sessions";

/** Ends the session, here and in the database. Pages that the browser still holds go too; what readers have kept stays. */
export function POST(request: Request) {
  return answerDoor(request, async () => {
    await signOut(request.headers);
    const response = seeOtherWith(adminPaths.signIn({ tila: "ulos" }), [expiredCookie()]);
    response.headers.set("clear-site-data", '"cache"');
    return response;
  });
}
