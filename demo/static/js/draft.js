/** What is being written in each channel, and sending it. What could not be sent comes back: nothing typed is lost. */
import { encoded } from "./api.js";
import { admitted } from "./filing.js";
import { raw } from "./mentions.js";
import { act } from "./session.js";
import { changed, changedAndFocus, place, store } from "./store.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */
/**
 * `caret`: where the text goes on; `key`: another one whenever the field must be made anew.
 * @typedef {{text: string, caret: number, files: File[], reply: Message | null,
 *            command: import("./commands.js").Running | null, key: number}} Draft
 */
/**
 * A message on its way.
 * @typedef {{id: number, channel: string, member: string, text: string, reply: Message | null, files: File[]}} Sending
 */

export const MOST = 2000;
/** By member and channel. @type {Map<string, Draft>} */
const drafts = new Map();
/** @type {Sending[]} */
let sending = [];
let serial = 0;

export const where = () => `${store.memberId} ${store.channelId}`;

/** What is being written here. @returns {Draft} */
export function draft() {
  const name = where();
  let found = drafts.get(name);
  if (!found) {
    const text = sessionStorage.getItem(`draft ${name}`) ?? "";
    found = { text, caret: text.length, files: [], reply: null, command: null, key: ++serial };
    drafts.set(name, found);
  }
  return found;
}

export const field = () => /** @type {HTMLTextAreaElement | null} */ (document.querySelector(".composer-text"));
export const focus = () => changedAndFocus(".composer-text");

/** @param {string} text @param {number} caret */
export function keep(text, caret) {
  Object.assign(draft(), { text, caret });
  if (text) sessionStorage.setItem(`draft ${where()}`, text);
  else sessionStorage.removeItem(`draft ${where()}`);
}

/** Put a text into the field, as if it had been typed. @param {string} text @param {number} [caret] */
export function put(text, caret = text.length) {
  keep(text, caret);
  const element = field();
  if (!element) return;
  element.value = text;
  element.setSelectionRange(caret, caret);
  fit(element);
}

/** As high as its text, up to a part of the window. @param {HTMLTextAreaElement} element */
export function fit(element) {
  element.style.setProperty("height", "auto");
  element.style.setProperty("height", `${Math.min(element.scrollHeight, innerHeight * 0.4)}px`);
}

/** @param {Message} message */
export function replyTo(message) {
  draft().reply = message;
  focus();
}

/** @param {File[]} files */
export function addFiles(files) {
  const here = place();
  if (!files.length || !here?.canWrite) return false;
  if (!here.canAttach) {
    toast(t("no-files-here"));
    return true;
  }
  draft().files = [...draft().files, ...admitted(files)];
  changed();
  return true;
}

/** The messages on their way from here. */
export const onTheirWay = () =>
  sending.filter((one) => one.channel === store.channelId && one.member === store.memberId);

export async function sendDraft() {
  const own = draft();
  const { text, files, reply } = own;
  const content = text.trim();
  if (text.length > MOST) return toast(t("too-long", { most: MOST }));
  if (!content && !files.length) return;
  const [member, channel] = [store.memberId ?? "", store.channelId ?? ""];
  const one = { id: ++serial, channel, member, text: content, reply, files };
  sending = [...sending, one];
  Object.assign(own, { files: [], reply: null });
  put("");
  store.firstNew = null;
  changed(() => document.querySelector(".messages-scroll")?.scrollTo({ top: 1e9 }));
  const answer = await act({
    op: "send",
    channel,
    content: raw(content),
    ...(reply ? { reply: reply.id } : {}),
    ...(files.length ? { files: await Promise.all(files.map(encoded)) } : {}),
  });
  sending = sending.filter((other) => other !== one);
  if (!answer.ok) giveBack(one, own);
  changed();
}

/** What could not be sent comes back before what was typed since. @param {Sending} one @param {Draft} own */
function giveBack(one, own) {
  const text = own.text ? `${one.text}\n${own.text}` : one.text;
  own.files = [...one.files, ...own.files];
  own.reply ??= one.reply;
  if (own === draft()) return put(text);
  Object.assign(own, { text, caret: text.length, key: ++serial });
}
