/** A channel's messages: days, groups by author, what is new, and each message with all that Discord puts in one. */
import { h } from "./dom.js";
import { components, stirred } from "./components.js";
import { tags } from "./forum.js";
import { embed } from "./embeds.js";
import { dayKey, dayName, fullTime, hour, stamp } from "./format.js";
import { avatar, icon } from "./icons.js";
import { files } from "./media.js";
import { actions, edited, editor, messageMenu, press } from "./message_acts.js";
import { act } from "./session.js";
import * as route from "./route.js";
import { changed, openMessages, place, state, store } from "./store.js";
import { openCard } from "./people.js";
import { locale, t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */

const GROUP_MS = 7 * 60_000;
/** Ephemerals that the member has put away, in this tab. @type {Set<string>} */
const dismissed = new Set();
let atFoot = true;
let shownChannel = "";
let lastId = "";
let fresh = 0;
/** The message that holds the focus. @type {string | null} */
let focusedIn = null;
/** Where each channel was left. @type {Map<string, number>} */
const left = new Map();

const list = () => document.querySelector(".messages-scroll");

/** Before drawing: remember whether the reader is at the foot, and in which message the focus is. */
export function measure() {
  const focused = document.activeElement?.closest("[data-message]");
  focusedIn = focused?.getAttribute("data-message") ?? null;
  const box = list();
  if (!box || box.getAttribute("data-channel") !== shownChannel) return;
  atFoot = box.scrollHeight - box.scrollTop - box.clientHeight < 90;
  left.set(shownChannel, atFoot ? -1 : box.scrollTop);
}

/** After drawing: stay at the foot, or where the channel was left, or go to the message that is wanted. */
export function settle() {
  const box = list();
  if (!box) return void (shownChannel = "");
  const channel = box.getAttribute("data-channel") ?? "";
  const all = openMessages();
  if (!all.length) return;
  const newest = all[all.length - 1].id;
  if (channel !== shownChannel) {
    shownChannel = channel;
    fresh = 0;
    const before = left.get(channel) ?? -1;
    const line = box.querySelector(".new-line");
    if (before >= 0) box.scrollTop = before;
    else if (line) line.scrollIntoView({ block: "center" });
    else if (store.firstNew === all[0].id) box.scrollTop = 0; // all of it is new: from its beginning
    else box.scrollTop = box.scrollHeight;
  } else if (newest !== lastId && !atFoot && !all[all.length - 1].mine) fresh += 1;
  else if (atFoot || newest !== lastId) {
    box.scrollTop = box.scrollHeight;
    fresh = 0;
  }
  lastId = newest;
  if (focusedIn && document.activeElement === document.body) {
    // The button that was pressed is gone with what the message said.
    const message = box.querySelector(`[data-message="${CSS.escape(focusedIn)}"]`);
    /** @type {HTMLElement | null} */ (message)?.focus({ preventScroll: true });
  }
  if (store.wanted) reach(store.wanted, box);
  box.parentElement?.toggleAttribute("data-fresh", fresh > 0);
}

/** @param {string} id @param {Element} box */
function reach(id, box) {
  const element = box.querySelector(`[data-message="${CSS.escape(id)}"]`);
  if (!element) return;
  store.wanted = null;
  fresh = 0;
  // The same link must lead here again; but who pressed another one just now is on the way.
  if (route.read().channel === store.channelId) history.replaceState(null, "", route.hash({}));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const last = element.parentElement?.lastElementChild === element;
  if (element.clientHeight > box.clientHeight - 40) element.scrollIntoView({ block: "start" });
  else if (last) box.scrollTop = box.scrollHeight;
  else element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  element.classList.remove("lit");
  void (/** @type {HTMLElement} */ (element).offsetWidth);
  element.classList.add("lit");
}

/** The open channel's messages, and those being sent. @param {import("./dom.js").Child[]} sending */
export function messages(sending) {
  const here = place();
  if (!here) return null;
  const all = openMessages().filter((one) => !dismissed.has(one.id));
  const { now } = state();
  const today = dayKey(now);
  /** @type {Record<number, string>} */
  const toured = {
    [all.findLastIndex((one) => !one.mine && !one.author.bot && !one.system)]: "message-menu",
    [all.findLastIndex((one) => one.author.bot && !one.ephemeral && !one.system)]: "message-menu:bot",
  };
  /** @type {import("./dom.js").Child[]} */
  const rows = [];
  all.forEach((one, index) => {
    const before = all[index - 1];
    const newDay = !before || dayKey(before.at) !== dayKey(one.at);
    if (newDay)
      rows.push(
        h(
          "div",
          { key: `day ${dayKey(one.at)}`, class: "day-line", role: "separator" },
          h("span", null, dayName(one.at, now)),
        ),
      );
    const isNew = one.id === store.firstNew && index > 0;
    if (isNew)
      rows.push(h("div", { key: "new", class: "new-line", role: "separator" }, h("span", null, t("new-messages"))));
    const follows = Boolean(before && !newDay && !isNew && continues(before, one));
    rows.push(row(one, follows, today, toured[index] ?? null));
  });
  return h(
    "div",
    { key: `m${here.id}`, class: "messages" },
    h(
      "div",
      {
        class: "messages-scroll",
        "data-channel": here.id,
        tabindex: 0,
        role: "log",
        "aria-label": t("messages-of", { name: here.name }),
        "aria-live": "polite",
        "aria-relevant": "additions",
        on: { keydown: walk, scroll: scrolled },
      },
      h("div", { class: "messages-space" }),
      beginning(here, all.length),
      rows,
      sending,
    ),
    h("button", { type: "button", class: "to-foot", on: { click: toFoot } }, icon("down"), t("new-messages-below")),
  );
}

/** @param {import("./types.js").Place} here @param {number} count */
function beginning(here, count) {
  if (here.thread && here.parent?.kind === "forum")
    return h(
      "header",
      { key: "beginning", class: "beginning post-head" },
      h("h2", null, here.name),
      h("p", { class: "post-tags" }, tags(here.parent, here.thread.tags)),
    );
  const sign = { text: "hash", forum: "forum", thread: here.thread?.private ? "lock" : "thread", dm: "mail" }[
    here.kind
  ];
  const about =
    here.kind === "dm"
      ? t("begin-dm")
      : here.kind === "thread"
        ? t(here.thread?.private ? "begin-private" : "begin-thread")
        : here.topic || t("begin-channel");
  return h(
    "header",
    { key: "beginning", class: `beginning${count ? "" : " empty"}` },
    h(
      "span",
      { class: "beginning-sign" },
      here.kind === "dm" ? avatar({ ...state().bot, bot: true }, 48) : icon(/** @type {any} */ (sign)),
    ),
    h("h2", null, here.name),
    h("p", null, about),
  );
}

/** @param {Message} before @param {Message} one */
function continues(before, one) {
  return (
    before.author.id === one.author.id &&
    before.ephemeral === one.ephemeral &&
    !one.reply &&
    !one.command &&
    !one.system &&
    !before.system &&
    Date.parse(one.at) - Date.parse(before.at) < GROUP_MS
  );
}

/** @param {Message} one @param {boolean} follows @param {string} today @param {string | null} toursMenu */
function row(one, follows, today, toursMenu) {
  const memo = [one, follows, today, toursMenu, edited() === one.id, stirred(one.id), locale(), state().me.id];
  if (one.system)
    return h(
      "div",
      { key: one.id, class: "system-line", "data-message": one.id, memo },
      icon("right"),
      h("span", { class: "md", html: one.html || null }, one.html ? null : one.text),
      h("time", { datetime: one.at, title: fullTime(one.at) }, stamp(one.at, state().now)),
    );
  const classes = [
    "message",
    follows ? "follows" : "heads",
    one.ephemeral && "ephemeral",
    one.mentionsMe && !one.mine && "mentioned",
    one.mine && "mine",
  ];
  return h(
    "article",
    {
      key: one.id,
      class: classes.filter(Boolean).join(" "),
      "data-message": one.id,
      tabindex: -1,
      memo,
      "aria-label": `${one.author.name}, ${stamp(one.at, state().now)}`,
      on: { contextmenu: (/** @type {MouseEvent} */ event) => messageMenu(event, one), ...press(one) },
    },
    above(one),
    follows
      ? h(
          "time",
          { key: "side", class: "side-time", datetime: one.at, title: fullTime(one.at), "aria-hidden": "true" },
          hour(one.at),
        )
      : h(
          "button",
          {
            key: "avatar",
            type: "button",
            class: "avatar-button",
            tabindex: -1,
            "aria-label": one.author.name,
            on: { click: (/** @type {Event} */ event) => openCard(one.author.id, event.currentTarget) },
          },
          avatar(one.author, 40),
        ),
    h("div", { key: "content", class: "message-content" }, !follows && head(one), body(one), below(one)),
    actions(one, toursMenu),
  );
}

/** @param {Message} one */
function above(one) {
  if (one.reply) {
    const { id, name, excerpt } = one.reply;
    if (!id) return h("div", { key: "reply", class: "reply-line" }, h("span", { class: "reply-text" }, excerpt));
    return h(
      "a",
      { key: "reply", class: "reply-line", href: route.hash({ message: id }) },
      h("span", { class: "reply-name" }, name),
      h("span", { class: "reply-text" }, excerpt || t("attachment")),
    );
  }
  if (one.command)
    return h(
      "div",
      { key: "command", class: "reply-line" },
      h("span", { class: "reply-name" }, one.command.user.name),
      h("span", null, t("used")),
      h("span", { class: "command-name" }, `${one.command.slash ? "/" : ""}${one.command.name}`),
    );
  return null;
}

/** @param {Message} one */
function head(one) {
  return h(
    "header",
    { key: "head", class: "message-head" },
    h(
      "button",
      {
        type: "button",
        class: "author",
        tabindex: -1,
        on: { click: (/** @type {Event} */ event) => openCard(one.author.id, event.currentTarget) },
      },
      one.author.name,
    ),
    one.author.bot && h("span", { key: "bot", class: "badge" }, t("bot-badge")),
    h("time", { key: "time", datetime: one.at, title: fullTime(one.at) }, stamp(one.at, state().now)),
  );
}

/** @param {Message} one */
function body(one) {
  if (edited() === one.id) return [editor(one), files(one.attachments)];
  if (one.pending)
    return h(
      "p",
      { key: "pending", class: "thinking" },
      h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
      t("thinking", { name: one.author.name }),
    );
  return [
    one.html &&
      h("div", {
        key: "md",
        class: "md",
        html: one.html + (one.edited && !one.components.length ? `<span class="edited">${t("edited")}</span>` : ""),
      }),
    files(one.attachments),
    one.embeds.map((part, index) => embed(part, index)),
    components(one),
    one.edited &&
      (one.components.length > 0 || !one.html) &&
      h("span", { key: "edited", class: "edited" }, t("edited")),
  ];
}

/** @param {Message} one */
function below(one) {
  return [
    one.reactions.length > 0 &&
      h(
        "div",
        { key: "reactions", class: "reactions" },
        one.reactions.map((part) =>
          h(
            "button",
            {
              key: part.emoji,
              type: "button",
              class: `reaction${part.mine ? " mine" : ""}`,
              "aria-pressed": String(part.mine),
              "aria-label": t("reaction", { emoji: part.emoji, count: part.count }),
              on: {
                click: () =>
                  act({ op: "react", channel: store.channelId, message: one.id, emoji: part.emoji, on: !part.mine }),
              },
            },
            h("span", null, part.emoji),
            h("b", null, String(part.count)),
          ),
        ),
      ),
    one.thread &&
      h(
        "a",
        { key: "thread", class: "thread-card", href: route.hash({ channel: one.thread.id }) },
        icon("thread"),
        h("span", { class: "thread-name" }, one.thread.name),
        h("span", { class: "thread-count" }, t("message-count", { count: one.thread.count })),
        icon("right"),
      ),
    one.ephemeral &&
      h(
        "footer",
        { key: "only-you", class: "only-you" },
        icon("eyeOff"),
        h("span", null, t("only-you")),
        "·",
        h("button", { type: "button", class: "link", on: { click: () => dismiss(one.id) } }, t("dismiss-message")),
      ),
  ];
}

/** @param {string} id */
function dismiss(id) {
  dismissed.add(id);
  changed();
  void act({ op: "dismiss", channel: store.channelId, message: id }, { quiet: true });
}

function toFoot() {
  const box = list();
  if (box) box.scrollTop = box.scrollHeight;
}

/** @param {Event} event */
function scrolled(event) {
  const box = /** @type {Element} */ (event.currentTarget);
  if (fresh && box.scrollHeight - box.scrollTop - box.clientHeight < 90) {
    fresh = 0;
    box.parentElement?.removeAttribute("data-fresh");
  }
}

/** Arrow keys go from message to message; Enter on one opens its menu. @param {KeyboardEvent} event */
function walk(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (!target.matches(".message, .messages-scroll")) return;
  const all = /** @type {HTMLElement[]} */ ([
    .../** @type {Element} */ (event.currentTarget).querySelectorAll(".message"),
  ]);
  const at = all.indexOf(target);
  if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    event.preventDefault();
    const to =
      event.key === "ArrowUp" ? (at < 0 ? all.length - 1 : Math.max(0, at - 1)) : Math.min(all.length - 1, at + 1);
    all[to]?.focus();
  } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (target.querySelector(".more-button"))?.click();
  }
}
