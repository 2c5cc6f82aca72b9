"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and until scripts run: then a plain field gives way to one that does more. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
