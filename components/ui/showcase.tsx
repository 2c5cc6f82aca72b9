import { useTranslations } from "next-intl";
import { Badge } from "./badge";
import { Breadcrumb } from "./breadcrumb";
import { BulletList } from "./bullet-list";
import { ChannelList } from "./channel-list";
import { DataTable } from "./data-table";
import { EmptyResult } from "./empty-result";
import { Entry, EntryList } from "./entry";
import { ExternalLink } from "./external-link";
import { Fact, FactList } from "./facts";
import { SelectField, TextField } from "./fields";
import { FilterForm } from "./filter-form";
import { Missing } from "./missing";
import { Notice } from "./notice";
import { PageHeader } from "./page-header";
import { Pagination } from "./pagination";
import { RichText } from "./rich-text";
import { Section } from "./section";
import { PeriodText } from "./time-text";

/** The primitives in their states, with sample words. */
export function Showcase() {
  const t = useTranslations("ui.showcase");
  const word = t("word");
  const here = "#";
  return (
    <main className="mx-auto max-w-page px-4 py-10">
      <Breadcrumb crumbs={[{ href: here, label: word }]} />
      <PageHeader eyebrow={word} title={t("title")} lead={t("sentence")} />
      <Section id="merkit" title="Badge">
        <p className="flex flex-wrap gap-3">
          <Badge>{word}</Badge>
          <Badge tone="good">{word}</Badge>
          <Badge tone="attention">{word}</Badge>
          <Badge tone="past">{word}</Badge>
        </p>
      </Section>
      <Section id="huomautukset" title="Notice">
        <Notice title={word}>{t("sentence")}</Notice>
        <Notice tone="attention" title={word}>
          {t("sentence")}
        </Notice>
        <Notice tone="urgent" title={word}>
          {t("sentence")}
        </Notice>
        <EmptyResult title={word} hint={t("sentence")} href={here} linkText={word} />
      </Section>
      <Section id="tiedot" title="FactList, PeriodText, Missing, ExternalLink">
        <FactList>
          <Fact label={word}>
            <PeriodText period={{ start: { edtf: "2016", printed: null }, end: { edtf: "2019", printed: null } }} />
          </Fact>
          <Fact label={word}>
            <PeriodText
              period={{ start: { edtf: "XXXX-08", printed: null }, end: { edtf: "2026-12", printed: null } }}
            />
          </Fact>
          <Fact label={word}>
            <Missing>{word}</Missing>
          </Fact>
          <Fact label={word}>
            <ExternalLink href="https://example.org/">{word}</ExternalLink>
          </Fact>
        </FactList>
      </Section>
      <Section id="lomake" title="FilterForm, TextField, SelectField">
        <FilterForm action={here} label={word} clearHref={here}>
          <TextField name="teksti" label={word} hint={t("sentence")} />
          <SelectField name="valinta" label={word} any={word} choices={[{ value: "a", label: word }]} />
        </FilterForm>
      </Section>
      <Section id="luettelot" title="EntryList, BulletList, ChannelList, Pagination">
        <EntryList>
          <Entry href={here} title={word} badge={<Badge tone="good">{word}</Badge>} meta={word}>
            <p>{t("sentence")}</p>
          </Entry>
        </EntryList>
        <div className="mt-4">
          <BulletList items={[word, t("sentence")]} />
        </div>
        <ChannelList channels={[{ kind: "phone", value: "+358442309194", label: null, printed: null, note: null }]} />
        <Pagination page={2} pageCount={3} hrefOf={() => here} />
      </Section>
      <Section id="taulukko" title="DataTable" wide>
        <DataTable caption={t("title")} head={[word, word]}>
          <tr>
            <th scope="row">{word}</th>
            <td>1 234,50</td>
          </tr>
        </DataTable>
      </Section>
      <Section id="teksti" title="RichText">
        <RichText
          document={{
            type: "doc",
            content: [
              { type: "paragraph", content: [{ type: "text", text: t("sentence"), marks: [{ type: "bold" }] }] },
              {
                type: "blockquote",
                content: [{ type: "paragraph", content: [{ type: "text", text: t("sentence") }] }],
              },
            ],
          }}
        />
      </Section>
    </main>
  );
}
