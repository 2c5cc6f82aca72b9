import { afterEach, expect, it } from "vitest";
import { GET } from "@/app/.well-known/security.txt/route";
import { securityTxt } from "@/lib/security/security-txt";

const asked = () =>
  new Request("http://perhepolku.example/.well-known/security.txt", { headers: { host: "x.example" } });
afterEach(() => {
  delete process.env.SECURITY_CONTACT;
  delete process.env.PUBLIC_URL;
});

it("has what RFC 9116 asks, and expires within a year", () => {
  const text = securityTxt({
    contact: "mailto:tietoturva@example.fi",
    canonical: "https://www.example.fi/.well-known/security.txt",
    now: new Date("2026-11-22T10:11:12Z"),
  });
  expect(text).toBe(
    "Contact: mailto:tietoturva@example.fi\nExpires: 2027-05-21T00:00:00Z\nPreferred-Languages: fi, sv, en\n" +
      "Canonical: https://www.example.fi/.well-known/security.txt\n",
  );
});

it("is not there until somebody is named", async () => {
  expect(GET(asked()).status).toBe(404);
  process.env.SECURITY_CONTACT = "mailto:tietoturva@example.fi";
  process.env.PUBLIC_URL = "https://www.example.fi";
  const response = GET(asked());
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await response.text()).toContain("Canonical: https://www.example.fi/.well-known/security.txt");
});
