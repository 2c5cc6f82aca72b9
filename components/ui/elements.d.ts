import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | undefined;
};

declare module "react" {
  // TypeScript reads the names of elements from this namespace only.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      "quick-exit": CustomElement;
      "search-suggestions": CustomElement;
    }
  }
}
