import "server-only";
import { previewedPage } from "@/lib/content/previewed-page";
import { NotSignedIn } from "@/lib/platform/errors";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { fileNotFound } from "@/lib/platform/http/download";

const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "no-referrer",
};

/** Answers with the page that a revision would be, or says in a line why there is none. */
export async function answerPreview(
  find: () => Promise<{ recordId: string; number?: number } | null>,
): Promise<Response> {
  const words = adminMessages.preview;
  try {
    const wanted = await find();
    const outcome = wanted && (await previewedPage(wanted));
    if (!outcome || outcome.status === "notFound") return fileNotFound();
    if (outcome.status === "obstacles") return line(words.obstacles, 422);
    return outcome.value === null ? line(words.noPage, 200) : new Response(outcome.value, { headers });
  } catch (error) {
    if (error instanceof NotSignedIn) return line(words.signedOut, 401);
    throw error;
  }
}

function line(text: string, status: number): Response {
  const html = `<!doctype html><html lang="fi"><meta charset="utf-8"><title>${text}</title><p>${text}</p></html>`;
  return new Response(html, { status, headers });
}
