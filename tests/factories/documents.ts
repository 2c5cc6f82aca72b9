import { parseDocument } from "@/lib/content/obstacles";
import type { Draft } from "@/lib/content/revisions";

/** A small whole project document; what a test is about goes into `changes`. */
export function projectDraft(changes: Record<string, unknown> = {}): Draft {
  return whole({
    noun: "project",
    id: "project-naapuriapu",
    slug: "naapuriapu",
    name: { fi: "Naapuriapu" },
    kind: "developmentProject",
    summary: { fi: "Naapurit auttavat lapsiperheitä Kuhmossa." },
    period: { start: { edtf: "2025-01-01" }, end: { edtf: "2027-12-31" } },
    roles: [{ organization: "organization-mll-kainuun-piiri", role: "leadImplementer" }],
    ...changes,
  });
}

export function sourceDraft(changes: Record<string, unknown> = {}): Draft {
  return whole({
    noun: "source",
    id: "source-kirje",
    slug: "kirje",
    title: { fi: "Kirje toimitukselle" },
    kind: "portal",
    ...changes,
  });
}

export function organizationDraft(changes: Record<string, unknown> = {}): Draft {
  return whole({
    noun: "organization",
    id: "organization-koesaatio",
    slug: "koesaatio",
    name: { fi: "Koesäätiö" },
    kind: "association",
    ...changes,
  });
}

export function serviceDraft(changes: Record<string, unknown> = {}): Draft {
  return whole({
    noun: "service",
    id: "service-perhekahvila-kuhmo",
    slug: "perhekahvila-kuhmo",
    name: { fi: "Perhekahvila Kuhmossa" },
    summary: { fi: "Kahvila, jossa lapset leikkivät ja vanhemmat juttelevat." },
    providers: ["organization-mll-kainuun-piiri"],
    regions: ["region-kuhmo"],
    ...changes,
  });
}

export function contactDraft(changes: Record<string, unknown> = {}): Draft {
  return whole({
    noun: "contact",
    id: "contact-naapuriavun-koordinaattori",
    slug: "naapuriavun-koordinaattori",
    title: { fi: "Naapuriavun koordinaattori" },
    organization: "organization-mll-kainuun-piiri",
    ...changes,
  });
}

/** The document as its schema completes it; a faulty one is handed on as it is. */
function whole(input: Record<string, unknown>): Draft {
  const { document } = parseDocument(input);
  return (document ?? input) as unknown as Draft;
}
