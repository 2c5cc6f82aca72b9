type Query = Record<string, string | number | null | undefined>;

const withQuery = (path: string, query: Query) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
};
const root = "/yllapito";
const record = (id: string, action = "") => `${root}/tietueet/${id}${action && `/${action}`}`;

/** Every address of the editors' area, which is in Finnish only. */
export const adminPaths = {
  home: () => root,
  /** Only the front asks for it: a form that could not be taken in, with what was typed. */
  returnedForm: (key: string) => withQuery(`${root}/lahetys-kesken`, { avain: key }),
  // Getting in
  signIn: (query: { next?: string; tila?: string } = {}) => withQuery(`${root}/kirjaudu`, query),
  // Records
  records: (query: Query = {}) => withQuery(`${root}/tietueet`, query),
  newRecord: (query: Query = {}) => withQuery(`${root}/tietueet/uusi`, query),
  createRecord: () => `${root}/tietueet/luo`,
  /** `field` is the path of a field to go to. */
  record: (id: string, query: Query = {}, field = "") => withQuery(record(id), query) + (field && `#kentta-${field}`),
  saveRecord: (id: string) => record(id, "tallenna"),
  autosaveRecord: (id: string) => record(id, "kesken"),
  recordAction: (id: string) => record(id, "toimet"),
  conflict: (id: string) => record(id, "ristiriita"),
  versions: (id: string) => record(id, "versiot"),
  version: (id: string, number: number, query: { vertaa?: number } = {}) =>
    withQuery(record(id, `versiot/${number}`), query),
  preview: (id: string, query: { linkki?: string } = {}) => withQuery(record(id, "esikatselu"), query),
  previewPage: (id: string) => record(id, "esikatselu/sivu"),
  sharedPreview: (token: string) => `/esikatselu/${token}`,
  log: (query: Query = {}) => withQuery(`${root}/loki`, query),
  pick: () => `${root}/poiminta`,
  // Keeping true
  // Media, import, export
};
