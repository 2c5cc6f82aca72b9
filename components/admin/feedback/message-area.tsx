/** A text of several lines. */
export function MessageArea({
  name,
  label,
  value,
  rows,
}: {
  name: string;
  label: string;
  value: string;
  rows: number;
}) {
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <textarea
        id={name}
        name={name}
        defaultValue={value}
        rows={rows}
        maxLength={5_000}
        className="mt-1 block w-full rounded-box border border-border bg-surface px-3 py-2 text-ink"
      />
    </div>
  );
}
