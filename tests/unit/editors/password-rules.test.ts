import { describe, expect, it } from "vitest";
import { passwordFault } from "@/lib/editors/password-rules";
import common from "@/prisma/data/common-passwords.json";

const about = ["Liisa Mäkeläinen", "liisa.makelainen@perheyhdistys.fi", "Iisalmen Perheyhdistys ry"];

describe("a password", () => {
  it.each([
    ["lyhyt", "tooShort"],
    ["11 merkkiä.", "tooShort"],
    ["ö".repeat(129), "tooLong"],
    ["salasana12345", "common"],
    ["Salasana2026!", "common"],
    ["S4l4s4n4!!!!!!", "common"],
    ["passwordpassword", "common"],
    ["P@ssw0rd123456", "common"],
    ["perhepolku2026", "common"],
    ["Kesäkuu2026!!", "common"],
    ["qwertyuiop12", "common"],
    ["Chelsea-2026!!!", "common"],
    ["l1verp00l1892", "common"],
    ["trustno1trustno1", "common"],
    ["1234567890123", "common"],
    ["abcdefghijkl", "common"],
    ["aaaaaaaaaaaaaa", "common"],
    ["987654321098", "common"],
    ["jääkiekko1995", "common"],
    ["Mäkeläinen1980", "personal"],
    ["perheyhdistys!!", "common"],
    ["liisaiisalmen77", "personal"],
    ["LiisaMäkeläinen", "personal"],
  ])("%j is %s", (password, fault) => {
    expect(passwordFault(password, about)).toBe(fault);
  });

  it.each([
    "kaarna vispilä unikeko tyrsky",
    "Tx9#vQ2!mLp7$w",
    "liisa kerää sinisiä varjoja",
    "nelikulmainen kuutamo 4",
    "пароль из четырёх слов",
    "ö".repeat(5) + "abcdxyzåäjklhs",
  ])("%j will do", (password) => {
    expect(passwordFault(password, about)).toBeNull();
  });

  it("is told from a list of our own, without doubles", () => {
    expect(new Set(common.words).size).toBe(common.words.length);
    expect(common.source).toContain("by hand");
  });
});
