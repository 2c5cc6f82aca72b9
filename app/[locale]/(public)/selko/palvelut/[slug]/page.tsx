import type { Metadata } from "next";
import { SimpleView } from "@/components/simple/simple-view";
import { paths } from "@/lib/paths";
import { loadSimpleText, simpleMetadata } from "@/lib/simple/reading-version";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return simpleMetadata(await loadSimpleText.service((await params).slug));
}

export default async function SimpleServicePage({ params }: Props) {
  const { slug } = await params;
  return <SimpleView simple={await loadSimpleText.service(slug)} href={paths.service(slug)} />;
}
