import { defineElement } from "@/components/ui/define-element";
import { OWN_CACHES } from "@/lib/offline/keeping";

/**
 * `<offline-switch data-worker>`: turns reading without a network on and off for this device. Its parts with `data-state` are
 * shown by turns; the one for browsers that cannot is what stands there without JavaScript.
 */
class OfflineSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const press = (event.target as Element).closest<HTMLElement>("[data-press]")?.dataset.press;
      if (press) void this.turn(press === "on");
    });
    void this.show();
  }

  private async turn(on: boolean) {
    this.say(on ? "working" : "");
    try {
      await (on ? this.register() : this.clear());
      this.say(on ? "done" : "removed");
    } catch {
      this.say("failed");
    }
    await this.show();
    document.dispatchEvent(new Event("kept-pages-changed"));
  }

  private async register() {
    const registration = await navigator.serviceWorker.register(this.dataset.worker!, { updateViaCache: "none" });
    const arriving = registration.installing ?? registration.waiting;
    if (!arriving) return;
    await new Promise<void>((resolve, reject) => {
      arriving.addEventListener("statechange", () => {
        if (arriving.state === "activated") resolve();
        if (arriving.state === "redundant") reject(new Error("redundant"));
      });
    });
  }

  private async clear() {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((registration) => registration.unregister()));
    const names = (await caches.keys()).filter((name) => name.startsWith(OWN_CACHES));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  private async show() {
    const canDoIt = "serviceWorker" in navigator && "caches" in window;
    const registration = canDoIt ? await navigator.serviceWorker.getRegistration() : undefined;
    const state = !canDoIt ? "cannot" : registration?.active ? "on" : "off";
    for (const part of this.querySelectorAll<HTMLElement>("[data-state]")) part.hidden = part.dataset.state !== state;
  }

  private say(what: string) {
    const status = this.querySelector<HTMLElement>("[role=status]")!;
    status.textContent = status.dataset[what] ?? "";
  }
}

defineElement("offline-switch", OfflineSwitch);
