export const small = "min-h-11 rounded-box border border-border bg-surface px-3 text-sm hover:underline";

export function RowButton({ act, path, label, text }: { act: string; path: string; label: string; text: string }) {
  return (
    <button type="submit" name="_do" value={`${act}:${path}`} aria-label={label} formNoValidate className={small}>
      {text}
    </button>
  );
}
