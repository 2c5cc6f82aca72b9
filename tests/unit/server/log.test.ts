import { expect, it } from "vitest";
import { pathsIn } from "@/lib/paths";
import { locales } from "@/lib/platform/i18n/locales";
import { newToken } from "@/lib/platform/secret-token";
import { tellable } from "@/server/front/log";

it("a path in the log keeps no address that is a permission, in any language", () => {
  for (const locale of locales) {
    const secret = newToken();
    expect(tellable(pathsIn(locale).feedbackFollow(secret))).not.toContain(secret);
    expect(tellable(pathsIn(locale).feedbackDelete(secret))).not.toContain(secret);
    expect(tellable(pathsIn(locale).confirmation(secret))).not.toContain(secret);
    // A letter's reader copies more than the address.
    for (const more of [".", ")", "%22", ";x", "?a=b"])
      expect(tellable(pathsIn(locale).confirmation(secret) + more)).not.toContain(secret.slice(0, 20));
  }
});

it("a path in the log has no query", () => {
  expect(tellable("/haku?haku=pelkään")).toBe("/haku");
});

it("the paths of pages stay as they are", () => {
  const path = "/palvelut/perheoikeudelliset-palvelut-kainuun-hyvinvointialueella";
  expect(tellable(path)).toBe(path);
});
