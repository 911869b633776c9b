/** The guided tour: a small card that points at the next thing to press, from wherever the reader is. */
import { h, patch } from "./dom.js";
import { avatar, icon } from "./icons.js";
import { anyOpen } from "./layers.js";
import { become } from "./people.js";
import { stand } from "./placing.js";
import { rule } from "./session.js";
import { changed, latest, member, narrow, place, state, store } from "./store.js";
import { announce } from "./toasts.js";
import { t } from "./words.js";

const HIDDEN = "tour-hidden";
let hidden = sessionStorage.getItem(HIDDEN) === "yes";
let seen = -1;
let scrolledFor = "";

export const tourShown = () => Boolean(store.server?.tour) && !hidden;

export function toggleTour() {
  hidden = !hidden;
  sessionStorage.setItem(HIDDEN, hidden ? "yes" : "no");
  changed();
}

/** The last element on screen of a name in a step's path. @param {string} name @returns {Element | null} */
function find(name) {
  const verb = /^(button|select):/.test(name);
  const fits = (/** @type {string} */ token) => token === name || (verb && token.startsWith(`${name}:`));
  const all = [...document.querySelectorAll("[data-tour]")].filter((one) =>
    one.getAttribute("data-tour")?.split("|").some(fits),
  );
  return all.findLast((one) => one.getClientRects().length > 0 && !one.closest("[inert]")) ?? null;
}

/** Whether an element is in a drawer that is closed. @param {Element} element */
function away(element) {
  const { left, right } = element.getBoundingClientRect();
  return narrow.matches && (right <= 4 || left >= innerWidth - 4);
}

/** The element, or on a phone the button that leads to it. @param {string} name */
function reachable(name) {
  const found = find(name);
  if (found && !away(found)) return found;
  if (!narrow.matches) return null;
  const door =
    found?.closest(".sidebar") || /^(channel|thread):/.test(name)
      ? "drawer"
      : /^(restart|advance)/.test(name)
        ? "tools"
        : null;
  return door && find(door);
}

/**
 * Whether the reader already is in the channel (or one of its threads), or the thread, of this name.
 * @param {string} name
 */
function inside(name) {
  const here = place();
  if (!here) return false;
  const [kind, ...rest] = name.split(":");
  const wanted = rest.join(":");
  if (kind === "channel")
    return [here.channel?.name, here.parent?.name].includes(wanted) || (wanted === "dm" && here.kind === "dm");
  return here.thread !== null && here.id === (wanted === "latest" ? latest(here.parent?.id) : wanted);
}

/**
 * What to point at: first the way into the path's channel and thread, then the last of its names that is there.
 * @param {string} path
 */
function pointed(path) {
  const names = path.split(" > ");
  if (!anyOpen()) {
    for (const name of names.filter((one) => /^(channel|thread):/.test(one))) {
      if (inside(name)) continue;
      const way = name === "thread:latest" ? `thread:${latest(place()?.channel?.id ?? place()?.parent?.id)}` : name;
      return reachable(way);
    }
  }
  for (const name of names.filter((one) => !/^(channel|thread):/.test(one)).reverse()) {
    const found = reachable(name);
    if (found && name === "form-submit") return document.querySelector("#layers [data-lacks]") ?? found;
    if (found) return found;
  }
  // Nobody can write in some channels: lead to one where the member can.
  const open =
    names.includes("composer") && !anyOpen() && state().channels.find((one) => one.kind === "text" && one.canWrite);
  return open ? reachable(`channel:${open.name}`) : null;
}

export function draw() {
  const root = /** @type {HTMLElement} */ (document.getElementById("coach"));
  const { tour, me } = state();
  if (!tour || hidden) return patch(root, []);
  const step = tour.steps[tour.current];
  if (seen >= 0 && tour.current > seen) announce(t("tour-well-done"));
  seen = tour.current;
  if (!step) {
    patch(root, [over()]);
    return point(null, "over");
  }
  const other = step.persona && step.persona !== me.id ? member(step.persona) : null;
  patch(root, [
    h("div", { key: "ring", class: "ring", "aria-hidden": "true" }),
    h(
      "section",
      { key: step.id, class: "coach", "aria-label": t("tour") },
      h("i", { key: "arrow", class: "coach-arrow" }),
      h(
        "header",
        { class: "coach-head" },
        h("span", { class: "coach-count" }, t("tour-step", { at: tour.current + 1, of: tour.steps.length })),
        h(
          "span",
          { class: "coach-dots", "aria-hidden": "true" },
          tour.steps.map((one, index) =>
            h("i", { key: one.id, class: index < tour.current ? "done" : index === tour.current ? "now" : "" }),
          ),
        ),
        h(
          "button",
          {
            key: "skip",
            type: "button",
            class: "link",
            "aria-label": t("tour-skip"),
            title: t("tour-skip"),
            on: { click: () => void rule("/api/tour", { action: "skip" }) },
          },
          t("tour-skip-short"),
        ),
        h(
          "button",
          {
            key: "hide",
            type: "button",
            class: "icon-button",
            "aria-label": t("tour-hide"),
            title: t("tour-hide"),
            on: { click: toggleTour },
          },
          icon("close"),
        ),
      ),
      h("h2", null, step.title),
      h("p", null, step.text),
      other &&
        h(
          "footer",
          { key: "foot", class: "coach-foot" },
          h(
            "button",
            { type: "button", class: "button primary small", on: { click: () => become(other.id) } },
            avatar(other, 20),
            t("become", { name: other.name }),
          ),
        ),
    ),
  ]);
  point(other ? null : (step.target ?? null), step.id);
}

function over() {
  return h(
    "section",
    { key: "over", class: "coach docked", "aria-label": t("tour") },
    h(
      "header",
      { class: "coach-head" },
      h("span", { class: "coach-count" }, icon("check"), t("tour-done")),
      h(
        "button",
        { type: "button", class: "icon-button", "aria-label": t("tour-hide"), on: { click: toggleTour } },
        icon("close"),
      ),
    ),
    h("h2", null, t("tour-over-title")),
    h("p", null, t("tour-over-text")),
    h(
      "footer",
      { class: "coach-foot" },
      h("button", { type: "button", class: "button primary small", on: { click: toggleTour } }, t("tour-end")),
    ),
  );
}

/** @param {string | null} path @param {string} step */
function point(path, step) {
  const card = /** @type {HTMLElement | null} */ (document.querySelector(".coach"));
  const ring = /** @type {HTMLElement | null} */ (document.querySelector(".ring"));
  if (!card) return;
  const target = path ? pointed(path) : null;
  document.querySelectorAll("[data-pointed]").forEach((one) => one !== target && one.removeAttribute("data-pointed"));
  target?.setAttribute("data-pointed", "");
  card.classList.toggle("docked", !target);
  card.classList.toggle("over-dialog", anyOpen());
  if (ring) ring.hidden = !target;
  if (!target || !ring) return stand(card, null, null);
  const name = `${step} ${target.getAttribute("data-tour")}`;
  if (name !== scrolledFor) {
    scrolledFor = name;
    const { top, bottom } = target.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: "center" });
  }
  const box = target.getBoundingClientRect();
  const grown = 4;
  ring.style.setProperty("left", `${Math.max(2, box.left - grown)}px`);
  ring.style.setProperty("top", `${Math.max(2, box.top - grown)}px`);
  ring.style.setProperty("width", `${Math.min(innerWidth - 4, box.width + 2 * grown)}px`);
  ring.style.setProperty("height", `${Math.min(innerHeight - 4, box.height + 2 * grown)}px`);
  stand(card, target, box);
}

/** Keep beside the target while things move. */
export function follow() {
  if (tourShown() && store.server) draw();
}
