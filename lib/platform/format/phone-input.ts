/**
 * A phone number as people type it, in E.164 or as a short number: "040 123 4567" is "+358401234567", "116 111" is "116111".
 * Null for what is none.
 */
export function parsePhone(text: string): string | null {
  const digits = text.replace(/[\s()./\u00a0–-]/g, "").replace(/^00/, "+");
  if (/^\+3580\d/.test(digits)) return valid(digits.replace("+3580", "+358"));
  if (/^0\d{5,11}$/.test(digits)) return valid(`+358${digits.slice(1)}`);
  return valid(digits);
}

const valid = (number: string) => (/^(\+\d{6,15}|\d{3,6})$/.test(number) ? number : null);
