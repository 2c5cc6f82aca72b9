import { elementAddresses } from "@/lib/platform/generated/elements";

/** Loads the module of a custom element. The page works without it; React puts one tag a page in the head. */
export function ElementScript({ name }: { name: keyof typeof elementAddresses }) {
  return <script type="module" async src={elementAddresses[name]} />;
}
