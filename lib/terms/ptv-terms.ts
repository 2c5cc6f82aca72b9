type PtvTerm = {
  scheme: "ptvServiceClass" | "ptvTargetGroup" | "ptvLifeEvent";
  code: string;
  uri: string;
  fi: string;
  sv: string;
  en: string;
};

const idOf = (code: string) => `term-ptv-${code.toLowerCase().replaceAll(".", "-")}`;

/** Term documents for Palvelutietovaranto's codes; "P3.8" belongs under "P3". */
export function ptvTermDocuments(terms: PtvTerm[]): object[] {
  const codes = new Set(terms.map(({ code }) => code));
  return terms.map(({ scheme, code, uri, fi, sv, en }, position) => {
    const parent = code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : null;
    return {
      noun: "term",
      id: idOf(code),
      slug: `ptv-${code.toLowerCase().replaceAll(".", "-")}`,
      scheme,
      code,
      uri,
      name: { fi, sv, en },
      parent: parent && codes.has(parent) ? idOf(parent) : null,
      position,
      sources: [{ field: "uri", source: "source-ptv-luokitukset", printed: uri, treatment: "asPrinted" }],
    };
  });
}
