/** What the page knows, and how it says that it must be drawn again. */

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Place} Place */

export const store = {
  /** @type {State | null} */
  server: null,
  /** @type {string | null} */
  memberId: null,
  /** @type {string | null} */
  channelId: null,
  /** A message to scroll to and light up, once it is there. @type {string | null} */
  wanted: null,
  /** Messages by channel id, oldest first; a message that did not change stays the same object. */
  messages: /** @type {Map<string, Message[]>} */ (new Map()),
  /** How many messages were unread when the channel was opened, until they are there. */
  unreadAtOpening: 0,
  /** The first of them, over which the "new" line stands. @type {string | null} */
  firstNew: null,
  connected: true,
  /** Which side panels are open; on a phone they are drawers. */
  drawer: /** @type {"channels" | "members" | null} */ (null),
  membersShown: true,
};

/** @type {() => void} */
let draw = () => {};
let asked = false;
/** @type {(() => void)[]} */
let afterwards = [];

/** @param {() => void} render */
export function onChange(render) {
  draw = render;
}

/**
 * Have the page drawn again, at the next frame (at once in a tab in the background, which has none).
 * @param {() => void} [then] done once drawn
 */
export function changed(then) {
  if (then) afterwards.push(then);
  if (asked) return;
  asked = true;
  if (document.hidden) queueMicrotask(drawNow);
  else requestAnimationFrame(drawNow);
}

function drawNow() {
  asked = false;
  draw();
  const done = afterwards;
  afterwards = [];
  for (const one of done) one();
}

/**
 * Draw at once and give the focus to the first element of these: no key that is pressed meanwhile goes astray.
 * @param {string} selector
 */
export function changedAndFocus(selector) {
  drawNow();
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}

/** @returns {State} */
export function state() {
  if (!store.server) throw new Error("the state is not there yet");
  return store.server;
}

/**
 * What stands behind a channel, thread or DM id, as the member sees it.
 * @param {string | null} id
 * @returns {Place | null}
 */
export function place(id = store.channelId) {
  const { channels, threads, dm, bot } = state();
  const channel = channels.find((one) => one.id === id && one.kind !== "category");
  if (channel) {
    const kind = channel.kind === "forum" ? "forum" : "text";
    return {
      id: channel.id,
      name: channel.name,
      kind,
      canWrite: channel.canWrite,
      canAttach: channel.canAttach !== false,
      topic: channel.topic ?? "",
      parent: null,
      thread: null,
      channel,
    };
  }
  const thread = threads.find((one) => one.id === id);
  if (thread) {
    const parent = channels.find((one) => one.id === thread.parent) ?? null;
    return {
      id: thread.id,
      name: thread.name,
      kind: "thread",
      canWrite: thread.canWrite,
      canAttach: thread.canAttach !== false,
      topic: "",
      parent,
      thread,
      channel: null,
    };
  }
  if (id === "dm" || (dm && dm.id === id))
    return {
      id: dm?.id ?? "dm",
      name: bot.name,
      kind: "dm",
      canWrite: true,
      canAttach: true,
      topic: "",
      parent: null,
      thread: null,
      channel: null,
    };
  return null;
}

/** The thread that was opened last in a channel. @param {string | undefined} channelId */
export function latest(channelId) {
  const all = state().threads.filter((one) => one.parent === channelId);
  return all.reduce((a, b) => (a && a.createdAt >= b.createdAt ? a : b), all[0])?.id;
}

/** @param {string | null | undefined} id */
export function member(id) {
  const { members, bot, me } = state();
  if (id === bot.id) return { ...bot, bot: true };
  return members.find((one) => one.id === id) ?? (id === me.id ? me : null);
}

/** The messages of the open channel. @returns {Message[]} */
export function openMessages() {
  return store.messages.get(store.channelId ?? "") ?? [];
}

/** @param {string} channelId @param {string | null | undefined} id */
export function message(channelId, id) {
  return store.messages.get(channelId)?.find((one) => one.id === id) ?? null;
}

export const narrow = matchMedia("(max-width: 820px)");
export const coarse = matchMedia("(pointer: coarse)");
