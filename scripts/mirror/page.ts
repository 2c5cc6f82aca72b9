import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { pathsIn } from "@/lib/paths";
import { formatLocale, localeOfPath, type Locale } from "@/lib/platform/i18n/locales";
import { fillIn } from "../sentence";
import { elementsOf } from "./links";
import { addressInMirror } from "./place";
import words from "./words.json";

type Edit = { from: number; to: number; text: string };

/** What cannot work without the portal: what asks it something, and what is made of a question. */
export function isAsked(path: string): boolean {
  const paths = pathsIn(localeOfPath(path));
  return [paths.search(), paths.shortlist(), paths.shortlistLeaflet(), paths.feedback()].includes(path);
}

type Page = { html: string; path: string; takenAt: Date; helplines: string };

/**
 * A page as the mirror has it: it says that it is a copy, holds no form, and where it could only ask the portal it gives the
 * helplines' numbers. All else stays letter by letter.
 */
export function pageOfMirror({ html, path, takenAt, helplines }: Page): string {
  const locale = localeOfPath(path);
  const said = words.notice[locale];
  const elements = elementsOf(html);
  const main = elements.find(({ tagName }) => tagName === "main");
  const copy = `<p role="note" class="mb-8 rounded-box bg-sunken p-4">${fillIn(said.copy, { time: timeIn(locale, takenAt) })}</p>`;
  const edits = isAsked(path) ? insideOf(main, copy + numbersInstead(locale, helplines)) : beginningOf(main, copy);
  const inert = elements.filter((element) => element.tagName === "form" || isOfRuntime(element));
  return edited(html, [...edits, ...inert.map(removed)]);
}

/** The same page with its links to files that have an ending in the mirror only. */
export function withEndings(html: string): string {
  return edited(html, elementsOf(html).flatMap(namedAnew));
}

/** A page that has moved, for web servers that cannot redirect. */
export function movedPage(path: string, to: string): string {
  const locale = localeOfPath(path);
  const link = `<a href="${to}">${to}</a>`;
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${to}">` +
    `<title>${to}</title><p>${fillIn(words.notice[locale].redirect, { link })}</p></html>`
  );
}

/** The first list of numbers of the page of helplines, as it stands there. */
export function numbersOf(helplinesPage: string): string {
  const elements = elementsOf(helplinesPage);
  const call = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === "href" && value.startsWith("tel:")),
  );
  const start = call?.sourceCodeLocation?.startOffset ?? -1;
  const around = elements.filter(({ tagName, sourceCodeLocation: place }) =>
    Boolean(tagName === "ul" && place && place.startOffset < start && start < place.endOffset),
  );
  const list = around.at(-1)?.sourceCodeLocation;
  return list ? helplinesPage.slice(list.startOffset, list.endOffset) : "";
}

/** Next's runtime makes a page anew from data of its own: the copy would be what it was. It needs none of it. */
function isOfRuntime({ tagName, attrs }: Tree.Element): boolean {
  const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? "";
  if (tagName === "link") return of("as") === "script" && of("href").startsWith("/_next/");
  return (
    tagName === "script" &&
    (of("src").startsWith("/_next/") || (!of("src") && /^(text\/javascript)?$/.test(of("type"))))
  );
}

function numbersInstead(locale: Locale, helplines: string): string {
  const said = words.notice[locale];
  const paths = pathsIn(locale);
  return (
    `<header class="mb-8 max-w-measure"><h1 class="text-3xl font-bold tracking-tight sm:text-4xl">${said.title}</h1>` +
    `<p class="mt-4 text-lg text-soft">${said.text}</p></header>` +
    `<div class="max-w-measure space-y-4"><p><a href="${paths.services()}">${said.services}</a></p>` +
    `<h2 class="pt-4 text-2xl font-bold tracking-tight"><a href="${paths.helplines()}">${said.helplines}</a></h2>${helplines}</div>`
  );
}

const timeIn = (locale: Locale, time: Date) =>
  new Intl.DateTimeFormat(formatLocale[locale], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Helsinki",
  }).format(time);

function beginningOf(element: Tree.Element | undefined, text: string): Edit[] {
  const start = element?.sourceCodeLocation?.startTag?.endOffset;
  return start === undefined ? [] : [{ from: start, to: start, text }];
}

function insideOf(element: Tree.Element | undefined, text: string): Edit[] {
  const place = element?.sourceCodeLocation;
  return place?.startTag && place.endTag
    ? [{ from: place.startTag.endOffset, to: place.endTag.startOffset, text }]
    : [];
}

function removed({ sourceCodeLocation }: Tree.Element): Edit {
  return { from: sourceCodeLocation!.startOffset, to: sourceCodeLocation!.endOffset, text: "" };
}

function namedAnew({ attrs, sourceCodeLocation }: Tree.Element): Edit[] {
  const href = attrs.find(({ name }) => name === "href")?.value;
  const place = sourceCodeLocation?.attrs?.href;
  if (!href?.startsWith("/") || !place || addressInMirror(href) === href) return [];
  return [{ from: place.startOffset, to: place.endOffset, text: `href="${addressInMirror(href)}"` }];
}

/** The edits from the last to the first, so that offsets hold; what lies inside an edit goes with it. */
function edited(html: string, edits: Edit[]): string {
  const outer = edits.filter(
    (edit) =>
      !edits.some((other) => other !== edit && other.from <= edit.from && edit.to <= other.to && other.to > other.from),
  );
  return outer
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: instead }) => text.slice(0, from) + instead + text.slice(to), html);
}
