/** Times, sizes and names as the reader's language writes them. The community lives in Paris, whatever the browser. */
import { locale, t } from "./words.js";

const ZONE = "Europe/Paris";
const DAY = 86_400_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} name @param {Intl.DateTimeFormatOptions} options */
function format(name, options) {
  const key = `${locale()} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale() === "fr" ? "fr-FR" : "en-GB", { timeZone: ZONE, ...options });
    formats.set(key, found);
  }
  return found;
}

const iso = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** The day in Paris, as `2026-01-31`. @param {string} at */
export const dayKey = (at) => iso.format(new Date(at));

/** @param {string} at */
export const hour = (at) => format("hour", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));

/** @param {string} at */
export const clockTime = (at) =>
  format("clock", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));

/** @param {string} at */
export const clockDay = (at) =>
  format("clockDay", { weekday: "short", day: "numeric", month: "short" }).format(new Date(at));

/** @param {string} at */
export const fullTime = (at) =>
  format("full", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));

/** Days between, in Paris. @param {string} at @param {string} now */
function daysAgo(at, now) {
  return Math.round((Date.parse(dayKey(now)) - Date.parse(dayKey(at))) / DAY);
}

/** The head of a day's messages. @param {string} at @param {string} now */
export function dayName(at, now) {
  const ago = daysAgo(at, now);
  if (ago === 0) return t("today");
  if (ago === 1) return t("yesterday");
  return format("day", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(at));
}

/** Beside an author's name: the hour alone today, with its day before. @param {string} at @param {string} now */
export function stamp(at, now) {
  const ago = daysAgo(at, now);
  if (ago === 0) return hour(at);
  if (ago === 1) return t("yesterday-at", { hour: hour(at) });
  return `${format("short", { day: "numeric", month: "short" }).format(new Date(at))} · ${hour(at)}`;
}

/** How long ago, roughly. @param {string} at @param {string} now */
export function age(at, now) {
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 60_000));
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" });
  if (minutes < 1) return t("just-now");
  if (minutes < 60) return words.format(-minutes, "minute");
  if (minutes < 60 * 24) return words.format(-Math.round(minutes / 60), "hour");
  const days = Math.max(1, daysAgo(at, now));
  if (days < 14) return words.format(-days, "day");
  if (days < 60) return words.format(-Math.round(days / 7), "week");
  return words.format(-Math.round(days / 30), "month");
}

/** @param {number} bytes */
export function size(bytes) {
  const units = locale() === "fr" ? ["o", "Ko", "Mo"] : ["B", "KB", "MB"];
  let figure = bytes;
  let unit = 0;
  while (figure >= 1000 && unit < 2) {
    figure /= 1000;
    unit += 1;
  }
  return `${figure.toLocaleString(locale(), { maximumFractionDigits: figure < 10 && unit ? 1 : 0 })} ${units[unit]}`;
}

/** Lower case without accents, for looking things up as one types. @param {string} text */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Discord's colours are numbers; roles without one have 0. @param {string | number | null | undefined} colour */
export function colour(colour) {
  if (typeof colour === "number") return colour ? `#${colour.toString(16).padStart(6, "0")}` : null;
  return colour && colour !== "#000000" ? colour : null;
}
