/** Keeps the page and the server together: who looks and where, news as it comes, and the member's acts. */
import { fetchMessages, fetchState, listen, post } from "./api.js";
import * as route from "./route.js";
import { changed, place, store } from "./store.js";
import { putNewsAway, toast } from "./toasts.js";
import { learn, t } from "./words.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Form} Form */

let deaf = () => {};
/** @type {Promise<void> | null} */
let running = null;
let again = false;
/** @type {(form: Form) => void} */
let showForm = () => {};
let onWorldGone = () => {};
/** @type {(name: string, text: string) => void} */
let onPlaceGone = () => {};
const FALLBACK = "accueil";

/** @param {(form: Form) => void} show */
export function onForm(show) {
  showForm = show;
}

/**
 * What to do once the world is gone, or the place that is open, of this name and with this text begun.
 * @param {() => void} world
 * @param {(name: string, text: string) => void} here
 */
export function onGone(world, here) {
  onWorldGone = world;
  onPlaceGone = here;
}

/** Ask anew for all that this member sees; asked again meanwhile, it runs once more. Never throws. */
export function refresh() {
  again = Boolean(running);
  running ??= (async () => {
    do {
      again = false;
      await once().catch(() => (store.connected = false));
      changed();
    } while (again);
    running = null;
  })();
  return running;
}

async function once() {
  const { memberId: asked, channelId: from } = store;
  const next = await fetchState(asked, from);
  // Who went elsewhere meanwhile may be where this answer knows of nothing yet.
  if (store.memberId !== asked || store.channelId !== from) return void (again = true);
  await learn(next.me.locale || next.locale);
  const newcomer = store.server?.me.id !== next.me.id;
  const was = newcomer ? null : place();
  const heard = store.server?.dm?.unread ?? 0;
  store.server = next;
  store.connected = true;
  if (newcomer) {
    store.memberId = next.me.id;
    hear(next.me.id);
  }
  const lost = was && was.id === store.channelId && !place();
  if (lost) {
    const kept = sessionStorage.getItem(`draft ${store.memberId} ${was.id}`);
    store.channelId = was.parent?.id ?? null;
    onPlaceGone(was.name, kept ?? "");
  }
  settle(newcomer || Boolean(lost));
  if (newcomer) store.unreadAtOpening = unread();
  const open = store.channelId;
  const here = place();
  if (newcomer || here?.kind === "dm") putNewsAway();
  else if (next.dm && next.dm.unread > heard) {
    const link = { label: t("read"), href: route.hash({ channel: next.dm.id }) };
    toast(t("private-message", { name: next.bot.name }), "news", link);
  }
  if (!here || here.id === "dm") return;
  if (here.kind !== "forum") {
    const { messages } = await fetchMessages(next.me.id, here.id);
    if (store.memberId !== next.me.id || store.channelId !== open) return void (again = true);
    store.messages.set(here.id, shared(store.messages.get(here.id) ?? [], messages));
    if (store.unreadAtOpening) store.firstNew = messages.at(-store.unreadAtOpening)?.id ?? null;
    store.unreadAtOpening = 0;
  }
  if (!document.hidden) markRead();
}

/** Where the open channel is none that this member sees, go to the first one. @param {boolean} replace */
function settle(replace) {
  if (!place()) {
    const { channels } = /** @type {NonNullable<typeof store.server>} */ (store.server);
    const readable = channels.filter((one) => one.kind !== "category");
    store.channelId = (readable.find((one) => one.name === FALLBACK) ?? readable[0])?.id ?? null;
    replace = true;
  }
  if (replace) history.replaceState(null, "", route.hash({}));
}

/**
 * Messages that did not change stay the same objects, so that they are not drawn again.
 * @param {Message[]} before
 * @param {Message[]} after
 */
function shared(before, after) {
  const old = new Map(before.map((one) => [one.id, one]));
  return after.map((one) => {
    const was = old.get(one.id);
    return was && JSON.stringify(was) === JSON.stringify(one) ? was : one;
  });
}

/** @param {string} member */
function hear(member) {
  deaf();
  deaf = listen(member, {
    changed: () => void refresh(),
    clock: (now) => {
      if (!store.server) return;
      store.server.now = now;
      changed();
    },
    gone: () => onWorldGone(),
    connected: (is) => {
      if (is && !store.connected) void refresh();
      store.connected = is;
      changed();
    },
  });
}

function unread() {
  const here = place();
  const { dm } = /** @type {NonNullable<typeof store.server>} */ (store.server);
  return here?.channel?.unread ?? here?.thread?.unread ?? (here?.kind === "dm" ? (dm?.unread ?? 0) : 0);
}

export function markRead() {
  const here = place();
  if (!here || !unread()) return;
  if (here.thread) here.thread.unread = 0;
  if (here.channel) here.channel.unread = 0;
  void post("/api/act", { member: store.memberId, op: "read", channel: here.id });
}

/** Go where the address bar says. */
export function follow() {
  const to = route.read();
  const { memberId, channelId } = store;
  store.memberId = to.member ?? memberId;
  store.channelId = to.channel ?? channelId;
  store.wanted = to.message;
  if (store.memberId !== memberId) store.messages.clear();
  if (store.channelId !== channelId || store.memberId !== memberId) {
    store.firstNew = null;
    // Another member's figures come with their state.
    store.unreadAtOpening = store.server && store.memberId === memberId ? unread() : 0;
  }
  store.drawer = null;
  changed();
  return refresh();
}

/**
 * Do something as the member. What went wrong is said in a toast (unless `quiet`); a form in the answer is shown; a
 * message in it is scrolled to.
 * @param {Record<string, any>} body @param {{quiet?: boolean}} [how]
 */
export async function act(body, { quiet = false } = {}) {
  const member = store.memberId;
  const answer = await post("/api/act", { member, ...body });
  if (store.memberId !== member) return answer;
  if (!answer.ok && !quiet) toast(answer.error ?? t("error-unexpected"));
  if (answer.ok && answer.form) showForm(answer.form);
  if (answer.ok && answer.message && !answer.form) store.wanted = answer.message;
  if (answer.ok) await refresh();
  return answer;
}

/** Something done to the world itself: its clock, its bot, its tour. @param {string} path @param {object} [body] */
export async function rule(path, body = {}) {
  const answer = await post(path, { member: store.memberId, ...body });
  if (!answer.ok) toast(answer.error ?? t("error-unexpected"));
  else await refresh();
  return answer;
}
