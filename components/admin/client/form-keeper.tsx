"use client";

import { useEffect, useRef, useState } from "react";
import { isTypedIn } from "./use-scripts";

type Words = { saving: string; saved: string; failed: string; conflict: string; signedOut: string };
type Props = { formId: string; action: string; words: Words };

type State = keyof Words | "idle";
const pauseMilliseconds = 2_000;

/**
 * Keeps on the server what is typed in a form, some seconds after the last key, and tells of it; warns of leaving while
 * something has not been kept.
 */
export function FormKeeper({ formId, action, words }: Props) {
  const [state, setState] = useState<State>("idle");
  const [time, setTime] = useState("");
  const isUnkept = useRef(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sending: AbortController | null = null;
    let queue = Promise.resolve();
    let isSubmitting = false;
    let isPassing = false;

    const keep = () => (queue = queue.then(keepNow));
    // One at a time, in the order of typing.
    async function keepNow() {
      if (!isUnkept.current || isSubmitting) return;
      isUnkept.current = false;
      setState("saving");
      sending = new AbortController();
      const outcome = await send(form as HTMLFormElement, action, sending.signal);
      sending = null;
      if (isSubmitting) return;
      if (outcome.state === "failed" || outcome.state === "signedOut") isUnkept.current = true;
      setTime(outcome.time);
      setState(outcome.state);
    }
    const onInput = () => {
      isUnkept.current = true;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), pauseMilliseconds);
    };
    const onSubmit = () => {
      isSubmitting = true;
      clearTimeout(timer);
      sending?.abort();
    };
    // A button beside the form acts on what has been kept: what is still on its way goes first.
    const onOther = (event: SubmitEvent) => {
      const other = event.target as HTMLFormElement;
      if (other === form || !isUnkept.current || isPassing || event.defaultPrevented) return;
      event.preventDefault();
      clearTimeout(timer);
      void keep().then(() => {
        isPassing = true;
        other.requestSubmit(event.submitter);
      });
    };
    const onShow = () => {
      isSubmitting = false;
      isPassing = false;
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isUnkept.current && !isSubmitting) event.preventDefault();
    };
    form.addEventListener("input", onInput);
    // What was typed before this script had come counts too.
    if ([...form.elements].some(isTypedIn)) onInput();
    form.addEventListener("submit", onSubmit);
    document.addEventListener("submit", onOther);
    window.addEventListener("beforeunload", onLeave);
    window.addEventListener("pageshow", onShow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      document.removeEventListener("submit", onOther);
      window.removeEventListener("beforeunload", onLeave);
      window.removeEventListener("pageshow", onShow);
    };
  }, [formId, action]);

  const isBad = state === "failed" || state === "conflict" || state === "signedOut";
  return (
    <p role="status" className={`basis-full text-sm ${isBad ? "font-semibold text-urgent" : "text-soft"}`}>
      {state === "idle" ? "" : words[state].replace("{time}", time)}
    </p>
  );
}

async function send(
  form: HTMLFormElement,
  action: string,
  signal: AbortSignal,
): Promise<{ state: State; time: string }> {
  try {
    const response = await fetch(action, { method: "POST", body: new FormData(form), signal });
    if (response.status === 401) return { state: "signedOut", time: "" };
    if (!response.ok) return { state: "failed", time: "" };
    const { keptAt, isConflict } = (await response.json()) as { keptAt: string | null; isConflict: boolean };
    const time = keptAt
      ? new Date(keptAt).toLocaleTimeString("fi-FI", {
          hour: "numeric",
          minute: "2-digit",
          timeZone: "Europe/Helsinki",
        })
      : "";
    return { state: isConflict ? "conflict" : "saved", time };
  } catch {
    return { state: "failed", time: "" };
  }
}
