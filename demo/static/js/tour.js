/** The guided tour: a small card that points at the next thing to press, from wherever the reader is. */
import { begin, chapters, showTour, tourShown } from "./chapters.js";
import { h, patch } from "./dom.js";
import { avatar, icon } from "./icons.js";
import { anyOpen } from "./layers.js";
import { become } from "./people.js";
import { stand } from "./placing.js";
import { rule } from "./session.js";
import { latest, member, narrow, place, state, store } from "./store.js";
import { announce } from "./toasts.js";
import { t } from "./words.js";

/** The step that was on the card, as chapter and place. @type {[string, number] | null} */
let seen = null;
let scrolledFor = "";
/** What hides its own parts as it is scrolled. */
const SCROLLED = ".messages-scroll, .forum, .form-body, .tree, .pick-rows";

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
  const absent = place()?.kind === "dm" && !anyOpen() && names.some((one) => one.startsWith("command:"));
  for (const name of absent ? [] : names.filter((one) => !/^(channel|thread):/.test(one)).reverse()) {
    const found = reachable(name);
    if (found && name === "form-submit") return document.querySelector("#layers [data-lacks]") ?? found;
    if (found) return found;
  }
  // Nobody can write in some channels, and commands of the server are absent in private: lead to where the member can.
  const open =
    names.includes("composer") && !anyOpen() && state().channels.find((one) => one.kind === "text" && one.canWrite);
  return open ? reachable(`channel:${open.name}`) : null;
}

export function draw() {
  const root = /** @type {HTMLElement} */ (document.getElementById("coach"));
  const { tour, me } = state();
  if (!tour || !tourShown()) return patch(root, []);
  const { chapter, current, steps } = tour;
  if (seen?.[0] === chapter && current > seen[1]) announce(t("tour-well-done"));
  seen = [chapter, current];
  const held = root.contains(document.activeElement);
  const step = steps[current];
  const other = step && step.persona !== me.id ? member(step.persona) : null;
  patch(root, [
    h("div", { key: "ring", class: "ring", "aria-hidden": "true" }),
    h(
      "section",
      { key: "card", class: "coach", "aria-label": t("tour"), tabindex: -1 },
      h("i", { key: "arrow", class: "coach-arrow" }),
      head(tour),
      step ? body(step, other) : over(tour),
    ),
  ]);
  // What was pressed went with its step: whoever goes by the keyboard stays here.
  if (held && document.activeElement === document.body) /** @type {HTMLElement} */ (root.querySelector(".coach")).focus();
  point(step && !other ? step.target : null, step?.id ?? "over");
}

/** @param {string} label @param {() => void} on @param {...any} shown */
const link = (label, on, ...shown) =>
  h("button", { key: label, type: "button", class: "link", "aria-label": label, title: label, on: { click: on } }, shown);

/** @param {import("./types.js").Tour} tour */
function head({ chapter, current, steps, chapters: all }) {
  const at = Math.min(current, steps.length - 1);
  const steer = (/** @type {string} */ action) => () => void rule("/api/tour", { action });
  return [
    h(
      "header",
      { key: "chapter", class: "coach-head" },
      h(
        "button",
        {
          key: "chapters",
          type: "button",
          class: "coach-chapter",
          "aria-haspopup": "menu",
          title: t("tour-chapters"),
          on: { click: (/** @type {Event} */ event) => chapters(/** @type {Element} */ (event.currentTarget)) },
        },
        h("span", null, all.find((one) => one.id === chapter)?.title),
        icon("chevron"),
      ),
      h(
        "button",
        {
          key: "hide",
          type: "button",
          class: "icon-button",
          "aria-label": t("tour-hide"),
          title: t("tour-hide"),
          on: { click: () => showTour(false) },
        },
        icon("close"),
      ),
    ),
    current < steps.length &&
      h(
        "div",
        { key: "place", class: "coach-place" },
        h("span", { class: "coach-count" }, t("tour-step", { at: at + 1, of: steps.length })),
        h(
          "span",
          { class: "coach-dots", "aria-hidden": "true" },
          steps.map((one, index) =>
            h("i", { key: one.id, class: one.done ? "done" : index === current ? "now" : "" }),
          ),
        ),
        current > 0 && link(t("tour-back"), steer("back"), icon("left")),
        link(t("tour-skip"), steer("skip"), t("tour-skip-short")),
      ),
  ];
}

/** @param {import("./types.js").Step} step @param {import("./types.js").Member | null} other whom to become first */
function body(step, other) {
  return h(
    "div",
    { key: step.id, class: "coach-body" },
    h("h2", null, step.title),
    h("p", null, step.text),
    other &&
      h(
        "footer",
        { class: "coach-foot" },
        h(
          "button",
          { type: "button", class: "button primary small", on: { click: () => become(other.id) } },
          avatar(other, 20),
          t("become", { name: other.name }),
        ),
      ),
  );
}

/** The end of a chapter: on to the next one that is not done. @param {import("./types.js").Tour} tour */
function over({ chapter, chapters: all }) {
  const here = all.findIndex((one) => one.id === chapter);
  const next = [...all.slice(here + 1), ...all.slice(0, here)].find((one) => one.done < one.of);
  return h(
    "div",
    { key: `over ${chapter}`, class: "coach-body" },
    h("p", { class: "coach-count" }, icon("check"), t("tour-chapter-done")),
    h("h2", null, next ? next.title : t("tour-over-title")),
    h("p", null, next ? next.text : t("tour-over-text")),
    h(
      "footer",
      { class: "coach-foot" },
      next
        ? h(
            "button",
            { key: "next", type: "button", class: "button primary small", on: { click: () => begin(next.id) } },
            t("tour-next"),
          )
        : h(
            "button",
            { key: "end", type: "button", class: "button primary small", on: { click: () => showTour(false) } },
            t("tour-end"),
          ),
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
  const frame = target.closest(SCROLLED)?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  if (name !== scrolledFor) {
    scrolledFor = name;
    const { top, bottom } = target.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) target.scrollIntoView({ block: "center" });
  }
  const box = target.getBoundingClientRect();
  if (box.bottom <= frame.top || box.top >= frame.bottom) {
    ring.hidden = true; // scrolled away: what stands there now is something else
    card.classList.add("docked");
    return stand(card, null, null);
  }
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
