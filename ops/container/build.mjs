// What `npm start` does before it serves, without a database: the image is the same for every installation.
import { stopChildren } from "../../scripts/children.mjs";
import { buildSite } from "../../scripts/setup/build.mjs";
import { buildElements } from "../../scripts/setup/elements.mjs";
import { generateClient } from "../../scripts/setup/prisma-client.mjs";

await generateClient();
await buildElements();
await buildSite({ url: process.env.DATABASE_URL });
await stopChildren();
