import { fillIn } from "../sentence";
import { PlainFault } from "../faults.mjs";
import words from "./words.json";

type Name = keyof typeof words.faults;

/** A fault of a backup, told to the operator in one sentence of `words.json`. */
export class BackupFault extends PlainFault {
  constructor(
    readonly reason: Name,
    values: Record<string, string | number> = {},
  ) {
    super(fillIn(words.faults[reason], values));
  }
}
