import type { ImportOutcome } from "@/lib/content/transfer";

/** Says what an import did; a refusal names file, field and reason and ends the process with 1. */
export function reportImport(outcome: ImportOutcome): void {
  if (outcome.status === "imported") {
    const { created, changed, unchanged } = outcome;
    console.log(`Uusia ${created}, muuttuneita ${changed}, ennallaan ${unchanged}.`);
    return;
  }
  console.error(`Mitään ei tuotu. Virheitä: ${outcome.faults.length}.`);
  for (const { file, path, reason, value } of outcome.faults) {
    console.error(`  ${file} · ${path || "(koko asiakirja)"} · ${reason}${value ? ` (${value})` : ""}`);
  }
  process.exitCode = 1;
}
