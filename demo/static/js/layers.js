/**
 * What lies over the page: forms and questions (dialogs), menus and choices (popovers, which a phone shows as sheets).
 * The uppermost keeps the focus and Escape closes it; the focus then goes back to where it was.
 */
import { h, patch } from "./dom.js";
import { icon } from "./icons.js";
import { changed, coarse, narrow } from "./store.js";
import { t } from "./words.js";

/**
 * @typedef {{x: number, y: number} | Element} Anchor
 * @typedef {{id: string, kind: "dialog" | "popover", label: string, role?: string, className?: string, anchor?: Anchor,
 *            wide?: boolean, view: () => import("./dom.js").Child[], close?: () => void,
 *   keys?: (event: KeyboardEvent) => void,
 *            before?: Element | null, placed?: boolean}} Layer
 */

/** @type {Layer[]} */
let layers = [];

/** @param {Layer} layer */
export function open(layer) {
  close(layer.id);
  layer.before = document.activeElement;
  layers = [...layers, layer];
  changed();
}

/** @param {string} id */
export function close(id) {
  const layer = layers.find((one) => one.id === id);
  if (!layer) return;
  layers = layers.filter((one) => one !== layer);
  layer.close?.();
  draw();
  home(layer.before)?.focus({ preventScroll: true });
}

/**
 * Where the focus goes back to: to what had it, or into the place if that is gone, as a command's fields are once sent.
 * @param {Element | null | undefined} before
 * @returns {HTMLElement | null}
 */
function home(before) {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) return before;
  const field = coarse.matches ? null : document.querySelector(".composer-text"); // its keyboard would cover the answer
  return field ?? document.querySelector(".messages-scroll") ?? document.querySelector(".main");
}

export function closeAll() {
  for (const layer of [...layers].reverse()) close(layer.id);
}

export const isOpen = (/** @type {string} */ id) => layers.some((one) => one.id === id);
export const anyOpen = () => layers.length > 0;

export function draw() {
  const root = /** @type {HTMLElement} */ (document.getElementById("layers"));
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  app.inert = layers.length > 0;
  patch(
    root,
    layers.map((layer, index) => shell(layer, index === layers.length - 1)),
  );
  for (const layer of layers) {
    const element = root.querySelector(`[data-layer="${CSS.escape(layer.id)}"]`);
    if (!(element instanceof HTMLElement)) continue;
    if (layer.kind === "popover" && layer.anchor && !narrow.matches) position(element, layer);
    if (!layer.placed) {
      layer.placed = true;
      const first =
        element.querySelector("[autofocus]") ??
        element.querySelector("[aria-selected=true], [aria-checked=true]") ??
        (layer.kind === "popover" ? focusable(element)[0] : null) ??
        element;
      if (first instanceof HTMLElement) first.focus({ preventScroll: layer.kind === "dialog" });
    }
  }
}

/** @param {Layer} layer @param {boolean} top */
function shell(layer, top) {
  const sheet = layer.kind === "popover" && narrow.matches;
  return h(
    "div",
    { key: layer.id, class: `layer layer-${layer.kind}${sheet ? " layer-sheet" : ""}`, inert: !top },
    h("div", { class: "scrim", on: { click: () => close(layer.id), contextmenu: swallow } }),
    h(
      "div",
      {
        class: `${layer.kind} ${layer.className ?? ""}${layer.wide ? " wide" : ""}`,
        "data-layer": layer.id,
        tabindex: -1,
        role: layer.role ?? "dialog",
        "aria-label": layer.label,
        "aria-modal": layer.kind === "dialog" ? "true" : null,
        on: { keydown: (/** @type {KeyboardEvent} */ event) => keys(event, layer) },
      },
      sheet && h("div", { key: "grip", class: "sheet-grip", "aria-hidden": "true" }),
      layer.view(),
    ),
  );
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
}

/** @param {KeyboardEvent} event @param {Layer} layer */
function keys(event, layer) {
  const element = /** @type {HTMLElement} */ (event.currentTarget);
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close(layer.id);
    return;
  }
  layer.keys?.(event);
  if (event.defaultPrevented) return;
  if (event.key === "Tab") {
    const all = focusable(element);
    const first = all[0];
    const last = all[all.length - 1];
    if (!first || !last) return event.preventDefault();
    if (event.shiftKey && (document.activeElement === first || document.activeElement === element)) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first.focus();
    }
    return;
  }
  const list = layer.role === "menu" || layer.role === "listbox";
  if (list && ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
    event.preventDefault();
    const all = focusable(element).filter((one) => one.matches("[role=menuitem],[role=option],[role=menuitemradio]"));
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to =
      { ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[event.key] ?? 0;
    all[(to + all.length) % all.length]?.focus();
  }
}

/** @param {Element} root @returns {HTMLElement[]} */
export function focusable(root) {
  const all = root.querySelectorAll(
    "a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),select,[tabindex='0']",
  );
  return /** @type {HTMLElement[]} */ (
    [...all].filter(
      (one) => /** @type {HTMLElement} */ (one).offsetParent !== null && /** @type {HTMLElement} */ (one).tabIndex >= 0,
    )
  );
}

/** Beside the anchor, where there is room. @param {HTMLElement} element @param {Layer} layer */
function position(element, layer) {
  const margin = 8;
  const anchor = layer.anchor;
  if (!anchor || (anchor instanceof Element && !anchor.isConnected)) return;
  const rect = anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y, 0, 0);
  if (layer.wide) element.style.setProperty("min-width", `${rect.width}px`);
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = rect.bottom + 4;
  const fits = below + height + margin <= innerHeight || rect.top < height + margin;
  const top = fits ? Math.min(below, innerHeight - height - margin) : rect.top - height - 4;
  const left = Math.min(rect.left, innerWidth - width - margin);
  element.style.setProperty("top", `${Math.max(margin, top)}px`);
  element.style.setProperty("left", `${Math.max(margin, left)}px`);
}

/**
 * Asks before something that cannot be undone; `or` is another way to do it.
 * @param {{title: string, text: string, yes: string, danger?: boolean, act: () => void,
 *   or?: {label: string, act: () => void}}} ask
 */
export function confirm(ask) {
  const done = () => close("confirm");
  const then = (/** @type {() => void} */ act) => () => {
    done();
    act();
  };
  open({
    id: "confirm",
    kind: "dialog",
    role: "alertdialog",
    label: ask.title,
    className: "dialog-small",
    view: () => [
      h("h2", { class: "dialog-title" }, ask.title),
      h("p", { class: "dialog-text" }, ask.text),
      h(
        "div",
        { class: "dialog-foot" },
        h("button", { type: "button", class: "button quiet", autofocus: ask.danger, on: { click: done } }, t("cancel")),
        ask.or && h("button", { type: "button", class: "button", on: { click: then(ask.or.act) } }, ask.or.label),
        h(
          "button",
          {
            type: "button",
            class: `button ${ask.danger ? "danger" : "primary"}`,
            autofocus: !ask.danger,
            on: { click: then(ask.act) },
          },
          ask.yes,
        ),
      ),
    ],
  });
}

/**
 * @typedef {{label: string, icon?: any, hint?: string, danger?: boolean, tour?: string, on: () => void}
 *   | {head: string} | "line"} Entry
 * @param {{label: string, anchor: Anchor, head?: import("./dom.js").Child, entries: Entry[]}} menu
 */
export function menu({ label, anchor, head, entries }) {
  open({
    id: "menu",
    kind: "popover",
    role: "menu",
    label,
    anchor,
    className: "menu",
    view: () => [
      head,
      ...entries.map((entry, index) =>
        entry === "line"
          ? h("div", { key: `line${index}`, class: "menu-line", role: "separator" })
          : "head" in entry
            ? h("p", { key: `head${index}`, class: "menu-head", role: "presentation" }, entry.head)
            : h(
                "button",
                {
                  key: entry.label,
                  type: "button",
                  role: "menuitem",
                  class: `menu-entry${entry.danger ? " danger" : ""}`,
                  "data-tour": entry.tour,
                  on: {
                    click: () => {
                      close("menu");
                      entry.on();
                    },
                  },
                },
                entry.icon && icon(entry.icon),
                h("span", null, entry.label),
                entry.hint && h("kbd", null, entry.hint),
              ),
      ),
    ],
  });
}
