type Asked = { contact: string; canonical: string; now: Date };

const VALID_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a hole. It is good for half a year from the day it is read. */
export function securityTxt({ contact, canonical, now }: Asked): string {
  const expires = new Date(now.getTime() + VALID_DAYS * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(".000Z", "Z")}`,
    "Preferred-Languages: fi, sv, en",
    `Canonical: ${canonical}`,
  ];
  return `${fields.join("\n")}\n`;
}
