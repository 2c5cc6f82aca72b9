import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { withServer } from "@/scripts/checks/serve-for-tests.mjs";
import { ours } from "./feedback-form";

test("with the database away the page says so and keeps the text", async ({ request }) => {
  test.setTimeout(120_000);
  // A database that takes the call and never says a word.
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const url = `postgresql://perhepolku@127.0.0.1:${(silent.address() as AddressInfo).port}/perhepolku`;
  try {
    await withServer({ url, directory: process.env.NEXT_DIST_DIR ?? ".next" }, async (address: string) => {
      const form = {
        viesti: "Tärkeä </textarea><b>asia</b>",
        nimi: "Liisa",
        lomake: "1.2.3",
        kohde: "service/doulat-iisalmi",
      };
      const answer = await request.post(address + paths.feedbackSend(), { form, headers: ours, timeout: 60_000 });
      expect(answer.status()).toBe(503);
      expect(answer.headers()["retry-after"]).toBe("60");
      const html = await answer.text();
      expect(html).toContain("Emme juuri nyt voi ottaa viestiä vastaan");
      expect(html).toContain("Tärkeä &lt;/textarea&gt;&lt;b&gt;asia&lt;/b&gt;</textarea>");
      expect(html).toContain('value="1.2.3"');
      expect(html).toContain('value="Liisa"');
    });
  } finally {
    silent.close();
  }
});
