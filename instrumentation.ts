/** Next runs this once as it starts: hands the server around it what it needs of the catalogue. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ offerFreshness }, announcements, freshness, fronts, addresses] = await Promise.all([
    import("@/lib/freshness/offer"),
    import("@/lib/freshness/announcements"),
    import("@/lib/freshness/queries"),
    import("@/lib/freshness/fronts"),
    import("@/lib/content/addresses"),
  ]);
  offerFreshness({
    ...announcements,
    ...freshness,
    ...fronts,
    listPublicAddresses: () => addresses.listPublicAddresses(),
  });
}
