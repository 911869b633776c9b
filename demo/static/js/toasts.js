/** Short notices at the foot of the page; errors stay until dismissed or ten seconds have passed. */
import { h, patch } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

/** @typedef {{label: string, href: string}} Link */
/** @type {{id: number, text: string, kind: "error" | "done" | "news", link?: Link}[]} */
let toasts = [];
let last = 0;
const ICONS = /** @type {const} */ ({ error: "warning", done: "check", news: "mail" });

/** @param {string} text @param {"error" | "done" | "news"} [kind] @param {Link} [link] where to read more */
export function toast(text, kind = "error", link) {
  toasts = toasts.filter((one) => one.text !== text);
  const id = ++last;
  toasts = [...toasts, { id, text, kind, link }].slice(-3);
  draw();
  setTimeout(() => dismiss(id), kind === "done" ? 4_000 : 10_000);
}

/** Put the news away: they are read, or another member's. */
export function putNewsAway() {
  toasts = toasts.filter((one) => one.kind !== "news");
  draw();
}

/** @param {number} id */
function dismiss(id) {
  toasts = toasts.filter((one) => one.id !== id);
  draw();
}

export function draw() {
  const root = /** @type {HTMLElement} */ (document.getElementById("toasts"));
  patch(
    root,
    toasts.map((one) =>
      h(
        "div",
        { key: one.id, class: `toast toast-${one.kind}`, role: one.kind === "error" ? "alert" : "status" },
        icon(ICONS[one.kind]),
        h(
          "p",
          null,
          one.text,
          one.link && " ",
          one.link && h("a", { href: one.link.href, on: { click: () => dismiss(one.id) } }, one.link.label),
        ),
        h(
          "button",
          { type: "button", class: "icon-button", "aria-label": t("dismiss"), on: { click: () => dismiss(one.id) } },
          icon("close"),
        ),
      ),
    ),
  );
}

/** Tell a screen reader without showing anything. @param {string} text */
export function announce(text) {
  const root = /** @type {HTMLElement} */ (document.getElementById("announcer"));
  root.textContent = "";
  setTimeout(() => (root.textContent = text), 40);
}

/** Put a text where it can be pasted from, and say whether that went well. @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"), "done");
  } catch {
    toast(t("error-clipboard"));
  }
}
