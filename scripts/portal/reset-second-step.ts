import { z } from "zod";
import { resetSecondStepByOperator } from "@/lib/editors/operator";
import { db } from "@/lib/platform/db";
import { readOptions, say } from "./arguments";
import words from "./words.json";

const { email } = readOptions("reset-second-step", { email: z.email() });
const isReset = await resetSecondStepByOperator(email);
say(isReset ? words.reset : words.unknown, { email });
if (!isReset) process.exitCode = 1;
await db.$disconnect();
