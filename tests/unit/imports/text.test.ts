import { describe, expect, it } from "vitest";
import type { Proposal, ProposalOf } from "@/lib/imports/text/proposals";
import { readText as read } from "@/tests/factories/pasted-text";

const only = <K extends Proposal["kind"]>(text: string, kind: K) =>
  read(text).filter((proposal): proposal is ProposalOf<K> => proposal.kind === kind);

describe("dates", () => {
  const dated = (text: string) => only(text, "period").map(({ of, start, end }) => [of, start, end]);
  it.each([
    ["Hankeaika: 1.3.2021 - 31.12.2022", ["project", "2021-03-01", "2022-12-31"]],
    ["Toteutusaika: 1.3.–31.8.2021", ["project", "2021-03-01", "2021-08-31"]],
    ["Leiri pidetään 1.–15.7.2023.", ["mention", "2023-07-01", "2023-07-15"]],
    ["Kotipesä-hanke on vuosina 2016 – 2019 toimiva kokeilu.", ["project", "2016", "2019"]],
    ["Rahoitusta vuosille 2021–22.", ["mention", "2021", "2022"]],
    ["Toiminta alkaa 1.5.2025.", ["start", "2025-05-01", null]],
    ["Toiminta on käynnissä 1. toukokuuta 2025 alkaen", ["start", "2025-05-01", null]],
    ["Työ jatkuu vuoden 2027 loppuun.", ["end", null, "2027-12"]],
    ["Kokeilu päättyy kesäkuussa 2024.", ["end", null, "2024-06"]],
    ["Ryhmä käynnistyy elokuussa.", ["start", "XXXX-08", null]],
    ["Hankeaika: 3/2021–12/2022", ["project", "2021-03", "2022-12"]],
    ["Koulutukset järjestetään syksyllä 2024.", ["mention", "2024", null]],
    ["Toimintakausi 2024–2025", ["mention", "2024", "2025"]],
    ["Asia sovittiin viime elokuussa.", ["mention", null, null]],
    ["Hankeaika: tammikuu 2020 – maaliskuu 2021", ["project", "2020-01", "2021-03"]],
  ])("%s", (text, expected) => {
    expect(dated(text)).toEqual([expected]);
  });

  it.each(["Kuvassa on 31.2.2021 jotain.", "Laki 36 § 2 mom.", "Puh. 044 555 0168", "Versio 10.2.1", "Klo 9.30–11.00"])(
    "reads no date in %s",
    (text) => expect(dated(text)).toEqual([]),
  );
});

describe("euros and shares", () => {
  const euros = (text: string) => only(text, "amount").map(({ cents, of }) => [cents / 100, of]);
  it.each<[string, [number, string][]]>([
    ["Budjetti: 160 250 €", [[160250, "budget"]]],
    ["Budjetti: 160\u00a0250\u00a0€", [[160250, "budget"]]],
    [
      "Kokonaiskustannukset ovat  1 348 352 euroa, josta 1 078 681 euroa tulee rahoituksena.",
      [
        [1348352, "budget"],
        [1078681, "funding"],
      ],
    ],
    ["Avustus 1,2 miljoonaa euroa", [[1200000, "funding"]]],
    ["Rahoitus: 1,25 milj. €", [[1250000, "funding"]]],
    ["Avustus on 300 tuhatta euroa", [[300000, "funding"]]],
    ["Rahoitus: 45.500,50 EUR", [[45500.5, "funding"]]],
    ["Myönnetty 7 000 euron tuki", [[7000, "funding"]]],
    ["Vuonna 2021 128 207 € rahoitusta", [[128207, "funding"]]],
    ["Kurssin hinta on 5 €/kerta", [[5, "mention"]]],
    [
      "Budjetti 10 000–20 000 euroa",
      [
        [10000, "budget"],
        [20000, "budget"],
      ],
    ],
    ["Saimme puoli miljoonaa euroa avustusta", [[500000, "funding"]]],
    ["Budjetti: 99 800", [[99800, "budget"]]],
    ["€ 1 000", [[1000, "mention"]]],
  ])("%s", (text, expected) => expect(euros(text)).toEqual(expected));

  it.each(["Numero 044 230 9194", "20 000 perhettä", "2021", "36 §", "Eurooppa 2 000"])(
    "reads no euros in %s",
    (text) => expect(euros(text)).toEqual([]),
  );

  it("marks an amount that is not exact", () => {
    expect(only("Budjetti on noin 50 000 euroa", "amount")[0]!.rule).toBe("incomplete");
  });

  it("reads shares of a whole only", () => {
    const shares = only("Rahoitus: 80 %, omarahoitus 19,5 prosenttia. Kasvua 130 %.", "share");
    expect(shares.map(({ basisPoints }) => basisPoints)).toEqual([8000, 1950]);
  });
});

describe("ways to reach people", () => {
  it.each([
    ["aino.esimerkki(a)kunta.fi", "aino.esimerkki@kunta.fi"],
    ["aino.esimerkki (at) kunta.fi", "aino.esimerkki@kunta.fi"],
    ["aino.esimerkki [at] kunta [piste] fi", "aino.esimerkki@kunta.fi"],
    ["Aino.Esimerkki@kunta.fi.", "aino.esimerkki@kunta.fi"],
    ["aino(piste)esimerkki(ät)kunta.fi", "aino.esimerkki@kunta.fi"],
    ["etunimi.sukunimi@kunta.fi", null],
    ["etunimi.sukunimi(at)kunta.fi", null],
  ])("%s", (text, email) => expect(only(text, "email").map((one) => one.email)).toEqual([email]));

  it.each(["Seuraa @kotipesa.fi", "Katso kunta.fi", "aino @ koti"])("reads no address in %s", (text) =>
    expect(only(text, "email")).toEqual([]),
  );

  it.each([
    ["puh. 044 555 0168", ["+358445550168"]],
    ["044\u00a0555\u00a00168", ["+358445550168"]],
    ["+358 (0)44 555 0168", ["+358445550168"]],
    ["+358 44 5550168", ["+358445550168"]],
    ["044-5550168", ["+358445550168"]],
    ["Vaihde 08 555 1000", ["+35885551000"]],
    ["044-555-0168", ["+358445550168"]],
    ["+358-44-555 0168", ["+358445550168"]],
    ["08 555 1000–1005", ["+35885551000", "+35885551005"]],
    ["0800 98811", ["+35880098811"]],
    ["Kriisipuhelin 116 123", ["116123"]],
    ["Puh. 040 555 0168.", ["+358405550168"]],
  ])("%s", (text, phones) => expect(only(text, "phone").map(({ phone }) => phone)).toEqual(phones));

  it.each([
    "1.3.2021",
    "Y-tunnus 0123456-7",
    "klo 08–16",
    "00100 Helsinki",
    "FI21 1234 5600 0007 85",
    "https://x.fi/?rnd=0442309194",
  ])("reads no number in %s", (text) => expect(only(text, "phone")).toEqual([]));

  it("gives a person the address and the number that stand below, and nobody else's", () => {
    const people = only(
      "Henkilöstö:\n\nAino Esimerkki, koordinaattori\naino.esimerkki(a)kunta.fi\n044 555 9194\n\nBertta Toinen, hankepäällikkö",
      "person",
    );
    expect(people).toMatchObject([
      {
        name: "Aino Esimerkki",
        title: "koordinaattori",
        line: 3,
        email: { email: "aino.esimerkki@kunta.fi", line: 4 },
      },
      { name: "Bertta Toinen", title: "hankepäällikkö", email: null, phone: null },
    ]);
    expect(people[0]!.phone).toMatchObject({ phone: "+358445559194", line: 5 });
  });

  it("makes no address of a pattern for the people beside it", () => {
    const text = "Aino Esimerkki, ohjaaja\nYhteystiedot: etunimi.sukunimi@kunta.fi";
    expect(only(text, "person")[0]!.email).toBeNull();
  });

  it("finds people in running text, and nobody in a photo's credit", () => {
    const text = "Kuva: Ville Valokuvaaja\nAsiasta kertoo hankepäällikkö Iida den Haag. Mukana oli tutkija Pekka Paju.";
    expect(only(text, "person").map(({ name }) => name)).toEqual(["Iida den Haag", "Pekka Paju"]);
  });
});

describe("records that are known", () => {
  const found = (text: string) =>
    read(text).flatMap((one) => (one.kind === "organization" || one.kind === "region" ? [one.id] : []));

  it("finds an inflected name, and the longest of several", () => {
    expect(found("Toteuttajana on Tuulen perhetuen Aavan piiri ry.")).toEqual(["organization-tuulen-piiri"]);
    expect(found("Ryhmiä on Kajaanissa.")).toEqual(["region-kajaani"]);
    expect(found("Hankkeen ryhmä on Hangossa.")).toEqual(["region-hanko"]);
  });

  it("finds each of those that share their last word", () => {
    expect(found("Mukana ovat Boren ja Aavan hyvinvointialueet.").sort()).toEqual([
      "organization-aavan-alue",
      "organization-boren-alue",
    ]);
  });

  it("takes an acronym by its capitals", () => {
    expect(found("ISOn väki")).toEqual(["organization-uto"]);
    expect(found("Iso hanke, iso ilo")).toEqual([]);
  });

  it("tells what an organization does by the words beside it", () => {
    const [one] = only("Hankkeen hallinnoija: Aavan hyvinvointialue", "organization");
    expect(one!.part).toBe("administrator");
  });
});

describe("headings, links and names", () => {
  it("reads the bullets under a heading of goals", () => {
    const text = "Hankkeen tavoitteina ovat:\n\n • vanhempien tuki\n • arjen taidot\n\nMuuta\n\nToinen asia.";
    expect(only(text, "text").map(({ field, line }) => [field, line])).toEqual([
      ["goals", 3],
      ["goals", 4],
    ]);
  });

  it("keeps links and accounts, and leaves pictures", () => {
    const text =
      "http://esimerkki.fi/kuva.gif?rnd=1392629503\nLue lisää: https://esimerkki.fi/hanke.\nLöydät meidät Instagramista @kotipesa";
    expect(only(text, "link").map(({ url }) => url)).toEqual(["https://esimerkki.fi/hanke"]);
    expect(only(text, "account")).toMatchObject([{ service: "Instagram", handle: "@kotipesa" }]);
  });

  it("takes the name before the word for a project, not the words before the name", () => {
    const text =
      "Siirry pääsisältöön (Paina Enter)\nUusi kokeilu alkaa\n\nRahoitus myönnettiin yhteiselle Kohti hyvää arkea -hankkeelle.";
    const names = only(text, "name");
    expect(names.map(({ name }) => name).slice(0, 2)).toEqual(["Uusi kokeilu alkaa", "Kohti hyvää arkea"]);
    expect(names.slice(2).every(({ rule }) => rule === "shape")).toBe(true);
  });

  it.each([
    ["Turvaa ja iloa Kuusamossa -hanke", "Turvaa ja iloa Kuusamossa"],
    ["Turvaa ja iloa Kuusamossa ja Oulussa -hanke", "Turvaa ja iloa Kuusamossa ja Oulussa"],
    ["Etusivu\nTurvaa ja iloa Kuusamossa -hanke tukee perheitä.", "Turvaa ja iloa Kuusamossa"],
    ["Etusivu\nMukana on Turvaa ja iloa Kuusamossa -hankkeen väki.", "Turvaa ja iloa Kuusamossa"],
    ["Etusivu\nTutustu myös Kohti Parempaa Arkea -hankkeeseen täällä.", "Kohti Parempaa Arkea"],
    ["Etusivu\nTurvaa ja iloa-hankkeen tavoite on tuki.", "Turvaa ja iloa"],
    ["Etusivu\nUusi Aamurusko-hanke alkaa.", "Aamurusko"],
    ["Etusivu\nKunnan ”turvaa ja iloa” -hanke alkaa.", "turvaa ja iloa"],
    ["Etusivu\nHankkeen nimi: Turvaa ja iloa 2030", "Turvaa ja iloa 2030"],
  ])("takes the whole name of %s", (text, name) => {
    const names = only(text, "name");
    expect((names.find(({ rule }) => rule !== "shape") ?? names[0]!).name).toBe(name);
  });

  it("tells a name that is only said to be a project's as a possible one", () => {
    const names = only("Etusivu\nKylän hanke Aamurusko Plus tukee perheitä.", "name").map(({ name }) => name);
    expect(names).toContain("Aamurusko Plus");
    // Whether the sentence or the name begins at its first word is for the editor to see.
    const both = only("Rahoituksen sai Kohti hyvää arkea -hanke viime vuonna.", "name").map(({ name }) => name);
    expect(both).toEqual(expect.arrayContaining(["Kohti hyvää arkea", "Rahoituksen sai Kohti hyvää arkea"]));
  });
});
