import { defineElement } from "@/components/ui/define-element";

const DECIMALS = 2;
const GIVE_UP_MILLISECONDS = 10_000;

/**
 * `<near-me>` in a form: a button that puts the browser's position, to about a kilometre, into the field `sijainti` and
 * sends the form. Without the element there is no button; nothing is kept and nothing else is told where the reader is.
 */
class NearMe extends HTMLElement {
  connectedCallback() {
    if (!("geolocation" in navigator)) return;
    const button = this.querySelector("button")!;
    const status = this.querySelector<HTMLElement>("[role=status]")!;
    this.hidden = false;
    button.addEventListener("click", () => {
      status.textContent = this.dataset.working ?? "";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.send(coords),
        () => (status.textContent = this.dataset.failed ?? ""),
        { maximumAge: GIVE_UP_MILLISECONDS * 30, timeout: GIVE_UP_MILLISECONDS },
      );
    });
  }

  private send({ latitude, longitude }: GeolocationCoordinates) {
    const form = this.closest("form")!;
    const field = this.querySelector<HTMLInputElement>("input")!;
    field.value = `${latitude.toFixed(DECIMALS)},${longitude.toFixed(DECIMALS)}`;
    field.disabled = false;
    // The typed place would say something else.
    const place = form.elements.namedItem("paikka");
    if (place instanceof HTMLInputElement) place.value = "";
    form.requestSubmit();
  }
}

defineElement("near-me", NearMe);
