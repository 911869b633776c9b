/** The tree on the left: categories, channels, their living threads, and the private messages with the bot. */
import { h } from "./dom.js";
import { avatar, icon } from "./icons.js";
import { myself } from "./people.js";
import * as route from "./route.js";
import { changed, state, store } from "./store.js";
import { t } from "./words.js";

/** @typedef {import("./types.js").Channel} Channel */
/** @typedef {import("./types.js").Thread} Thread */

const THREADS_SHOWN = 5;
/** Categories folded in this tab. @type {Set<string>} */
const folded = new Set();

export function sidebar() {
  const { channels, dm, bot, guild } = state();
  const loose = channels.filter((one) => one.kind !== "category" && !channels.some((top) => top.id === one.parent));
  const categories = channels.filter((one) => one.kind === "category");
  return h(
    "nav",
    { key: "tree", class: "sidebar", "aria-label": t("channels") },
    myself(),
    h(
      "div",
      { class: "tree" },
      h("h2", { class: "guild-name" }, guild.name),
      h("ul", { key: "loose" }, loose.map(channelRow)),
      categories.map(category),
      h(
        "section",
        { key: "dm", class: "category" },
        h("h3", { class: "category-name" }, t("private-messages")),
        h(
          "ul",
          null,
          h(
            "li",
            null,
            entry({
              id: dm?.id ?? "dm",
              name: bot.name,
              sign: avatar({ ...bot, bot: true }, 22),
              unread: dm?.unread ?? 0,
              mentions: dm?.unread ?? 0,
              tour: "channel:dm",
            }),
          ),
        ),
      ),
    ),
  );
}

/** @param {Channel} one */
function category(one) {
  const inside = state().channels.filter((channel) => channel.parent === one.id);
  if (!inside.length) return null;
  const shut = folded.has(one.id);
  const shown = shut ? inside.filter((channel) => channel.unread || channel.id === store.channelId) : inside;
  return h(
    "section",
    { key: one.id, class: "category" },
    h(
      "h3",
      { class: "category-name" },
      h(
        "button",
        {
          type: "button",
          "aria-expanded": String(!shut),
          on: {
            click: () => {
              shut ? folded.delete(one.id) : folded.add(one.id);
              changed();
            },
          },
        },
        icon("chevron"),
        one.name,
      ),
    ),
    h("ul", null, shown.map(channelRow)),
  );
}

/** @param {Channel} one */
function channelRow(one) {
  const all = state().threads.filter((thread) => thread.parent === one.id);
  const living = all.filter((thread) => !thread.archived).sort((a, b) => b.lastAt.localeCompare(a.lastAt));
  const shown = living.filter(
    (thread, index) => index < THREADS_SHOWN || thread.unread || thread.id === store.channelId,
  );
  const here = all.find((thread) => thread.id === store.channelId && thread.archived);
  if (here) shown.push(here);
  const hidden = one.kind === "forum" ? all.length - shown.length : 0;
  return h(
    "li",
    { key: one.id },
    entry({
      id: one.id,
      name: one.name,
      sign: icon(one.kind === "forum" ? "forum" : "hash"),
      unread: one.unread,
      mentions: one.mentions,
      tour: `channel:${one.name}`,
      locked: !one.canWrite && one.kind === "text",
    }),
    shown.length > 0 &&
      h(
        "ul",
        { key: "threads", class: "branches" },
        shown.map((thread) => threadRow(thread, one)),
        hidden > 0 &&
          h(
            "li",
            { key: "more" },
            h(
              "a",
              { class: "entry branch more", href: route.hash({ channel: one.id }) },
              t("more-posts", { count: hidden }),
            ),
          ),
      ),
  );
}

/** @param {Thread} thread @param {Channel} channel */
function threadRow(thread, channel) {
  const tag = channel.tags?.find((one) => thread.tags.includes(one.id) && one.emoji && !one.moderated);
  const sign = thread.private
    ? icon("lock")
    : tag
      ? h("span", { class: "emoji", title: tag.name }, tag.emoji ?? "")
      : null;
  return h(
    "li",
    { key: thread.id },
    entry({
      id: thread.id,
      name: thread.name,
      sign,
      unread: thread.unread,
      mentions: thread.mentions ?? 0,
      branch: true,
      tour: `thread:${thread.id}`,
      archived: thread.archived,
    }),
  );
}

/**
 * @param {{id: string, name: string, sign: any, unread: number, mentions: number, tour?: string, branch?: boolean,
 *   archived?: boolean, locked?: boolean}} one
 */
function entry({ id, name, sign, unread, mentions, tour, branch, archived, locked }) {
  const here = id === store.channelId;
  const quiet = here || !unread;
  const classes = ["entry", branch && "branch", here && "here", !quiet && "unread", archived && "archived"];
  const label = [name, !quiet && t("unread-count", { count: unread }), archived && t("archived")]
    .filter(Boolean)
    .join(", ");
  return h(
    "a",
    {
      class: classes.filter(Boolean).join(" "),
      href: route.hash({ channel: id }),
      "aria-current": here ? "page" : null,
      "aria-label": label,
      title: name,
      "data-tour": tour,
      // Where one is already, the address does not change, and nothing else would shut the drawer.
      on: here ? { click: shut } : {},
    },
    h("span", { class: "entry-sign" }, sign),
    h("span", { class: "entry-name" }, name),
    archived && h("span", { key: "archived", class: "entry-mark" }, icon("archive")),
    locked && h("span", { key: "locked", class: "entry-mark", title: t("read-only") }, icon("lock")),
    !here && mentions > 0 && h("span", { key: "mentions", class: "count" }, String(mentions)),
  );
}

function shut() {
  store.drawer = null;
  changed();
}
