import type { Database } from "@/lib/platform/db";
import type { Asked } from "./asked";
import { cpuSpent, serverSpent } from "./cpu";

export type Measured = {
  name: string;
  medianMs: number;
  p95Ms: number;
  /** Processor time of one question: of this process and of PostgreSQL. */
  ownCpuMs: number;
  serverCpuMs: number;
  /** How many one core answers in a second, both counted. */
  aSecondACore: number;
};

/** Asks one after another, a tenth of the times first unmeasured so that memory is warm. */
export async function measure(client: Database, { name, times, ask }: Asked): Promise<Measured> {
  const warming = Math.max(2, Math.ceil(times / 10));
  for (let number = 0; number < warming; number += 1) await ask(client, number);
  const spent: number[] = [];
  const before = await cpuSpent(client);
  for (let number = 0; number < times; number += 1) {
    const started = performance.now();
    await ask(client, number);
    spent.push(performance.now() - started);
  }
  const after = await cpuSpent(client);
  spent.sort((a, b) => a - b);
  const ownCpuMs = (after.own - before.own) / times;
  const serverCpuMs = serverSpent(before.servers, after.servers) / times;
  return {
    name,
    medianMs: rounded(spent[Math.floor(times / 2)]!),
    p95Ms: rounded(spent[Math.floor(times * 0.95)]!),
    ownCpuMs: rounded(ownCpuMs),
    serverCpuMs: rounded(serverCpuMs),
    aSecondACore: Math.round(1_000 / (ownCpuMs + serverCpuMs)),
  };
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 100) / 100;
