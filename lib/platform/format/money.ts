const wholeEuros = new Intl.NumberFormat("fi-FI", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const eurosAndCents = new Intl.NumberFormat("fi-FI", { style: "currency", currency: "EUR" });
const percent = new Intl.NumberFormat("fi-FI", { style: "percent", maximumFractionDigits: 1 });

/** Cents as euros, with no-break spaces: "2 248 352 €"; cents are shown only when there are some. */
export function formatEuros(cents: number): string {
  return (cents % 100 === 0 ? wholeEuros : eurosAndCents).format(cents / 100);
}

/** A share in hundredths of a per cent: 8000 is "80 %". */
export function formatShare(basisPoints: number): string {
  return percent.format(basisPoints / 10_000);
}
