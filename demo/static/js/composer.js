/** Where one writes: text, replies, files, mentions, and the way into slash commands. What is typed outlives a failure. */
import { encoded } from "./api.js";
import { FIELDS, commandForm, matching, openCommand, optionList } from "./commands.js";
import { h } from "./dom.js";
import { admitted, chooseFiles, fileChips } from "./filing.js";
import { avatar, icon } from "./icons.js";
import { raw, typed } from "./mentions.js";
import { editLast } from "./message_acts.js";
import { sign } from "./picker.js";
import { act } from "./session.js";
import { changed, changedAndFocus, coarse, place, state, store } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./commands.js").Running} Running */
/** @typedef {{text: string, files: File[], reply: Message | null, command: Running | null, key: number}} Draft */
/** @typedef {{id: number, channel: string, member: string, text: string, reply: Message | null, files: File[]}} Sending */

const MOST = 2000;
/** What is being written, by member and channel. @type {Map<string, Draft>} */
const drafts = new Map();
/** @type {Sending[]} */
let sending = [];
let serial = 0;
/** The list over the field: which line is marked, and whether Escape has closed it. */
const list = { at: 0, shut: false, caret: 0 };

const where = () => `${store.memberId} ${store.channelId}`;

/** @returns {Draft} */
function draft() {
  const name = where();
  let found = drafts.get(name);
  if (!found) {
    found = { text: sessionStorage.getItem(`draft ${name}`) ?? "", files: [], reply: null, command: null, key: ++serial };
    drafts.set(name, found);
  }
  return found;
}

const field = () => /** @type {HTMLTextAreaElement | null} */ (document.querySelector(".composer-text"));

/** @param {string} text */
function keep(text) {
  draft().text = text;
  if (text) sessionStorage.setItem(`draft ${where()}`, text);
  else sessionStorage.removeItem(`draft ${where()}`);
}

/** Put a text into the field, as if it had been typed. @param {string} text @param {number} [caret] */
export function put(text, caret = text.length) {
  keep(text);
  list.caret = caret;
  const element = field();
  if (!element) return;
  element.value = text;
  element.setSelectionRange(caret, caret);
  fit(element);
}

/** @param {HTMLTextAreaElement} element */
function fit(element) {
  element.style.setProperty("height", "auto");
  element.style.setProperty("height", `${Math.min(element.scrollHeight, innerHeight * 0.4)}px`);
}

/** @param {Message} message */
export function replyTo(message) {
  draft().reply = message;
  focus();
}

export const focus = () => changedAndFocus(".composer-text");

/** Start a slash command from elsewhere, such as its mention in a text. @param {string} name */
export function startCommand(name) {
  const command = state().commands.find((one) => one.name === name);
  if (!command || !place()?.canWrite) return false;
  start(command);
  return true;
}

/** @param {import("./types.js").Command} command */
function start(command) {
  put("");
  draft().command = openCommand(command, stop);
  list.at = 0;
  changedAndFocus(FIELDS);
}

/** Leave the command; what it said comes back as text where it was refused. */
function stop() {
  draft().command = null;
  focus();
}

/** What the list over the field offers now. */
function offers() {
  const { text, command } = draft();
  if (command) return null;
  if (list.shut) return null;
  if (/^\/[^\n]*$/.test(text)) {
    const found = matching(text.slice(1));
    return { kind: /** @type {const} */ ("commands"), commands: found, count: found.length };
  }
  const mention = typed(text, list.caret);
  return mention && { kind: /** @type {const} */ ("mention"), ...mention, count: mention.choices.length };
}

/** @param {number} index */
function take(index) {
  const offered = offers();
  if (offered?.kind === "commands") {
    const command = offered.commands[index];
    if (command) start(command);
  } else if (offered?.kind === "mention") {
    const { text } = draft();
    const head = text.slice(0, offered.from) + offered.choices[index].value;
    put(head + text.slice(list.caret), head.length);
    changed();
    field()?.focus();
  }
}

async function send() {
  const { text, files, reply } = draft();
  const content = text.trim();
  if (!content && !files.length) return;
  if (content.startsWith("/") && matching(content.slice(1)).length) return take(list.at);
  const one = { id: ++serial, channel: store.channelId ?? "", member: store.memberId ?? "", text: content, reply, files };
  const own = draft();
  sending = [...sending, one];
  own.files = [];
  own.reply = null;
  put("");
  store.unreadAtOpening = 0;
  changed();
  document.querySelector(".messages-scroll")?.scrollTo({ top: 1e9 });
  const answer = await act({
    op: "send", channel: one.channel, content: raw(content), ...(reply ? { reply: reply.id } : {}),
    ...(files.length ? { files: await Promise.all(files.map(encoded)) } : {}),
  });
  sending = sending.filter((other) => other !== one);
  if (!answer.ok) giveBack(one, own);
  else if (answer.channel && one.channel === "dm") location.replace(location.hash.replace("c=dm", `c=${answer.channel}`));
  changed();
}

/** What could not be sent comes back before what was typed since. @param {Sending} one @param {Draft} own */
function giveBack(one, own) {
  own.files = [...one.files, ...own.files];
  own.reply ??= one.reply;
  const text = own.text ? `${one.text}\n${own.text}` : one.text;
  if (own === drafts.get(where())) return put(text);
  own.text = text;
  own.key = ++serial;
}

/** Messages on their way, at the foot of the list. */
export function onTheirWay() {
  const { me } = state();
  return sending.filter((one) => one.channel === store.channelId && one.member === store.memberId).map((one) =>
    h("article", { key: `s${one.id}`, class: "message heads sending", "aria-busy": "true" }, h("span", { class: "avatar-button" }, avatar(me, 40)),
      h("div", { class: "message-content" }, h("header", { class: "message-head" }, h("span", { class: "author" }, me.name), h("time", null, t("sending"))), h("div", { class: "md" }, h("p", { class: "plain" }, one.text)))));
}

export function composer() {
  const here = place();
  if (!here || here.kind === "forum") return null;
  if (!here.canWrite) {
    const why = here.thread?.locked ? "locked-here" : here.thread?.archived ? "archived-here" : "read-only-here";
    return h("div", { key: "closed", class: "composer-closed" }, icon("lock"), t(why));
  }
  const own = draft();
  const offered = offers();
  if (offered) list.at = Math.min(list.at, Math.max(0, offered.count - 1));
  const key = `${where()} ${own.key}`;
  return h("div", { key: `composer ${key}`, class: "composer", "data-tour": "composer" },
    own.command ? optionList(own.command) : offered && offerList(offered),
    own.reply && h("div", { key: "reply", class: "composer-reply" }, icon("reply"), h("span", null, t("replying-to", { name: own.reply.author.name })), h("button", { type: "button", class: "icon-button", "aria-label": t("cancel-reply"), on: { click: () => { own.reply = null; focus(); } } }, icon("close"))),
    fileChips(own.files, (files) => { own.files = files; changed(); }),
    own.command ? commandForm(own.command) : plain(own, here, offered));
}

/** @param {Draft} own @param {import("./types.js").Place} here @param {ReturnType<typeof offers>} offered */
function plain(own, here, offered) {
  const label = here.kind === "dm" ? t("write-to", { name: here.name }) : here.kind === "thread" ? t("write-in-thread") : t("write-in", { name: here.name });
  const over = own.text.length > MOST;
  return h("div", { key: "plain", class: "composer-row" },
    h("button", { key: "attach", type: "button", class: "icon-button", title: t("attach"), "aria-label": t("attach"), on: { click: () => chooseFiles({ multiple: true }, (files) => { own.files = [...own.files, ...files]; focus(); }) } }, icon("plus")),
    h("textarea", {
      key: "text", class: "composer-text", rows: 1, placeholder: label, "aria-label": label, role: "combobox", "aria-autocomplete": "list", enterkeyhint: "send",
      "aria-expanded": String(Boolean(offered)), "aria-controls": "offers", "aria-activedescendant": offered ? `offer-${list.at}` : null, initial: own.text, autocomplete: "off",
      ref: (/** @type {HTMLTextAreaElement} */ element) => changed(() => fit(element)),
      on: { input: typing, keydown: pressed, keyup: moved, click: moved, paste: pasted },
    }),
    over && h("span", { key: "count", class: "counter over" }, String(MOST - own.text.length)),
    h("button", { key: "slash", type: "button", class: "icon-button", title: t("commands"), "aria-label": t("commands"), "data-tour": "commands", on: { click: () => { put("/"); list.shut = false; changed(); field()?.focus(); } } }, icon("slash")),
    h("button", { key: "send", type: "button", class: "composer-send", "aria-label": t("send"), title: t("send"), "data-tour": "composer-send", disabled: over || (!own.text.trim() && !own.files.length), on: { click: () => { void send(); field()?.focus(); } } }, icon("send")));
}

/** @param {NonNullable<ReturnType<typeof offers>>} offered */
function offerList(offered) {
  const line = (/** @type {number} */ index, /** @type {any} */ tour, /** @type {any} */ ...inside) => h("button", {
    key: index, id: `offer-${index}`, type: "button", role: "option", tabindex: -1, class: `offer${index === list.at ? " at" : ""}`, "aria-selected": String(index === list.at), "data-tour": tour,
    on: { pointerdown: (/** @type {Event} */ event) => event.preventDefault(), click: () => take(index), pointermove: () => { if (list.at !== index) { list.at = index; changed(); } } },
  }, inside);
  return h("div", { key: "offers", class: "offers", id: "offers", role: "listbox", "aria-label": t(offered.kind === "commands" ? "commands" : "mentions") },
    h("p", { key: "head", class: "menu-head" }, t(offered.kind === "commands" ? "commands" : "mentions")),
    offered.kind === "commands"
      ? offered.commands.map((one, index) => line(index, `command:${one.name}`, h("span", { class: "offer-sign" }, icon("slash")), h("span", { class: "offer-text" }, h("b", null, `/${one.label}`, one.options.map((option) => h("i", { key: option.name, class: option.required ? "required" : "" }, option.label))), h("small", null, one.description))))
      : offered.choices.map((one, index) => line(index, null, h("span", { class: "offer-sign" }, sign(one)), h("span", { class: "offer-text" }, h("b", null, one.label), one.description && h("small", null, one.description)))),
    !offered.count && h("p", { key: "none", class: "pick-none" }, t("no-such-command")));
}

/** @param {Event} event */
function typing(event) {
  const element = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
  keep(element.value);
  list.caret = element.selectionStart;
  list.shut = false;
  list.at = 0;
  fit(element);
  const whole = /^\/(.+?)\s+$/.exec(element.value);
  const command = whole && state().commands.find((one) => one.label === whole[1] || one.name === whole[1]);
  if (command) start(command);
  changed();
}

/** @param {Event} event */
function moved(event) {
  const { selectionStart } = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
  if (selectionStart === list.caret) return;
  list.caret = selectionStart;
  changed();
}

/** @param {ClipboardEvent} event */
function pasted(event) {
  addFiles([...(event.clipboardData?.files ?? [])]) && event.preventDefault();
}

/** @param {File[]} files */
export function addFiles(files) {
  if (!files.length || !place()?.canWrite) return false;
  draft().files = [...draft().files, ...admitted(files)];
  changed();
  return true;
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.isComposing) return;
  const offered = offers();
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (offered?.count && move) {
    event.preventDefault();
    list.at = (list.at + move + offered.count) % offered.count;
    changed(() => document.querySelector(".offer.at")?.scrollIntoView({ block: "nearest" }));
  } else if (offered?.count && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey))) {
    event.preventDefault();
    take(list.at);
  } else if (event.key === "Escape") {
    if (offered) list.shut = true;
    else draft().reply = null;
    changed();
  } else if (event.key === "Enter" && !event.shiftKey && !coarse.matches) {
    event.preventDefault();
    void send();
  } else if (event.key === "ArrowUp" && !draft().text && editLast()) event.preventDefault();
}
