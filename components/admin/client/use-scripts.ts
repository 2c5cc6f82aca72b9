"use client";

import { useRef, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False on the server and until scripts run: then the plain field of the id gives way to one that does more. One in which
 * something has been typed by then stays plain: nothing that was typed is lost.
 */
export function useScripts(id: string): boolean {
  const decided = useRef<boolean | null>(null);
  return useSyncExternalStore(
    never,
    () => (decided.current ??= !isTypedIn(document.getElementById(id))),
    () => false,
  );
}

/** True for a field whose text is not the one that it came with. */
export function isTypedIn(element: Element | null): boolean {
  const isText =
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
  return isText && !element.hidden && element.name !== "" && element.value !== element.defaultValue;
}
