import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdminShell } from "@/components/admin/admin-shell";
import { ReturnedFormView } from "@/components/admin/returned-form-view";
import { takeReturnedForm } from "@/lib/admin/returned-form";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

const takeOnce = cache((key: string) => takeReturnedForm(key));

async function load(searchParams: Props["searchParams"]) {
  const { avain = null } = firstValues(await searchParams);
  return (avain && takeOnce(avain)) || notFound();
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("admin.returned.title");
  return { title: t((await load(searchParams)).reason) };
}

/** A form that could not be taken in, given back whole. The front shows it as the answer to the sending; no database is asked. */
export default async function ReturnedFormPage({ searchParams }: Props) {
  return (
    <AdminShell editor={null}>
      <ReturnedFormView form={await load(searchParams)} />
    </AdminShell>
  );
}
