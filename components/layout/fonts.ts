import localFont from "next/font/local";

// Shown when it is there at once, as it is from the second page on: a text never moves under its reader (decision 42).
const latin = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  display: "optional",
  variable: "--font-latin",
  adjustFontFallback: "Arial",
});

/** Letters beyond those of Finnish, Swedish and English; fetched only by a page that has them. */
const latinExtended = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  display: "optional",
  variable: "--font-latin-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02FF, U+1E00-1EFF, U+2C60-A7FF",
    },
  ],
});

export const fontClasses = `${latin.variable} ${latinExtended.variable}`;
