// The same as components/layout/fonts.ts: next/font takes literals only, and what both areas share would be a file of its own
// that every public page waits for.
import localFont from "next/font/local";

const latin = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-latin",
  adjustFontFallback: "Arial",
});

/** Letters beyond those of Finnish, Swedish and English; fetched only by a page that has them. */
const latinExtended = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-latin-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

export const fontClasses = `${latin.variable} ${latinExtended.variable}`;
