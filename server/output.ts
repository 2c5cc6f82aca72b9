import type { ServerResponse } from "node:http";
import type { Transform } from "node:stream";

/** What becomes of a response's body, chosen when its status and headers are known. */
export type Output =
  | { kind: "plain" }
  | { kind: "through"; stream: Transform & { flush?(): void } }
  | { kind: "discard"; answerInstead: () => void }
  | { kind: "collect"; answerWith: (body: Buffer) => void };

type Chunk = string | Uint8Array;
type Done = () => void;

/**
 * Lets `choose` decide on the body at the moment the first byte would leave. It may still change status and headers.
 * After a discarded or a collected body the output's own function writes another one, and `choose` is asked again.
 */
export function chooseOutput(response: ServerResponse, choose: () => Output): void {
  const raw = {
    write: response.write.bind(response) as (chunk: Chunk, encoding?: BufferEncoding) => boolean,
    end: response.end.bind(response) as (chunk?: Chunk, encoding?: BufferEncoding) => void,
    writeHead: response.writeHead.bind(response) as (status: number, message?: string) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  let output: Output | null = null;
  const collected: Buffer[] = [];

  function decide(): Output {
    if (output) return output;
    output = choose();
    // Node itself calls writeHead() when the first byte leaves; by then the choice is made.
    if (isSent(output)) response.writeHead = raw.writeHead as typeof response.writeHead;
    if (output.kind === "through") pipeToClient(output.stream);
    return output;
  }

  function pipeToClient(stream: Transform) {
    stream.on("data", (bytes: Buffer) => {
      if (raw.write(bytes)) return;
      stream.pause();
      response.once("drain", () => stream.resume());
    });
    stream.on("drain", () => response.emit("drain"));
    stream.on("end", () => raw.end());
    stream.on("error", () => response.destroy());
    response.on("close", () => stream.destroy());
  }

  function write(chunk: Chunk, encodingOrDone?: BufferEncoding | Done, done?: Done): boolean {
    const encoding = typeof encodingOrDone === "string" ? encodingOrDone : undefined;
    const whenWritten = typeof encodingOrDone === "function" ? encodingOrDone : done;
    const chosen = decide();
    if (whenWritten) queueMicrotask(whenWritten);
    if (chosen.kind === "collect") collected.push(bytesOf(chunk, encoding));
    if (!isSent(chosen)) return true;
    return chosen.kind === "through" ? chosen.stream.write(chunk, encoding ?? "utf8") : raw.write(chunk, encoding);
  }

  function end(chunkOrDone?: Chunk | Done, encodingOrDone?: BufferEncoding | Done, done?: Done): ServerResponse {
    const chunk = typeof chunkOrDone === "function" ? undefined : chunkOrDone;
    const encoding = typeof encodingOrDone === "string" ? encodingOrDone : undefined;
    const whenEnded = [chunkOrDone, encodingOrDone, done].find((value) => typeof value === "function");
    if (whenEnded) response.once("finish", whenEnded);
    const chosen = decide();
    if (chosen.kind === "discard") {
      output = null;
      chosen.answerInstead();
    } else if (chosen.kind === "collect") {
      if (chunk) collected.push(bytesOf(chunk, encoding));
      output = null;
      chosen.answerWith(Buffer.concat(collected.splice(0)));
    } else if (chosen.kind === "through") {
      if (chunk) chosen.stream.write(chunk, encoding ?? "utf8");
      chosen.stream.end();
    } else {
      raw.end(chunk, encoding);
    }
    return response;
  }

  function writeHead(status: number, ...rest: unknown[]): ServerResponse {
    response.statusCode = status;
    for (const part of rest) applyHeaders(response, part);
    const { kind } = decide();
    return kind === "plain" && !response.headersSent ? raw.writeHead(response.statusCode) : response;
  }

  Object.assign(response, {
    write,
    end,
    writeHead,
    flushHeaders: () => {
      if (isSent(decide())) raw.flushHeaders();
    },
    flush: () => {
      if (output?.kind === "through") output.stream.flush?.();
    },
  });
}

type SentOutput = Exclude<Output, { kind: "discard" | "collect" }>;

const isSent = (output: Output): output is SentOutput => output.kind !== "discard" && output.kind !== "collect";

const bytesOf = (chunk: Chunk, encoding: BufferEncoding = "utf8"): Buffer =>
  typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk);

function applyHeaders(response: ServerResponse, part: unknown): void {
  if (Array.isArray(part)) {
    for (let index = 0; index + 1 < part.length; index += 2) response.setHeader(part[index], part[index + 1]);
  } else if (part && typeof part === "object") {
    for (const [name, value] of Object.entries(part)) if (value !== undefined) response.setHeader(name, value);
  }
}
