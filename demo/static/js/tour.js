/** The guided tour: a small card that points at the next thing to press, from wherever the reader is. */
import { h, patch } from "./dom.js";
import { avatar, icon } from "./icons.js";
import { anyOpen } from "./layers.js";
import { become } from "./people.js";
import { rule } from "./session.js";
import { changed, latest, member, narrow, place, state, store } from "./store.js";
import { announce } from "./toasts.js";
import { t } from "./words.js";

const HIDDEN = "tour-hidden";
const GAP = 12;
const EDGE = 10;
const WIDTH = 318;
const SLIMMEST = 212;
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
  if (!step) return patch(root, [over()]);
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
      h(
        "footer",
        { class: "coach-foot" },
        other &&
          h(
            "button",
            { key: "become", type: "button", class: "button primary small", on: { click: () => become(other.id) } },
            avatar(other, 20),
            t("become", { name: other.name }),
          ),
        h(
          "button",
          {
            key: "skip",
            type: "button",
            class: "link",
            on: { click: () => void rule("/api/tour", { action: "skip" }) },
          },
          t("tour-skip"),
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
  if (!card || !ring) return;
  const target = path ? pointed(path) : null;
  document.querySelectorAll("[data-pointed]").forEach((one) => one !== target && one.removeAttribute("data-pointed"));
  target?.setAttribute("data-pointed", "");
  card.classList.toggle("docked", !target);
  card.classList.toggle("over-dialog", anyOpen());
  ring.hidden = !target;
  if (!target) {
    card.style.removeProperty("left");
    card.style.removeProperty("top");
    card.style.removeProperty("width");
    return;
  }
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
  const next = target.nextElementSibling;
  const crowded = Boolean(next?.matches("button, a")) && Number(next?.getBoundingClientRect().top) < box.bottom - 4;
  settle(card, spared(target, box), crowded);
}

/**
 * What the card must leave in sight: the target, and the list that the composer offers.
 * @param {Element} target
 * @param {DOMRect} box
 */
function spared(target, box) {
  const list = target.closest(".composer")?.querySelector(".offers")?.getBoundingClientRect();
  if (!list) return box;
  const [left, top] = [Math.min(box.left, list.left), Math.min(box.top, list.top)];
  return new DOMRect(left, top, Math.max(box.right, list.right) - left, Math.max(box.bottom, list.bottom) - top);
}

/**
 * On the side of the target where there is room, the arrow towards it.
 * @param {HTMLElement} card
 * @param {DOMRect} box
 * @param {boolean} crowded whether other buttons stand on its right
 */
function settle(card, box, crowded) {
  const room = { right: innerWidth - box.right, left: box.left, below: innerHeight - box.bottom, above: box.top };
  const slim = room.right - GAP - EDGE;
  card.style.setProperty("width", !narrow.matches && !crowded && slim >= SLIMMEST && slim < WIDTH ? `${slim}px` : "");
  const { offsetWidth: width, offsetHeight: height } = card;
  const wide = width + GAP + EDGE;
  const tall = height + GAP + EDGE;
  const side =
    !narrow.matches && !crowded && room.right >= wide
      ? "right"
      : room.below >= tall
        ? "below"
        : room.above >= tall
          ? "above"
          : !narrow.matches && room.left >= wide
            ? "left"
            : room.below > room.above
              ? "below"
              : "above";
  const clamp = (/** @type {number} */ at, /** @type {number} */ most) => Math.max(EDGE, Math.min(at, most - EDGE));
  const middleX = box.left + box.width / 2;
  const middleY = box.top + box.height / 2;
  const across = side === "below" || side === "above";
  const left = across
    ? clamp(middleX - width / 2, innerWidth - width)
    : side === "right"
      ? box.right + GAP
      : box.left - GAP - width;
  const top = across
    ? clamp(side === "below" ? box.bottom + GAP : box.top - GAP - height, innerHeight - height)
    : clamp(middleY - 36, innerHeight - height);
  card.dataset.side = side;
  card.style.setProperty("left", `${left}px`);
  card.style.setProperty("top", `${top}px`);
  card.style.setProperty(
    "--arrow",
    across
      ? `${Math.max(18, Math.min(width - 18, middleX - left))}px`
      : `${Math.max(18, Math.min(height - 18, middleY - top))}px`,
  );
}

/** Keep beside the target while things move. */
export function follow() {
  if (tourShown() && store.server) draw();
}
