import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kept-pages": CustomElement;
      "near-me": CustomElement;
      "offline-switch": CustomElement;
      "print-page": CustomElement;
      "quick-exit": CustomElement;
      "search-suggestions": CustomElement;
      "share-page": CustomElement;
      "shortlist-add": CustomElement;
      "shortlist-keeper": CustomElement;
    }
  }
}
