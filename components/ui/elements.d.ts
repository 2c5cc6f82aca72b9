import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "near-me": CustomElement;
      "quick-exit": CustomElement;
      "search-suggestions": CustomElement;
    }
  }
}
