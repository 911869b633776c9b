/** The thin bar on top: the clock that runs and what can be done to this little world. */
import { chapters, tourShown } from "./chapters.js";
import { h } from "./dom.js";
import { clockDay, clockTime } from "./format.js";
import { avatar, icon, mark } from "./icons.js";
import * as layers from "./layers.js";
import { choosePersona } from "./people.js";
import { rule } from "./session.js";
import { changed, place, state, store } from "./store.js";
import * as theme from "./theme.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** What is running now: a step of the clock, the restart, or the new start. @type {string | null} */
let busy = null;
const STEPS = /** @type {const} */ ([
  ["hour", 3600],
  ["day", 86_400],
  ["week", 604_800],
]);

/** @param {string} what @param {string} path @param {object} [body] @param {string} [said] */
async function run(what, path, body, said) {
  if (busy) return;
  busy = what;
  changed();
  const answer = await rule(path, body);
  busy = null;
  changed();
  if (answer.ok && said) toast(t(said), "done");
}

const advance = (/** @type {string} */ name, /** @type {number} */ seconds) => run(name, "/api/clock", { seconds });
const restart = () => run("restart", "/api/restart", {}, "restarted");
const anew = () =>
  layers.confirm({
    title: t("reset-title"),
    text: t("reset-text"),
    yes: t("reset"),
    danger: true,
    act: () => void run("reset", "/api/reset"),
    or: { label: t("reset-bare"), act: () => void run("reset", "/api/reset", { bare: true }) },
  });

export function bar() {
  const { now, me, tour } = state();
  const spinner = (/** @type {string} */ name) => (busy === name ? h("span", { key: "spin", class: "spinner" }) : null);
  const tool = (
    /** @type {string} */ name,
    /** @type {any} */ sign,
    /** @type {() => void} */ on,
    /** @type {Record<string, any>} */ more = {},
    labelled = true,
  ) =>
    h(
      "button",
      {
        key: name,
        type: "button",
        class: "bar-tool",
        title: t(`${name}-hint`),
        "aria-label": t(name),
        "aria-busy": busy === name ? "true" : null,
        ...more,
        on: { click: on },
      },
      spinner(name) ?? icon(sign),
      labelled && h("span", { class: "roomy-only" }, t(`${name}-short`)),
    );
  return h(
    "header",
    { key: "bar", class: "bar" },
    h("button", { key: "skip", type: "button", class: "skip", on: { click: toContent } }, t("skip")),
    h(
      "button",
      {
        key: "drawer",
        type: "button",
        class: "icon-button narrow-only",
        "aria-label": t("open-channels"),
        "data-tour": "drawer",
        "aria-expanded": String(store.drawer === "channels"),
        on: {
          click: () => {
            store.drawer = store.drawer === "channels" ? null : "channels";
            changed();
          },
        },
      },
      icon("menu"),
      elsewhere() && h("i", { key: "dot", class: "dot" }),
    ),
    h(
      "div",
      { key: "brand", class: "brand" },
      mark(),
      h("b", null, "Confrère"),
      h("span", { class: "brand-note" }, t("demonstration")),
    ),
    h(
      "div",
      { key: "clock", class: "clock", role: "timer", "aria-label": t("clock") },
      icon("clock"),
      h("span", { class: "clock-day" }, clockDay(now)),
      h("time", { datetime: now }, clockTime(now)),
    ),
    h(
      "div",
      { key: "steps", class: "bar-steps wide-only", role: "group", "aria-label": t("advance"), "data-tour": "advance" },
      STEPS.map(([name, seconds]) =>
        h(
          "button",
          {
            key: name,
            type: "button",
            class: "bar-step",
            title: t(`advance-${name}`),
            "aria-label": t(`advance-${name}`),
            "aria-busy": busy === name ? "true" : null,
            "data-tour": `advance:${name}`,
            on: { click: () => advance(name, seconds) },
          },
          spinner(name),
          t(`advance-${name}-short`),
        ),
      ),
    ),
    h(
      "div",
      { key: "tools", class: "bar-tools" },
      !store.connected &&
        h(
          "span",
          { key: "lost", class: "lost", role: "status" },
          h("span", { class: "spinner" }),
          h("span", null, t("connection-lost")),
        ),
      h(
        "div",
        { key: "wide", class: "wide-only bar-group" },
        tool("restart", "restart", restart, { "data-tour": "restart" }),
        tool("reset", "anew", anew),
        tool("theme", theme.dark() ? "sun" : "moon", theme.toggle, {}, false),
      ),
      tour &&
        h(
          "button",
          {
            key: "tour",
            type: "button",
            class: `bar-tool bar-tour${tourShown() ? " on" : ""}`,
            "aria-haspopup": "menu",
            "aria-label": t("tour"),
            title: t("tour-hint"),
            on: { click: (/** @type {Event} */ event) => chapters(/** @type {Element} */ (event.currentTarget)) },
          },
          icon("compass"),
          h("span", { class: "wide-only" }, t("tour")),
        ),
      h(
        "button",
        {
          key: "me",
          type: "button",
          class: "bar-me narrow-only",
          "aria-label": t("choose-member"),
          "data-tour": "members",
          on: { click: (/** @type {Event} */ event) => choosePersona(/** @type {Element} */ (event.currentTarget)) },
        },
        avatar(me, 30),
      ),
      h(
        "button",
        {
          key: "more",
          type: "button",
          class: "icon-button narrow-only",
          "aria-label": t("more-tools"),
          "data-tour": "tools",
          on: { click: (/** @type {Event} */ event) => more(/** @type {Element} */ (event.currentTarget)) },
        },
        busy ? h("span", { class: "spinner" }) : icon("more"),
      ),
    ),
  );
}

/** Past the bar and the lists, for who comes with the keyboard. */
function toContent() {
  /** @type {HTMLElement | null} */ (document.querySelector(".messages-scroll, .main"))?.focus();
}

/** Whether something unread waits in another channel. */
function elsewhere() {
  const { channels, threads, dm } = state();
  const here = place()?.id;
  return [...channels, ...threads, ...(dm ? [dm] : [])].some((one) => one.unread > 0 && one.id !== here);
}

/** @param {Element} anchor */
function more(anchor) {
  layers.menu({
    label: t("more-tools"),
    anchor,
    entries: [
      ...STEPS.map(([name, seconds]) => ({
        label: t(`advance-${name}`),
        icon: "forward",
        tour: name === "day" ? "advance|advance:day" : `advance:${name}`,
        on: () => void advance(name, seconds),
      })),
      "line",
      { label: t("restart"), icon: "restart", tour: "restart", on: () => void restart() },
      { label: t("reset"), icon: "anew", danger: true, on: anew },
      "line",
      { label: t("theme"), icon: theme.dark() ? "sun" : "moon", on: theme.toggle },
    ],
  });
}
