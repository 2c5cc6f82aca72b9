import { control, Labelled } from "@/components/ui/labelled";

type Props = { name: string; label: string; value: string; rows: number };

/** A text of several lines. */
export function MessageArea({ name, label, value, rows }: Props) {
  return (
    <Labelled id={name} label={label}>
      {(described) => (
        <textarea {...described} name={name} defaultValue={value} rows={rows} maxLength={5_000} className={control} />
      )}
    </Labelled>
  );
}
