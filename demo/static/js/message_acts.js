/** What can be done with a message: its tool row, its menu (right click, long press, "…"), and editing in place. */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import { raw, shown } from "./mentions.js";
import { put, replyTo } from "./draft.js";
import { act } from "./session.js";
import { changed, changedAndFocus, coarse, openMessages, place, state, store } from "./store.js";
import { announce, copy } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */

const QUICK = ["👍", "❤️", "🙏", "😄", "🎉", "👀"];
const LONG_PRESS_MS = 450;
/**
 * The message being edited, and what it is to say.
 * @type {{id: string, channel: string | null, text: string} | null}
 */
let editing = null;

export const edited = () => editing?.id ?? null;

/** Where the message being edited has gone, what was typed into it goes on in the composer. */
export function rescue() {
  if (
    !editing ||
    editing.channel !== store.channelId ||
    !openMessages().length ||
    openMessages().some((one) => one.id === editing?.id)
  )
    return;
  const { text } = editing;
  editing = null;
  put(text);
}

/** The row of tools that shows when the message is pointed at. @param {Message} one @param {string | null} toured */
export function actions(one, toured) {
  const may = place()?.canWrite;
  const more = t("more-actions");
  return h(
    "div",
    { key: "actions", class: "message-actions" },
    !one.ephemeral &&
      !one.pending && [
        h(
          "button",
          {
            key: "react",
            type: "button",
            tabindex: -1,
            class: "icon-button wide-only",
            title: t("react"),
            "aria-label": t("react"),
            on: { click: (/** @type {Event} */ event) => reactions(one, /** @type {Element} */ (event.currentTarget)) },
          },
          icon("smile"),
        ),
        may &&
          h(
            "button",
            {
              key: "reply",
              type: "button",
              tabindex: -1,
              class: "icon-button wide-only",
              title: t("reply"),
              "aria-label": t("reply"),
              on: { click: () => replyTo(one) },
            },
            icon("reply"),
          ),
        one.mine &&
          h(
            "button",
            {
              key: "edit",
              type: "button",
              tabindex: -1,
              class: "icon-button wide-only",
              title: t("edit"),
              "aria-label": t("edit"),
              on: { click: () => edit(one.id) },
            },
            icon("edit"),
          ),
      ],
    h(
      "button",
      {
        key: "more",
        type: "button",
        tabindex: toured ? 0 : -1,
        class: "icon-button more-button",
        title: more,
        "aria-label": more,
        "aria-haspopup": "menu",
        "data-tour": toured,
        on: { click: (/** @type {Event} */ event) => show(one, /** @type {Element} */ (event.currentTarget)) },
      },
      icon("more"),
    ),
  );
}

/** @param {MouseEvent} event @param {Message} one */
export function messageMenu(event, one) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest("a[target=_blank], textarea, input") || (getSelection()?.toString() && !coarse.matches)) return;
  event.preventDefault();
  show(
    one,
    event.clientX || event.clientY
      ? { x: event.clientX, y: event.clientY }
      : /** @type {Element} */ (event.currentTarget),
  );
}

/** @type {number | undefined} */
let timer;

/** Long press, for touch. @param {Message} one */
export function press(one) {
  const stop = () => clearTimeout(timer);
  return {
    pointerdown: (/** @type {PointerEvent} */ event) => {
      stop();
      if (event.pointerType === "mouse" || /** @type {Element} */ (event.target).closest("button, a, input, textarea"))
        return;
      const element = /** @type {Element} */ (event.currentTarget);
      timer = setTimeout(() => {
        navigator.vibrate?.(10);
        show(one, element);
      }, LONG_PRESS_MS);
    },
    pointermove: (/** @type {PointerEvent} */ event) =>
      void (Math.abs(event.movementX) + Math.abs(event.movementY) > 6 && stop()),
    pointerup: stop,
    pointercancel: stop,
    pointerleave: stop,
  };
}

/** @param {Message} one @param {layers.Anchor} anchor */
function show(one, anchor) {
  if (layers.isOpen("menu") || one.pending) return;
  const may = place()?.canWrite;
  const channel = store.channelId;
  /** @type {layers.Entry[]} */
  const entries = [];
  if (!one.ephemeral && may) entries.push({ label: t("reply"), icon: "reply", on: () => replyTo(one) });
  if (one.mine && !one.ephemeral)
    entries.push({ label: t("edit"), icon: "edit", hint: coarse.matches ? "" : "↑", on: () => edit(one.id) });
  entries.push({ label: t("copy-text"), icon: "copy", on: () => copyText(one) });
  if (!one.ephemeral) {
    const commands = state().menus.filter((menu) => menu.kind === "message");
    if (commands.length) entries.push("line", { head: t("apps") });
    for (const menu of commands)
      entries.push({
        label: menu.label,
        icon: "bot",
        tour: `menu:${menu.name}`,
        on: () => void act({ op: "menu", channel, name: menu.name, target: one.id }),
      });
  }
  if (one.mine && !one.ephemeral)
    entries.push("line", { label: t("delete"), icon: "trash", danger: true, on: () => remove(one) });
  layers.menu({ label: t("message-actions"), anchor, head: one.ephemeral ? null : quick(one), entries });
}

/** @param {Message} one */
function quick(one) {
  return h(
    "div",
    { key: "quick", class: "quick-reactions" },
    QUICK.map((emoji) =>
      h(
        "button",
        {
          key: emoji,
          type: "button",
          role: "menuitem",
          "aria-label": t("react-with", { emoji }),
          on: {
            click: () => {
              layers.close("menu");
              react(one, emoji);
            },
          },
        },
        emoji,
      ),
    ),
  );
}

/** @param {Message} one @param {Element} anchor */
function reactions(one, anchor) {
  layers.open({
    id: "menu",
    kind: "popover",
    role: "menu",
    label: t("react"),
    anchor,
    className: "menu",
    view: () => [quick(one)],
  });
}

/** @param {Message} one @param {string} emoji */
function react(one, emoji) {
  const mine = one.reactions.some((part) => part.emoji === emoji && part.mine);
  void act({ op: "react", channel: store.channelId, message: one.id, emoji, on: !mine });
}

/** @param {Message} one */
function copyText(one) {
  const content = document.querySelector(`[data-message="${CSS.escape(one.id)}"] .message-content`);
  const text = one.text ? shown(one.text) : content instanceof HTMLElement ? content.innerText : "";
  void copy(text);
}

/** @param {Message} one */
function remove(one) {
  layers.confirm({
    title: t("delete-title"),
    text: t("delete-text"),
    yes: t("delete"),
    danger: true,
    act: () => void act({ op: "delete", channel: store.channelId, message: one.id }),
  });
}

/** @param {string} id */
function edit(id) {
  editing = { id, channel: store.channelId, text: shown(openMessages().find((one) => one.id === id)?.text ?? "") };
  changed();
}

/** Edit the member's last message here; false where there is none. */
export function editLast() {
  const mine = openMessages().findLast((one) => one.mine && !one.ephemeral && !one.system);
  if (!mine) return false;
  edit(mine.id);
  return true;
}

function stop() {
  editing = null;
  changedAndFocus(".composer-text");
}

/** The field that stands in for the text of a message being edited. @param {Message} one */
export function editor(one) {
  const fit = (/** @type {HTMLTextAreaElement} */ element) => {
    element.style.setProperty("height", "auto");
    element.style.setProperty("height", `${element.scrollHeight}px`);
  };
  const save = async () => {
    const content = raw(editing?.text ?? "").trim();
    if (!content) return remove(one);
    if (content === one.text) return stop();
    const answer = await act({ op: "edit", channel: store.channelId, message: one.id, content });
    if (answer.ok) {
      stop();
      announce(t("edit-saved"));
    }
  };
  return h(
    "div",
    { key: "editor", class: "edit-box" },
    h("textarea", {
      class: "edit-field",
      initial: editing?.text ?? "",
      rows: 1,
      maxlength: 4000,
      "aria-label": t("edit"),
      ref: (/** @type {HTMLTextAreaElement} */ element) => {
        changed(() => {
          fit(element);
          element.focus();
          element.setSelectionRange(element.value.length, element.value.length);
        });
      },
      on: {
        input: (/** @type {Event} */ event) => {
          const element = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
          if (editing) editing.text = element.value;
          fit(element);
        },
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            stop();
          } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !coarse.matches) {
            event.preventDefault();
            void save();
          }
        },
      },
    }),
    h(
      "div",
      { class: "edit-foot" },
      h("button", { type: "button", class: "button small quiet", on: { click: stop } }, t("cancel")),
      h("button", { type: "button", class: "button small primary", on: { click: () => void save() } }, t("save")),
    ),
  );
}
