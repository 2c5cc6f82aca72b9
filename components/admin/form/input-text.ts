import type { Field } from "@/lib/content/form/fields";
import {
  typedClock,
  typedCoordinates,
  typedDate,
  typedEuros,
  typedPercent,
  typedPhone,
  typedShare,
} from "@/lib/content/form/typed-values";

/** A value of a draft as it is typed; what the draft holds of another shape is shown as it is. */
export function inputTextOf(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && field.kind === "coordinates" && value.length === 2)
    return typedCoordinates(value as [number, number]);
  if (Array.isArray(value)) return value.filter((line) => typeof line === "string").join("\n");
  if (typeof value === "number") {
    if (field.kind === "cents") return typedEuros(value);
    if (field.kind === "pictureShare") return typedPercent(value);
    if (field.kind === "share") return typedShare(value);
    return String(value);
  }
  if (typeof value !== "string") return "";
  if (field.kind === "day") return typedDate(value);
  if (field.kind === "clock") return typedClock(value);
  const isPhone = field.kind === "phone" || (field.key === "value" && /^\+\d{6,15}$/.test(value));
  return isPhone ? typedPhone(value) : value;
}
