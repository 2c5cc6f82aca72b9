import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { keepFormState } from "@/lib/admin/form-state";

/** Back to the first page with what was typed and why it could not be taken in; a file must be picked again. */
export function returnTyped(form: FormData, problem: string): string {
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 1_000_000)]] : [])),
  );
  return adminPaths.imports({ lomake: keepFormState({ values, problems: [problem] }) });
}
