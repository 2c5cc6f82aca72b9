import { refreshOwners } from "@/lib/content/owners";
import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";

/** Computes whose each record is, for a database that was filled before that was kept. */
await command(
  { id: "seed" },
  async (tx) => {
    const records = await refreshOwners(tx);
    return {
      result: records,
      audit: [{ action: "owners.refreshed", recordId: null, detail: { records } }],
      touched: [],
    };
  },
  { timeoutMs: 600_000 },
);
await db.$disconnect();
