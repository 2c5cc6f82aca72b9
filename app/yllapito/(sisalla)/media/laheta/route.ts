import { answerUpload } from "@/lib/admin/answer-upload";
import { adminPaths } from "@/lib/admin-paths";
import { mostBytes } from "@/lib/media/kinds";
import { addMedia, requireUploader, type UploadOutcome } from "@/lib/media/upload";
import { seeOther } from "@/lib/platform/http/see-other";

const limits = { mostBytes: Math.max(mostBytes.image, mostBytes.pdf), mostFiles: 50 };

/** Takes in files one after another; one that is refused does not hold the others back. */
export function POST(request: Request) {
  return answerUpload(request, { ...limits, admit: requireUploader }, async (actor, files, directory) => {
    const outcomes: UploadOutcome[] = [];
    for (const file of files) outcomes.push(await addMedia(actor, file, directory));
    return seeOther(addressAfter(outcomes));
  });
}

/** One file is described at once; several are looked at in the list. */
function addressAfter(outcomes: UploadOutcome[]): string {
  const [first] = outcomes;
  if (!first) return adminPaths.media({ tila: "tyhja" });
  if (outcomes.length === 1 && first.status !== "refused")
    return adminPaths.mediaFile(first.hash, { tila: first.status === "added" ? "lisatty" : "tuttu" });
  const refused = outcomes.flatMap((outcome, index) =>
    outcome.status === "refused" ? [`${index + 1}:${outcome.reason}`] : [],
  );
  return adminPaths.media({ lisatty: outcomes.length - refused.length, hylatty: refused.join() });
}
