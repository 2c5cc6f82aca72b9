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
  home: (query: { tehty?: string } = {}) => withQuery(root, query),
  /** Only the front asks for it: a form that could not be taken in, with what was typed. */
  returnedForm: (key: string) => withQuery(`${root}/lahetys-kesken`, { avain: key }),
  // Getting in
  signIn: (query: { next?: string; tila?: string; lomake?: string } = {}) => withQuery(`${root}/kirjaudu`, query),
  signInSend: () => `${root}/kirjaudu/laheta`,
  secondStep: (query: { next?: string; lomake?: string } = {}) => withQuery(`${root}/kirjaudu/vahvistus`, query),
  secondStepSend: () => `${root}/kirjaudu/vahvistus/laheta`,
  signInService: (id: string, query: { next?: string; kutsu?: string; vahvista?: string } = {}) =>
    withQuery(`${root}/kirjaudu/palvelu/${id}`, query),
  signInServiceReturn: (id: string) => `${root}/kirjaudu/palvelu/${id}/paluu`,
  signOut: () => `${root}/ulos`,
  invitation: (token: string, query: { lomake?: string } = {}) => withQuery(`${root}/kutsu/${token}`, query),
  invitationSend: (token: string) => `${root}/kutsu/${token}/laheta`,
  askPassword: (query: { tila?: string } = {}) => withQuery(`${root}/salasana`, query),
  askPasswordSend: () => `${root}/salasana/laheta`,
  newPassword: (token: string, query: { lomake?: string } = {}) => withQuery(`${root}/salasana/${token}`, query),
  newPasswordSend: (token: string) => `${root}/salasana/${token}/laheta`,
  ownAccount: (query: { tila?: string; lomake?: string } = {}) => withQuery(`${root}/oma`, query),
  ownAccountSend: (part: "nimi" | "salasana" | "istunnot" | "varakoodit") => `${root}/oma/${part}`,
  ownSecondStep: (query: { lomake?: string } = {}) => withQuery(`${root}/oma/vahvistus`, query),
  ownSecondStepSend: () => `${root}/oma/vahvistus/laheta`,
  recoveryCodes: (query: { avain?: string; next?: string } = {}) => withQuery(`${root}/oma/koodit`, query),
  editors: (query: { tila?: string; sivu?: number } = {}) => withQuery(`${root}/kayttajat`, query),
  newEditor: (query: { lomake?: string } = {}) => withQuery(`${root}/kayttajat/uusi`, query),
  newEditorSend: () => `${root}/kayttajat/uusi/laheta`,
  editor: (id: string, query: { tila?: string; lomake?: string } = {}) => withQuery(`${root}/kayttajat/${id}`, query),
  editorSend: (id: string) => `${root}/kayttajat/${id}/laheta`,
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
  work: (part: string, query: Query = {}) => withQuery(`${root}/tyolista/${part}`, query),
  workSend: () => `${root}/tyolista/tee`,
  /** A field of the form of a record. */
  recordField: (id: string, field: string | null) => record(id) + (field ? `#kentta-${field}` : ""),
  recordQuality: (id: string) => record(id, "laatu"),
  gaps: (query: Query = {}) => withQuery(`${root}/puutteet`, query),
  poorest: (query: Query = {}) => withQuery(`${root}/puutteet/taydellisyys`, query),
  links: (query: Query = {}) => withQuery(`${root}/linkit`, query),
  linkExcept: () => `${root}/linkit/poikkeus`,
  feedback: (query: Query = {}) => withQuery(`${root}/palaute`, query),
  feedbackMessage: (id: bigint | string, query: Query = {}) => withQuery(`${root}/palaute/${id}`, query),
  feedbackHandle: (id: bigint | string) => `${root}/palaute/${id}/kasittele`,
  readability: (query: Query = {}) => withQuery(`${root}/luettavuus`, query),
  misses: (query: Query = {}) => withQuery(`${root}/haku`, query),
  /** `part` is a heading to go to. */
  visits: (query: Query = {}, part = "") => withQuery(`${root}/avaukset`, query) + (part && `#${part}`),
  visitsFile: (query: Query = {}) => withQuery(`${root}/avaukset/csv`, query),
  recordVisitsFile: (id: string) => record(id, "avaukset"),
  addSynonym: (query: Query = {}) => withQuery(`${root}/haku/synonyymi`, query),
  addSynonymSend: () => `${root}/haku/synonyymi/laheta`,
  privacy: (query: Query = {}) => withQuery(`${root}/tietosuoja`, query),
  privacySettings: () => `${root}/tietosuoja/asetukset`,
  removePerson: (query: Query = {}) => withQuery(`${root}/tietosuoja/henkilo`, query),
  removePersonSend: () => `${root}/tietosuoja/henkilo/poista`,
  byEmail: (query: Query = {}) => withQuery(`${root}/tietosuoja/osoite`, query),
  byEmailFind: () => `${root}/tietosuoja/osoite/etsi`,
  byEmailExport: () => `${root}/tietosuoja/osoite/lataa`,
  byEmailErase: () => `${root}/tietosuoja/osoite/poista`,
  // Media, import, export
  imports: (query: Query = {}) => withQuery(`${root}/tuonti`, query),
  importTextSend: () => `${root}/tuonti/teksti/laheta`,
  importText: (id: string, query: Query = {}) => withQuery(`${root}/tuonti/teksti/${id}`, query),
  importTextTake: (id: string) => `${root}/tuonti/teksti/${id}/tee`,
  importFileSend: () => `${root}/tuonti/tiedosto/laheta`,
  importRun: (id: string, query: Query = {}) => withQuery(`${root}/tuonti/ajo/${id}`, query),
  importRunAction: (id: string) => `${root}/tuonti/ajo/${id}/toimet`,
  exports: () => `${root}/vienti`,
  exportFile: (form: string, query: Query = {}) => withQuery(`${root}/vienti/${form}`, query),
  media: (query: Query = {}) => withQuery(`${root}/media`, query),
  uploadMedia: () => `${root}/media/laheta`,
  mediaFile: (hash: string, query: Query = {}) => withQuery(`${root}/media/${hash}`, query),
  changeMedia: (hash: string) => `${root}/media/${hash}/tallenna`,
  deleteMedia: (hash: string) => `${root}/media/${hash}/poista`,
};
