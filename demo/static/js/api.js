/** Speaking to the server: what the member sees, the member's acts, and news as it comes. */
import { t } from "./words.js";

/** @typedef {Record<string, any> & {ok: boolean, error?: string}} Answer */

/** @param {string} path @param {Record<string, string>} query */
async function get(path, query) {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/**
 * What the member sees, and what may be run in this channel.
 * @param {string | null} member
 * @param {string | null} channel
 * @returns {Promise<import("./types.js").State>}
 */
export const fetchState = (member, channel) =>
  get("/api/state", { ...(member ? { member } : {}), ...(channel ? { channel } : {}) });

/** @param {string} member @param {string} channel @returns {Promise<{messages: import("./types.js").Message[]}>} */
export const fetchMessages = (member, channel) => get("/api/messages", { member, channel });

/**
 * Never throws: whatever went wrong, the answer says so in a sentence.
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Answer>}
 */
export async function post(path, body) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Confrere": "1" },
      body: JSON.stringify(body),
    });
    const answer = await response.json().catch(() => null);
    if (answer && (answer.ok || answer.error)) return answer;
    return { ok: false, error: t(response.status === 413 ? "error-too-large" : "error-unexpected") };
  } catch {
    return { ok: false, error: t("error-unreachable") };
  }
}

/**
 * @param {string} member
 * @param {{changed: () => void, clock: (now: string) => void, gone: () => void, connected: (is: boolean) => void}} hear
 * @returns {() => void} stops listening
 */
export function listen(member, hear) {
  const source = new EventSource(`/api/events?member=${encodeURIComponent(member)}`);
  source.addEventListener("changed", () => hear.changed());
  source.addEventListener("clock", (event) => hear.clock(JSON.parse(event.data).now));
  source.addEventListener("gone", () => hear.gone());
  source.addEventListener("open", () => hear.connected(true));
  source.addEventListener("error", () => {
    hear.connected(false);
    // A server that answers, and knows this member no more, was started anew; the browser does not ask again.
    if (source.readyState === EventSource.CLOSED) setTimeout(hear.gone, 1000);
  });
  return () => source.close();
}

/** @param {File} file @returns {Promise<{name: string, base64: string}>} */
export function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).split(",", 2)[1] ?? "" });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
