// The image has no curl. Ready is another question: public pages go on when the database is away.
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/api/health/live`;
const isLive = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(isLive ? 0 : 1);
