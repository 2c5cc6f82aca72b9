import type { Metadata } from "next";
import { SimpleView } from "@/components/simple/simple-view";
import { paths } from "@/lib/paths";
import { helplinesPage } from "@/lib/pages/slugs";
import { loadSimpleText, simpleMetadata } from "@/lib/simple/reading-version";

export async function generateMetadata(): Promise<Metadata> {
  return simpleMetadata(await loadSimpleText.page(helplinesPage));
}

export default async function SimpleHelplinesPage() {
  return <SimpleView simple={await loadSimpleText.page(helplinesPage)} href={paths.helplines()} />;
}
