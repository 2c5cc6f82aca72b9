/** The header by which the front tells a page the address that was asked; from outside nobody can set it. */
export const ASKED_ADDRESS_HEADER = "x-perhepolku-address";

/** Path and query as they were asked for; the front page where no front stands before Next. */
export function askedAddress(headers: Headers): string {
  return headers.get(ASKED_ADDRESS_HEADER) ?? "/";
}
