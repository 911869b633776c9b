/** A forum as one: its posts as cards, filtered by tag, and the way to a new one. */
import { h } from "./dom.js";
import { age, folded, fullTime } from "./format.js";
import { avatar, icon } from "./icons.js";
import { pick, summary } from "./picker.js";
import { writePost } from "./post_form.js";
import * as route from "./route.js";
import { changed, state } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Thread} Thread */
/** @typedef {import("./types.js").Channel} Channel */
/** @typedef {import("./types.js").Tag} Tag */

let filter = { channel: "", tags: /** @type {string[]} */ ([]), query: "", order: "active" };

/** @param {Channel} channel */
export function forum(channel) {
  if (filter.channel !== channel.id) filter = { channel: channel.id, tags: [], query: "", order: "active" };
  const all = state().threads.filter((one) => one.parent === channel.id);
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  const fits = (/** @type {Thread} */ one) =>
    filter.tags.every((tag) => one.tags.includes(tag)) &&
    words.every((word) => folded(`${one.name} ${one.excerpt ?? ""}`).includes(word));
  const by =
    filter.order === "active"
      ? (/** @type {Thread} */ one) => one.lastAt
      : (/** @type {Thread} */ one) => one.createdAt;
  const shown = all.filter(fits).sort((a, b) => by(b).localeCompare(by(a)));
  const living = shown.filter((one) => !one.archived);
  const old = shown.filter((one) => one.archived);
  return h(
    "div",
    { key: `f${channel.id}`, class: "forum", tabindex: -1 },
    h(
      "div",
      { class: "forum-head" },
      channel.topic && h("p", { key: "topic", class: "forum-topic" }, channel.topic),
      h(
        "div",
        { key: "tools", class: "forum-tools" },
        h(
          "label",
          { class: "forum-search" },
          icon("search"),
          h("input", {
            type: "search",
            placeholder: t("forum-search"),
            "aria-label": t("forum-search"),
            on: {
              input: (/** @type {any} */ event) => {
                filter.query = event.currentTarget.value;
                changed();
              },
            },
          }),
        ),
        channel.canWrite &&
          h(
            "button",
            {
              key: "new",
              type: "button",
              class: "button primary",
              "data-tour": "new-post",
              on: { click: () => writePost(channel) },
            },
            icon("plus"),
            t("new-post"),
          ),
      ),
      h(
        "div",
        { key: "tags", class: "tag-bar", role: "group", "aria-label": t("filter-by-tag") },
        (channel.tags ?? []).filter((tag) => tag.moderated).map((tag) => chip(channel, tag)),
        themes(channel),
      ),
    ),
    h(
      "div",
      { key: "order", class: "forum-order" },
      h("span", null, t("post-count", { count: shown.length })),
      h(
        "button",
        {
          type: "button",
          class: "link",
          on: {
            click: () => {
              filter.order = filter.order === "active" ? "new" : "active";
              changed();
            },
          },
        },
        t(filter.order === "active" ? "by-activity" : "by-date"),
      ),
    ),
    h(
      "ul",
      { key: "cards", class: "cards", "aria-label": channel.name },
      living.map((one) => card(one, channel)),
    ),
    old.length > 0 && h("h3", { key: "old-head", class: "forum-old" }, t("older-posts")),
    old.length > 0 &&
      h(
        "ul",
        { key: "old", class: "cards" },
        old.map((one) => card(one, channel)),
      ),
    !shown.length &&
      h(
        "div",
        { key: "none", class: "forum-none" },
        icon("forum"),
        h("p", null, t(all.length ? "no-post-fits" : "no-post-yet")),
      ),
  );
}

/** @param {Channel} channel @param {Tag} tag */
function chip(channel, tag) {
  const on = filter.tags.includes(tag.id);
  return h(
    "button",
    {
      key: tag.id,
      type: "button",
      class: `tag${tag.moderated ? ` state ${stateClass(channel, tag.id)}` : ""}`,
      "aria-pressed": String(on),
      on: {
        click: () => {
          filter.tags = on ? filter.tags.filter((one) => one !== tag.id) : [...filter.tags, tag.id];
          changed();
        },
      },
    },
    tag.emoji && h("span", { class: "emoji" }, tag.emoji),
    tag.name,
  );
}

/** The other tags are many: chosen from a list. @param {Channel} channel */
function themes(channel) {
  const all = (channel.tags ?? []).filter((tag) => !tag.moderated);
  const on = filter.tags.filter((id) => all.some((tag) => tag.id === id));
  if (!all.length) return null;
  const options = all.map((tag) => ({ label: tag.name, value: tag.id, emoji: tag.emoji && { name: tag.emoji } }));
  return h(
    "button",
    {
      key: "themes",
      type: "button",
      class: "tag themes",
      "aria-haspopup": "listbox",
      "aria-pressed": String(on.length > 0),
      on: {
        click: (/** @type {Event} */ event) =>
          pick({
            anchor: /** @type {Element} */ (event.currentTarget),
            label: t("post-tags"),
            options,
            values: on,
            min: 0,
            max: 1,
            done: (picked) => {
              filter.tags = [...filter.tags.filter((id) => !on.includes(id)), ...picked];
              changed();
            },
          }),
      },
    },
    on.length ? summary(options, on) : t("all-tags"),
    icon("chevron"),
  );
}

/**
 * The moderated tags are the states, in the order in which a question goes through them.
 * @param {Channel} channel
 * @param {string} id
 */
export function stateClass(channel, id) {
  return `state-${(channel.tags ?? []).filter((one) => one.moderated).findIndex((one) => one.id === id) + 1}`;
}

/** @param {Channel} channel @param {string[]} ids */
export function tags(channel, ids) {
  const all = (channel.tags ?? []).filter((one) => ids.includes(one.id));
  return all
    .sort((a, b) => Number(b.moderated ?? false) - Number(a.moderated ?? false))
    .map((tag) =>
      h(
        "span",
        { key: tag.id, class: `tag still${tag.moderated ? ` state ${stateClass(channel, tag.id)}` : ""}` },
        tag.emoji && h("span", { class: "emoji" }, tag.emoji),
        tag.name,
      ),
    );
}

/** @param {Thread} one @param {Channel} channel */
function card(one, channel) {
  const { now } = state();
  return h(
    "li",
    { key: one.id },
    h(
      "a",
      {
        class: `post${one.unread ? " unread" : ""}`,
        href: route.hash({ channel: one.id }),
        "data-tour": `thread:${one.id}`,
      },
      h(
        "span",
        { class: "post-tags" },
        tags(channel, one.tags),
        one.locked && h("span", { key: "locked", class: "tag still" }, icon("lock"), t("locked")),
      ),
      h(
        "b",
        { class: "post-title" },
        one.name,
        one.unread > 0 && h("i", { key: "dot", class: "dot", title: t("unread-count", { count: one.unread }) }),
      ),
      one.excerpt && h("span", { key: "excerpt", class: "post-excerpt" }, one.excerpt),
      h(
        "span",
        { class: "post-foot" },
        one.author &&
          h(
            "span",
            { key: "author", class: "post-author" },
            avatar({ ...one.author, bot: one.author.id === state().bot.id }, 20),
            one.author.name,
          ),
        h("span", { key: "count", class: "post-count" }, icon("bubble"), t("answer-count", { count: one.count })),
        h("time", { key: "age", datetime: one.lastAt, title: fullTime(one.lastAt) }, age(one.lastAt, now)),
      ),
    ),
  );
}
