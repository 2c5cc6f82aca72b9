const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki", dateStyle: "short", timeStyle: "short" });

/** An instant as Finns write it, for the browser: "22.11.2026" and "21.14". */
export function finnishMoment(instant: Date): { date: string; time: string } {
  const [day = "", time = ""] = clock.format(instant).split(" ");
  return { date: day.split("-").map(Number).reverse().join("."), time: time.replace(":", ".").replace(/^0/, "") };
}
