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
  }
});

it("the paths of pages stay as they are", () => {
  const path = "/palvelut/perheoikeudelliset-palvelut-kainuun-hyvinvointialueella";
  expect(tellable(path)).toBe(path);
});
