// For browser tests, which run without the server's conditions: prints the cookie of a new chief editor's session.
import { createEditor, signInCookie } from "./editors";

process.stdout.write(await signInCookie(await createEditor()));
process.exit();
