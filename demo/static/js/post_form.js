/** The form that opens a new post in a forum; put away, it keeps what was typed. */
import { encoded } from "./api.js";
import { h } from "./dom.js";
import { chooseFiles, fileChips } from "./filing.js";
import { icon } from "./icons.js";
import * as layers from "./layers.js";
import * as route from "./route.js";
import { act } from "./session.js";
import { changed, place } from "./store.js";
import { toast } from "./toasts.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Channel} Channel */
/** @typedef {{title: string, content: string, tags: string[], files: File[], error: string, sending: boolean}} Post */

const TAGS_MOST = 5;
const TITLE_MOST = 100;
const CONTENT_MOST = 2000;
/** Posts being written, by channel. @type {Map<string, Post>} */
const posts = new Map();

const put = () => layers.close("post");

/** @param {Channel} channel */
export function writePost(channel) {
  const blank = { title: "", content: "", tags: [], files: [], error: "", sending: false };
  const post = posts.get(channel.id) ?? blank;
  posts.set(channel.id, post);
  post.error = "";
  const close = { type: "button", class: "icon-button", "aria-label": t("close"), on: { click: put } };
  layers.open({
    id: "post",
    kind: "dialog",
    label: t("new-post"),
    className: "form",
    view: () => [
      h("header", { key: "head", class: "form-head" }, h("h2", null, t("new-post")), h("button", close, icon("close"))),
      fields(channel, post),
      post.error && h("p", { key: "error", class: "form-error", role: "alert" }, icon("warning"), post.error),
      foot(post),
    ],
  });
}

/** @param {Channel} channel @param {Post} post */
function fields(channel, post) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    void send(channel, post);
  };
  const props = { class: "input", required: true };
  return h(
    "form",
    { key: "form", class: "form-body", id: "post-form", novalidate: true, on: { submit } },
    labelled(
      t("post-title"),
      post.title.length,
      TITLE_MOST,
      h("input", {
        ...props,
        type: "text",
        name: "title",
        maxlength: TITLE_MOST,
        autofocus: true,
        autocomplete: "off",
        initial: post.title,
        placeholder: t("post-title-hint"),
        "data-tour": "post-title",
        on: { input: (/** @type {any} */ event) => set(post, { title: event.currentTarget.value }) },
      }),
    ),
    labelled(
      t("post-content"),
      post.content.length,
      CONTENT_MOST,
      h("textarea", {
        ...props,
        name: "content",
        rows: 6,
        maxlength: CONTENT_MOST,
        initial: post.content,
        placeholder: t("post-content-hint"),
        on: { input: (/** @type {any} */ event) => set(post, { content: event.currentTarget.value }) },
      }),
    ),
    tags(channel, post),
    channel.canAttach !== false && files(post),
  );
}

/** @param {Post} post @param {Partial<Post>} change */
function set(post, change) {
  Object.assign(post, change);
  changed();
}

/** @param {string} label @param {number} length @param {number} most @param {import("./dom.js").VNode} field */
function labelled(label, length, most, field) {
  const near = length > most * 0.9 ? " near" : "";
  const counter = h("span", { class: `counter${near}`, "aria-hidden": "true" }, `${length} / ${most}`);
  const star = h("em", { title: t("required"), "aria-hidden": "true" }, "*");
  return h("label", { class: "field" }, h("span", { class: "field-label" }, label, star, counter), field);
}

/** @param {Channel} channel @param {Post} post */
function tags(channel, post) {
  const all = (channel.tags ?? []).filter((one) => !one.moderated);
  if (!all.length) return null;
  const choice = (/** @type {import("./types.js").Tag} */ tag) => {
    const on = post.tags.includes(tag.id);
    const chosen = on ? post.tags.filter((one) => one !== tag.id) : [...post.tags, tag.id];
    const props = {
      key: tag.id,
      type: "button",
      class: "tag",
      "aria-pressed": String(on),
      disabled: !on && post.tags.length >= TAGS_MOST,
      on: { click: () => set(post, { tags: chosen }) },
    };
    return h("button", props, tag.emoji && h("span", { class: "emoji" }, tag.emoji), tag.name);
  };
  return h(
    "fieldset",
    { key: "tags", class: "field" },
    h("legend", { class: "field-label" }, t("post-tags"), channel.requireTag && h("em", null, "*")),
    h("div", { class: "tag-bar" }, all.map(choice)),
  );
}

/** @param {Post} post */
function files(post) {
  const choose = () => chooseFiles({ multiple: true }, (chosen) => set(post, { files: [...post.files, ...chosen] }));
  const props = { type: "button", class: "button quiet small", on: { click: choose } };
  return h(
    "div",
    { key: "files", class: "field" },
    fileChips(post.files, (kept) => set(post, { files: kept })),
    h("button", props, icon("clip"), t("attach")),
  );
}

/** @param {Post} post */
function foot(post) {
  const submit = {
    type: "submit",
    form: "post-form",
    class: "button primary",
    "aria-busy": post.sending ? "true" : null,
    "data-tour": "form-submit",
  };
  return h(
    "footer",
    { key: "foot", class: "form-foot" },
    h("button", { type: "button", class: "button quiet", on: { click: put } }, t("later")),
    h("button", submit, t("publish"), post.sending && h("span", { class: "spinner" })),
  );
}

/** @param {Channel} channel @param {Post} post */
async function send(channel, post) {
  if (post.sending) return;
  const title = post.title.trim();
  if (!title || (!post.content.trim() && !post.files.length)) return set(post, { error: t("post-lacks") });
  set(post, { sending: true, error: "" });
  const { content, tags } = post;
  const attached = await Promise.all(post.files.map(encoded));
  const body = { op: "post", channel: channel.id, title, content, tags, files: attached };
  const answer = await act(body, { quiet: true });
  set(post, { sending: false });
  if (!answer.ok) return set(post, { error: answer.error ?? t("error-unexpected") });
  posts.delete(channel.id);
  put();
  if (!answer.channel) return;
  if (place(answer.channel)) route.go({ channel: answer.channel });
  else toast(t("gone", { name: title }), "done"); // the bot took it away at once
}
