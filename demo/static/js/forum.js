/** A forum as one: its posts as cards, filtered by tag, and the form that opens a new one. */
import { h } from "./dom.js";
import { encoded } from "./api.js";
import { age, folded, fullTime } from "./format.js";
import { avatar, icon } from "./icons.js";
import * as layers from "./layers.js";
import { chooseFiles, fileChips } from "./filing.js";
import { pick, summary } from "./picker.js";
import * as route from "./route.js";
import { act } from "./session.js";
import { changed, state, store } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Thread} Thread */
/** @typedef {import("./types.js").Channel} Channel */
/** @typedef {import("./types.js").Tag} Tag */

const TAGS_MOST = 5;
let filter = { channel: "", tags: /** @type {string[]} */ ([]), query: "", order: "active" };
/** Posts being written, by channel, kept when the form is put away. @type {Map<string, {title: string, content: string, tags: string[], files: File[]}>} */
const drafts = new Map();

/** @param {Channel} channel */
export function forum(channel) {
  if (filter.channel !== channel.id) filter = { channel: channel.id, tags: [], query: "", order: "active" };
  const all = state().threads.filter((one) => one.parent === channel.id);
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  const fits = (/** @type {Thread} */ one) => filter.tags.every((tag) => one.tags.includes(tag)) && words.every((word) => folded(`${one.name} ${one.excerpt ?? ""}`).includes(word));
  const by = filter.order === "active" ? (/** @type {Thread} */ one) => one.lastAt : (/** @type {Thread} */ one) => one.createdAt;
  const shown = all.filter(fits).sort((a, b) => by(b).localeCompare(by(a)));
  const living = shown.filter((one) => !one.archived);
  const old = shown.filter((one) => one.archived);
  return h("div", { key: `f${channel.id}`, class: "forum", tabindex: -1 },
    h("div", { class: "forum-head" },
      channel.topic && h("p", { key: "topic", class: "forum-topic" }, channel.topic),
      h("div", { key: "tools", class: "forum-tools" },
        h("label", { class: "forum-search" }, icon("search"), h("input", { type: "search", placeholder: t("forum-search"), "aria-label": t("forum-search"), on: { input: (/** @type {any} */ event) => { filter.query = event.currentTarget.value; changed(); } } })),
        channel.canWrite && h("button", { key: "new", type: "button", class: "button primary", "data-tour": "new-post", on: { click: () => write(channel) } }, icon("plus"), t("new-post"))),
      h("div", { key: "tags", class: "tag-bar", role: "group", "aria-label": t("filter-by-tag") },
        (channel.tags ?? []).filter((tag) => tag.moderated).map((tag) => chip(channel, tag)), themes(channel))),
    h("div", { key: "order", class: "forum-order" }, h("span", null, t("post-count", { count: shown.length })),
      h("button", { type: "button", class: "link", on: { click: () => { filter.order = filter.order === "active" ? "new" : "active"; changed(); } } }, t(filter.order === "active" ? "by-activity" : "by-date"))),
    h("ul", { key: "cards", class: "cards", "aria-label": channel.name }, living.map((one) => card(one, channel))),
    old.length > 0 && h("h3", { key: "old-head", class: "forum-old" }, t("older-posts")),
    old.length > 0 && h("ul", { key: "old", class: "cards" }, old.map((one) => card(one, channel))),
    !shown.length && h("div", { key: "none", class: "forum-none" }, icon("forum"), h("p", null, t(all.length ? "no-post-fits" : "no-post-yet"))));
}

/** @param {Channel} channel @param {Tag} tag */
function chip(channel, tag) {
  const on = filter.tags.includes(tag.id);
  return h("button", { key: tag.id, type: "button", class: `tag${tag.moderated ? ` state ${stateClass(channel, tag.id)}` : ""}`, "aria-pressed": String(on), on: { click: () => { filter.tags = on ? filter.tags.filter((one) => one !== tag.id) : [...filter.tags, tag.id]; changed(); } } }, tag.emoji && h("span", { class: "emoji" }, tag.emoji), tag.name);
}

/** The other tags are many: chosen from a list. @param {Channel} channel */
function themes(channel) {
  const all = (channel.tags ?? []).filter((tag) => !tag.moderated);
  const on = filter.tags.filter((id) => all.some((tag) => tag.id === id));
  if (!all.length) return null;
  const options = all.map((tag) => ({ label: tag.name, value: tag.id, emoji: tag.emoji && { name: tag.emoji } }));
  return h("button", {
    key: "themes", type: "button", class: "tag themes", "aria-haspopup": "listbox", "aria-pressed": String(on.length > 0),
    on: { click: (/** @type {Event} */ event) => pick({ anchor: /** @type {Element} */ (event.currentTarget), label: t("post-tags"), options, values: on, min: 0, max: 1, done: (picked) => { filter.tags = [...filter.tags.filter((id) => !on.includes(id)), ...picked]; changed(); } }) },
  }, on.length ? summary(options, on) : t("all-tags"), icon("chevron"));
}

/** The moderated tags are the states, in the order in which a question goes through them. @param {Channel} channel @param {string} id */
export function stateClass(channel, id) {
  return `state-${(channel.tags ?? []).filter((one) => one.moderated).findIndex((one) => one.id === id) + 1}`;
}

/** @param {Channel} channel @param {string[]} ids */
export function tags(channel, ids) {
  const all = (channel.tags ?? []).filter((one) => ids.includes(one.id));
  return all.sort((a, b) => Number(b.moderated ?? false) - Number(a.moderated ?? false)).map((tag) =>
    h("span", { key: tag.id, class: `tag still${tag.moderated ? ` state ${stateClass(channel, tag.id)}` : ""}` }, tag.emoji && h("span", { class: "emoji" }, tag.emoji), tag.name));
}

/** What the post begins with; where the bot wrote it, that is the title once more. @param {Thread} one */
function excerpt(one) {
  const text = one.excerpt ?? "";
  return text.startsWith(one.name) ? text.slice(one.name.length).trim() : text;
}

/** @param {Thread} one @param {Channel} channel */
function card(one, channel) {
  const { now } = state();
  return h("li", { key: one.id }, h("a", { class: `post${one.unread ? " unread" : ""}`, href: route.hash({ channel: one.id }), "data-tour": `thread:${one.id}` },
    h("span", { class: "post-tags" }, tags(channel, one.tags), one.locked && h("span", { key: "locked", class: "tag still" }, icon("lock"), t("locked"))),
    h("b", { class: "post-title" }, one.name, one.unread > 0 && h("i", { key: "dot", class: "dot", title: t("unread-count", { count: one.unread }) })),
    excerpt(one) && h("span", { key: "excerpt", class: "post-excerpt" }, excerpt(one)),
    h("span", { class: "post-foot" },
      one.author && h("span", { key: "author", class: "post-author" }, avatar({ ...one.author, bot: one.author.id === state().bot.id }, 20), one.author.name),
      h("span", { key: "count", class: "post-count" }, icon("bubble"), t("answer-count", { count: one.count })),
      h("time", { key: "age", datetime: one.lastAt, title: fullTime(one.lastAt) }, age(one.lastAt, now)))));
}

/** @param {Channel} channel */
function write(channel) {
  const draft = drafts.get(channel.id) ?? { title: "", content: "", tags: [], files: [] };
  drafts.set(channel.id, draft);
  let error = "";
  let sending = false;
  const choices = (channel.tags ?? []).filter((one) => !one.moderated);
  const put = () => layers.close("post");
  const send = async () => {
    draft.title = draft.title.trim();
    if (!draft.title || (!draft.content.trim() && !draft.files.length)) {
      error = t("post-lacks");
      return changed();
    }
    sending = true;
    error = "";
    changed();
    const files = await Promise.all(draft.files.map(encoded));
    const answer = await act({ op: "post", channel: channel.id, title: draft.title, content: draft.content, tags: draft.tags, files }, { quiet: true });
    sending = false;
    if (!answer.ok) {
      error = answer.error ?? t("error-unexpected");
      return changed();
    }
    drafts.delete(channel.id);
    put();
    if (answer.channel) route.go({ channel: answer.channel });
  };
  const count = (/** @type {number} */ length, /** @type {number} */ most) => h("span", { class: `counter${length > most * 0.9 ? " near" : ""}` }, `${length} / ${most}`);
  layers.open({
    id: "post", kind: "dialog", label: t("new-post"), className: "form",
    view: () => [
      h("header", { key: "head", class: "form-head" }, h("h2", null, t("new-post")), h("button", { type: "button", class: "icon-button", "aria-label": t("close"), on: { click: put } }, icon("close"))),
      h("form", { key: "form", class: "form-body", id: "post-form", novalidate: true, on: { submit: (/** @type {Event} */ event) => { event.preventDefault(); if (!sending) void send(); } } },
        h("label", { class: "field" }, h("span", { class: "field-label" }, t("post-title"), h("em", null, "*"), count(draft.title.length, 100)),
          h("input", { type: "text", class: "input", name: "title", maxlength: 100, required: true, autofocus: true, initial: draft.title, autocomplete: "off", "data-tour": "post-title", placeholder: t("post-title-hint"), on: { input: (/** @type {any} */ event) => { draft.title = event.currentTarget.value; changed(); } } })),
        h("label", { class: "field" }, h("span", { class: "field-label" }, t("post-content"), h("em", null, "*"), count(draft.content.length, 2000)),
          h("textarea", { class: "input", name: "content", rows: 6, maxlength: 2000, initial: draft.content, placeholder: t("post-content-hint"), on: { input: (/** @type {any} */ event) => { draft.content = event.currentTarget.value; changed(); } } })),
        choices.length > 0 && h("fieldset", { key: "tags", class: "field" }, h("legend", { class: "field-label" }, t("post-tags")),
          h("div", { class: "tag-bar" }, choices.map((tag) => {
            const on = draft.tags.includes(tag.id);
            return h("button", { key: tag.id, type: "button", class: "tag", "aria-pressed": String(on), disabled: !on && draft.tags.length >= TAGS_MOST, on: { click: () => { draft.tags = on ? draft.tags.filter((one) => one !== tag.id) : [...draft.tags, tag.id]; changed(); } } }, tag.emoji && h("span", { class: "emoji" }, tag.emoji), tag.name);
          }))),
        h("div", { key: "files", class: "field" }, fileChips(draft.files, (files) => { draft.files = files; changed(); }),
          h("button", { type: "button", class: "button quiet small", on: { click: () => chooseFiles({ multiple: true }, (files) => { draft.files = [...draft.files, ...files]; changed(); }) } }, icon("clip"), t("attach")))),
      error && h("p", { key: "error", class: "form-error", role: "alert" }, icon("warning"), error),
      h("footer", { key: "foot", class: "form-foot" },
        h("button", { type: "button", class: "button quiet", on: { click: put } }, t("later")),
        h("button", { type: "submit", form: "post-form", class: "button primary", "aria-busy": sending ? "true" : null, "data-tour": "form-submit" }, t("publish"), sending && h("span", { class: "spinner" }))),
    ],
  });
}

export const isForumOpen = () => state().channels.some((one) => one.id === store.channelId && one.kind === "forum");
