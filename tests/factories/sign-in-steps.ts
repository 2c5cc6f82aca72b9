import { SESSION_COOKIE } from "@/lib/editors/cookie";
import { signIn } from "@/lib/editors/sign-in";
import { db } from "@/lib/platform/db";
import { factoryPassword } from "@/tests/factories/editors";

export const goodPassword = "kaarna vispilä uniketo tyrsky";
export const minute = 60_000;
let lastNetwork = 0;
/** A browser in a network of its own, so that the limits of one test are not those of another. */
export const browser = (cookies: Record<string, string> = {}, network = `203.0.${++lastNetwork}.9`) =>
  new Headers({
    "x-forwarded-for": network,
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
  });
export const withSession = (token: string) => browser({ [SESSION_COOKIE]: token });

export async function firstStep(email: string, headers = browser()): Promise<string> {
  const outcome = await signIn({ email, password: factoryPassword, headers });
  if (outcome.status !== "secondStep") throw new Error(outcome.status);
  return outcome.token;
}

export async function linkIn(recipient: string): Promise<string> {
  const [mail] = await db.mailOutbox.findMany({ where: { recipient }, orderBy: { id: "desc" }, take: 1 });
  return /\/([\w-]{43})$/m.exec(mail!.body)![1]!;
}
