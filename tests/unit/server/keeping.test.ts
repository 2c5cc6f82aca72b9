import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepingOf, recordOf, takesForms } from "@/server/front/keeping";

const keyOf = (target: string) => {
  const keeping = keepingOf(target);
  return keeping.kind === "kept" ? keeping.key : keeping.kind;
};

describe("which addresses are kept as pages", () => {
  it.each([
    ["/", "/"],
    ["/sv", "/sv"],
    ["/palvelut/vertaisryhmat-iisalmi", "/palvelut/vertaisryhmat-iisalmi"],
    ["/palvelut/vertaisryhmat-iisalmi?utm_source=x&fbclid=1", "/palvelut/vertaisryhmat-iisalmi"],
    ["/palvelut?sivu=2&tilanne=ero", "/palvelut?tilanne=ero&sivu=2"],
    ["/palvelut?tilanne=ero&sivu=2&x=1", "/palvelut?tilanne=ero&sivu=2"],
    ["/palvelut?tilanne=", "/palvelut"],
    [
      "/palvelut?kanava=puhelin&esteeton=1&kieli=sv&hinta=maksuton",
      "/palvelut?hinta=maksuton&kieli=sv&kanava=puhelin&esteeton=1",
    ],
    ["/hankkeet?jarjestys=nimi&vaihe=paattynyt", "/hankkeet?vaihe=paattynyt&jarjestys=nimi"],
    ["/organisaatiot?laji=municipality", "/organisaatiot?laji=municipality"],
    ["/sitemap.xml", "/sitemap.xml"],
  ])("%s is kept as %s", (target, key) => {
    expect(keyOf(target)).toBe(key);
  });

  it.each([
    "/palvelut?haku=vauva",
    "/palvelut?paikka=Kajaani",
    "/haku?haku=ero",
    "/poiminnat?p=service-a",
    "/palaute",
    "/palaute/seuranta/salaisuus",
    "/vahvistus/salaisuus",
    "/sv/palvelut/doulat-iisalmi",
    "/palvelut?auki=1",
    "/yllapito",
    "/yllapito/tietueet",
    "/esikatselu/abc",
    "/media/a.webp",
    "/api/health/ready",
    "/hankkeet?alue=" + "A".repeat(20),
    "/palvelut?sivu=0",
    "/palvelut?sivu=01",
    "/palvelut?sivu=1e400",
    "/palvelut?sivu=100000",
    "/palvelut?hinta=kallis",
    "/palvelut?tilanne=<script>",
    "/hankkeet?vaihe=joskus",
    "/hankkeet?jarjestys=joku",
    "/organisaatiot?laji=toString",
  ])("%s is asked for each time", (target) => expect(keepingOf(target).kind).toBe("asked"));

  it.each(["/olematon", "/palvelut/a/b/c", "/wp-login.php", "/.env", "/sv/olematon", "/en/wp-admin/x"])(
    "%s is no address",
    (target) => expect(keepingOf(target).kind).toBe("unknown"),
  );

  it("keeps no more than the pages and their known forms, whatever is asked", () => {
    const query = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(query, (pairs) => {
        const keeping = keepingOf(`/hankkeet/perhekainuu?${new URLSearchParams(pairs)}`);
        return keeping.kind === "kept" && keeping.key === "/hankkeet/perhekainuu";
      }),
    );
  });

  it("tells by which records a list is narrowed", () => {
    expect(keepingOf("/hankkeet?alue=kainuu&rahoittaja=stea&vaihe=paattynyt")).toMatchObject({
      chosen: ["region/kainuu", "organization/stea"],
    });
  });

  it("takes forms where readers' forms are sent and in the editors' area", () => {
    const taking = ["/palaute/laheta", "/sv/respons/skicka", "/vahvistus/abc/laheta", "/yllapito/kirjaudu/laheta"];
    expect(taking.filter((path) => !takesForms(path))).toEqual([]);
    expect(["/", "/palaute", "/haku", "/palvelut", "/poiminnat", "/olematon"].filter(takesForms)).toEqual([]);
  });

  it("knows the record that an address leads to, in every language", () => {
    expect(recordOf("/palvelut/doulat-iisalmi#hinta")).toBe("service/doulat-iisalmi");
    expect(recordOf("/en/services/doulat-iisalmi")).toBe("service/doulat-iisalmi");
    expect(recordOf("/rahoittajat/stea")).toBe("organization/stea");
    expect(recordOf("/palvelut")).toBeNull();
  });
});
