/** The address bar keeps the member and the channel, so that two tabs can be two members, and "back" goes back. */
import { store } from "./store.js";

/** @param {{member?: string | null, channel?: string | null, message?: string | null}} to */
export function hash({ member = store.memberId, channel = store.channelId, message = null }) {
  const parts = [];
  if (member) parts.push(`m=${member}`);
  if (channel) parts.push(`c=${channel}`);
  if (message) parts.push(`msg=${message}`);
  return `#${parts.join("&")}`;
}

export function read() {
  const found = new URLSearchParams(location.hash.slice(1));
  return { member: found.get("m"), channel: found.get("c"), message: found.get("msg") };
}

/** @param {{member?: string | null, channel?: string | null, message?: string | null}} to */
export function go(to) {
  const wanted = hash(to);
  if (location.hash === wanted) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = wanted;
}
