/** The list over the composer: slash commands and mentions that fit what is being typed. */
import { FIELDS, matching, openCommand } from "./commands.js";
import { h } from "./dom.js";
import { draft, focus, put } from "./draft.js";
import { icon } from "./icons.js";
import { typed } from "./mentions.js";
import { sign } from "./picker.js";
import { changed, changedAndFocus, place, state } from "./store.js";
import { t } from "./words.js";

/** Which line is marked, and whether Escape has closed the list. */
export const list = { at: 0, shut: false };

/** What the list offers now, or null. */
export function offers() {
  const { text, caret, command } = draft();
  if (command || list.shut) return null;
  if (/^\/[^\n]*$/.test(text)) {
    const commands = matching(text.slice(1));
    return { kind: /** @type {const} */ ("commands"), commands, count: commands.length };
  }
  const mention = typed(text, caret);
  return mention && { kind: /** @type {const} */ ("mentions"), ...mention, count: mention.choices.length };
}

/** @param {number} index */
export function take(index) {
  const offered = offers();
  if (offered?.kind === "commands") {
    const command = offered.commands[index];
    if (command) start(command);
  } else if (offered) {
    const { text, caret } = draft();
    const head = text.slice(0, offered.from) + offered.choices[index].value;
    put(head + text.slice(caret), head.length);
    focus();
  }
}

/** @param {import("./types.js").Command} command */
export function start(command) {
  put("");
  draft().command = openCommand(command, stop);
  list.at = 0;
  changedAndFocus(FIELDS);
}

function stop() {
  draft().command = null;
  focus();
}

/** Start a slash command from elsewhere, such as its mention in a text. @param {string} name */
export function startCommand(name) {
  const command = state().commands.find((one) => one.name === name);
  if (!command || !place()?.canWrite) return false;
  start(command);
  return true;
}

/** The list of commands, from a button. */
export function listCommands() {
  put("/");
  list.shut = false;
  focus();
}

/** @param {NonNullable<ReturnType<typeof offers>>} offered */
export function offerList(offered) {
  const title = t(offered.kind === "commands" ? "commands" : "mentions");
  const lines = offered.kind === "commands" ? offered.commands.map(commandLine) : offered.choices.map(mentionLine);
  return h(
    "div",
    { key: "offers", class: "offers", id: "offers", role: "listbox", "aria-label": title },
    h("p", { key: "head", class: "menu-head" }, title),
    lines,
    !offered.count && h("p", { key: "none", class: "pick-none" }, t("no-such-command")),
  );
}

/** @param {import("./types.js").Command} one @param {number} index */
function commandLine(one, index) {
  const options = one.options.map((option) => h("i", { key: option.name }, option.label));
  const text = [h("b", null, `/${one.label}`, options), h("small", null, one.description)];
  return line(index, icon("slash"), text, `command:${one.name}`);
}

/** @param {import("./picker.js").Choice} one @param {number} index */
function mentionLine(one, index) {
  return line(index, sign(one), [h("b", null, one.label), one.description && h("small", null, one.description)]);
}

/**
 * @param {number} index
 * @param {import("./dom.js").Child} mark
 * @param {import("./dom.js").Child} text
 * @param {string} [tour]
 */
function line(index, mark, text, tour) {
  const at = index === list.at;
  const point = () => {
    if (list.at === index) return;
    list.at = index;
    changed();
  };
  return h(
    "button",
    {
      key: index,
      id: `offer-${index}`,
      type: "button",
      role: "option",
      tabindex: -1,
      class: `offer${at ? " at" : ""}`,
      "aria-selected": String(at),
      "data-tour": tour,
      on: {
        pointerdown: (/** @type {Event} */ event) => event.preventDefault(),
        click: () => take(index),
        pointermove: point,
      },
    },
    h("span", { class: "offer-sign" }, mark),
    h("span", { class: "offer-text" }, text),
  );
}
