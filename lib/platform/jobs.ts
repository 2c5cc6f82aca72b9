import type { Database } from "./db";

type JobOptions = {
  /** Jobs of one key are one job. */
  key?: string;
  runAt?: Date;
};

/** Leaves work for the worker in the caller's transaction: none is done for what was not. Names are those of lib/jobs/tasks.ts. */
export async function queueJob(
  tx: Database,
  name: string,
  payload: Record<string, unknown> = {},
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null}::text)`;
}
