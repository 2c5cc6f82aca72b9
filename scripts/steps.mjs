import { seconds, words } from "./say.mjs";

/**
 * Numbers the steps of a command, and tells how long each took. `run(label, work)` returns what the work returns;
 * work that returns `false` had nothing to do.
 */
export function numberSteps(total) {
  let number = 0;
  return {
    async run(label, work, doneWord = words.done) {
      const start = performance.now();
      process.stdout.write(`${this.next()} ${label} … `);
      if (process.env.VERBOSE === "1") process.stdout.write("\n");
      try {
        const result = await work();
        const word = result === false ? words.alreadyDone : doneWord;
        console.log(`${word} (${seconds(performance.now() - start)})`);
        return result;
      } catch (error) {
        console.log(`${words.failed} (${seconds(performance.now() - start)})`);
        throw error;
      }
    },
    next: () => `${++number}/${total}`,
  };
}
