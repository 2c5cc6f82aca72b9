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
  newRecord: (query: { laji?: string } = {}) => withQuery(`${root}/tietueet/uusi`, query),
  record: (id: string) => record(id),
  // Keeping true
  // Media, import, export
};
