import { z } from "zod";
import { pageParameter } from "@/lib/platform/http/query";
import { articleKinds } from "./document";

export const articleFilterSchema = z.object({ laji: z.enum(articleKinds).nullable().catch(null), sivu: pageParameter });
