import type { IncomingMessage } from "node:http";

/**
 * One header of a request, as `request.headers` would give it; undefined when it was not sent. Node makes that object when
 * it is first read, and making it takes longer than everything else that a kept page asks of us.
 * @param name in lower case
 */
export function headerOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let found: string | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const sent = rawHeaders[index]!;
    if (sent.length !== name.length || sent.toLowerCase() !== name) continue;
    found = found === undefined ? rawHeaders[index + 1]! : `${found}, ${rawHeaders[index + 1]!}`;
  }
  return found;
}
