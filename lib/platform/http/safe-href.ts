const allowed = new Set(["http:", "https:", "mailto:", "tel:"]);

/** True for an absolute address that is safe in a link: http, https, mailto or tel, and no control characters. */
export function isSafeHref(text: string): boolean {
  if (/[\u0000-\u0020\u007f\\]/.test(text)) return false;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
  if (!scheme || !allowed.has(scheme)) return false;
  return URL.canParse(text) && allowed.has(new URL(text).protocol);
}

/** True for what a link in a text may lead to: a safe absolute address, or a path of the portal itself. */
export function isLinkTarget(href: string): boolean {
  return isSafeHref(href) || /^\/(?![/\\])[^\s\\]*$/.test(href);
}
