import { describe, expect, it } from "vitest";
import { judgePdf } from "@/lib/media/pdf";
import { isPolyglot, kindOf } from "@/lib/media/kinds";
import { imageName, namesOf, readMediaName } from "@/lib/media/names";
import { focusClass } from "@/components/records/focus-class";
import { attachmentNamed } from "@/lib/platform/http/download";
import { hostile, jpeg, objectStream, pdf, png, webp } from "../../factories/media-files";

const hash = "a".repeat(64);

describe("what a file is", () => {
  it("is told by its first bytes", async () => {
    for (const make of [jpeg, png, webp])
      expect(kindOf(await make({ width: 20, height: 20 }))).toEqual({ kind: "image" });
    expect(kindOf(pdf())).toEqual({ kind: "pdf" });
  });

  it.each([
    [hostile.svg, "svg"],
    [hostile.gif, "gif"],
    [hostile.avif, "heic"],
    [hostile.html, "type"],
    [Buffer.alloc(0), "empty"],
    [Buffer.from("PK\x03\x04 docx"), "type"],
    [Buffer.from("\n%PDF-1.7"), "type"],
  ])("is refused when it is none of the four (%#)", (content, reason) => {
    expect(kindOf(content)).toEqual({ refused: reason });
  });

  it("is not two things at once", async () => {
    const photo = await jpeg({ width: 40, height: 40 });
    expect(isPolyglot(photo)).toBe(false);
    for (const tail of ["<script>alert(1)</script>", "<HTML><body>", "<svg onload=alert(1)>", "%PDF-1.4", "<?php "])
      expect(isPolyglot(Buffer.concat([photo, Buffer.from(tail)]))).toBe(true);
    const archive = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
    expect(isPolyglot(Buffer.concat([photo, archive]))).toBe(true);
  });
});

describe("a PDF", () => {
  it("is taken when it only shows pages", () => {
    expect(judgePdf(pdf())).toBeNull();
    expect(judgePdf(pdf({ objects: objectStream("5 0 << /Title (JavaScript) >>") }))).toBeNull();
  });

  it.each([
    "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    "/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>",
    "/OpenAction << /S /Launch /F (cmd.exe) >>",
    "/Names << /EmbeddedFiles 9 0 R >>",
    "/AF << /EF << /F 9 0 R >> /Type /EmbeddedFile >>",
  ])("is refused with %s", (catalogue) => {
    expect(judgePdf(pdf({ catalogue }))).toBe("pdfActive");
    expect(judgePdf(pdf({ objects: objectStream(`5 0 << ${catalogue} >>`) }))).toBe("pdfActive");
  });

  it("is refused when it is locked, cut, or an archive too", () => {
    expect(judgePdf(pdf({ catalogue: "/Encrypt 9 0 R" }))).toBe("pdfLocked");
    expect(judgePdf(pdf().subarray(0, 120))).toBe("pdfBroken");
    const archive = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
    expect(judgePdf(Buffer.concat([pdf(), archive]))).toBe("polyglot");
    const broken = objectStream("x").replace(/stream\n[\s\S]*?\nendstream/, "stream\nei pakattua\nendstream");
    expect(judgePdf(pdf({ objects: broken }))).toBe("pdfBroken");
  });

  it.each(["/SubmitForm", "/GoToR", "/Launch", "/ImportData"])("a PDF that would %s is refused", (action) => {
    expect(judgePdf(pdf({ objects: `5 0 obj << /S ${action} /F (https://evil.test/) >> endobj` }))).toBe("pdfActive");
  });

  it("is refused when it hides the name of its object streams, or packs them into each other", () => {
    const active = objectStream("5 0 << /S /JavaScript /JS (app.alert(1)) >>");
    expect(judgePdf(pdf({ objects: active.replace("/ObjStm", "/Obj#53tm") }))).toBe("pdfActive");
    const wide = active.replace("/ObjStm", `/ObjStm /X (${"x".repeat(1_000)})`);
    expect(judgePdf(pdf({ objects: wide }))).toBe("pdfActive");
    const within = "<< /Type /ObjStm >>\nstream\n<< /Type /ObjStm >>\nstream\nx\nendstream\n";
    expect(judgePdf(pdf({ objects: within }))).toBe("pdfBroken");
  });

  // Each was read once per opening: hours for twenty megabytes. That these end at all is what is tested.
  it.each([
    ["<< >>\nstream\n", "pdfBroken"],
    ["/ObjStm >>\nstream\n", "pdfBroken"],
    ["/ObjStm >>", null],
    [" ", null],
  ])("of twenty megabytes of %j is judged in one passing", (piece, verdict) => {
    const filling = piece.repeat(Math.floor((20 * 1024 * 1024 - 1_000) / piece.length));
    expect(judgePdf(pdf({ objects: `/ObjStm /ObjStm /ObjStm >>${filling}` }))).toBe(verdict);
    expect(judgePdf(pdf({ objects: `${filling}\n/JS (app.alert(1))` }))).toBe("pdfActive");
  });
});

describe("the name of a file", () => {
  it("is made of the hash, and of nothing else that is read", () => {
    expect(readMediaName(imageName(hash, 640, "webp"))).toEqual({ hash, extension: "webp" });
    expect(namesOf({ hash, kind: "pdf", widths: [] })).toEqual([`${hash}.pdf`]);
    expect(namesOf({ hash, kind: "image", widths: [320, 500] })).toHaveLength(4);
    const wrong = [
      "",
      "..",
      `${hash}`,
      `../${hash}.pdf`,
      `${hash}.svg`,
      `${hash}-640.pdf`,
      `${hash}.jpg`,
      `${hash}-0.jpg`,
    ];
    for (const name of [...wrong, `${hash.toUpperCase()}.pdf`, `${hash}-640.webp\0`, `${hash}-640.webp/..`])
      expect(readMediaName(name)).toBeNull();
  });

  it("for the reader's own device is any name, safely", () => {
    expect(attachmentNamed("Perhetyön opas.pdf")).toBe(
      "attachment; filename=\"Perhetyon opas.pdf\"; filename*=UTF-8''Perhety%C3%B6n%20opas.pdf",
    );
    const hostileName = attachmentNamed('a"\r\nSet-Cookie: x=1;%2e\\.pdf');
    expect(hostileName).not.toMatch(/[\r\n\\]/);
    expect(hostileName.match(/"/g)).toHaveLength(2);
  });
});

describe("the point that stays in sight", () => {
  it("is the nearest of 25, and the middle when none is given", () => {
    expect(focusClass(null)).toBe("object-[50%_50%]");
    expect(focusClass({ x: 0, y: 1 })).toBe("object-[0%_100%]");
    expect(focusClass({ x: 0.7, y: 0.2 })).toBe("object-[75%_25%]");
  });
});
