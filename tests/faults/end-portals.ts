import { afterAll } from "vitest";
import { endPortals } from "./portal";

// What a failing test leaves running ends with its file.
afterAll(endPortals);
