/** Line icons on a 24 grid, drawn for this page; and the mark: two speech bubbles that share a word. */
import { h } from "./dom.js";

const PATHS = {
  hash: "M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  forum:
    "M4 6.5A2.5 2.5 0 0 1 6.5 4h8A2.5 2.5 0 0 1 17 6.5v4a2.5 2.5 0 0 1-2.5 2.5H9l-4 3v-3.2A2.5 2.5 0 0 1 4 10.5zM20 9v6.5a2 2 0 0 1-1 1.73V20l-3-2h-5",
  thread: "M6 4v9a4 4 0 0 0 4 4h8M14.5 13.5 18 17l-3.5 3.5",
  lock: "M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  mail: "M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6",
  chevron: "m8 10 4 4 4-4",
  right: "m10 8 4 4-4 4",
  left: "m14 6-6 6 6 6",
  menu: "M4 7h16M4 12h16M4 17h10",
  people:
    "M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11zM3.5 19c.4-3 2.6-4.75 5.5-4.75S14.1 16 14.5 19M15.5 10.8a3 3 0 1 0-.7-5.8M17 14.6c1.9.6 3.2 2.1 3.5 4.4",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  plus: "M12 5v14M5 12h14",
  close: "m6 6 12 12M18 6 6 18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  send: "M4.5 12 20 4.5 14.5 20l-3-6.5zM11.5 13.5 20 4.5",
  clip: "m19.5 11.5-7.8 7.8a4.8 4.8 0 0 1-6.8-6.8l8-8a3.2 3.2 0 0 1 4.5 4.5l-7.9 7.9a1.6 1.6 0 0 1-2.3-2.3l7.3-7.2",
  reply: "M9.5 6 4.5 11l5 5M5 11h8.5A6 6 0 0 1 19.5 17v1.5",
  edit: "m14.5 5.5 4 4L8.5 19.5l-4.5.5.5-4.5zM12.5 7.5l4 4",
  trash: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 11v5M14 11v5",
  copy: "M9 9h10v11H9zM15 9V5H5v11h4",
  smile: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 14a4.2 4.2 0 0 0 7 0M9 9.5h.01M15 9.5h.01",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  restart: "M19 12a7 7 0 1 1-2.3-5.2M19 4v4.5h-4.5",
  anew: "M5 12a7 7 0 1 0 2.3-5.2M5 4v4.5h4.5M12 9v3.2l2.2 1.3",
  compass: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM15.5 8.5l-2 5-5 2 2-5z",
  clock: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2",
  forward: "m5 6 7 6-7 6zM12 6l7 6-7 6z",
  eyeOff:
    "M4 4l16 16M9.9 5.8A9.6 9.6 0 0 1 12 5.5c4.5 0 7.5 3.7 8.7 6.5a12 12 0 0 1-2.3 3.4M6.5 7.7A12.5 12.5 0 0 0 3.3 12c1.2 2.8 4.2 6.5 8.7 6.5 1.6 0 3-.5 4.2-1.1M10 10a2.8 2.8 0 0 0 4 4",
  external: "M13.5 5H19v5.5M19 5l-8.5 8.5M16.5 13.5V19H5V7.5h5.5",
  file: "M6.5 3.5h7l4.5 4.5v12.5h-11.5zM13.5 3.5V8H18",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  down: "M12 5v13M6.5 13 12 18.5l5.5-5.5",
  slash: "m14.5 5-5 14",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20",
  swap: "M4.5 8.5h14M15 5l3.5 3.5L15 12M19.5 15.5h-14M9 12l-3.5 3.5L9 19",
  image: "M4.5 5h15v14h-15zM8.5 10.5h.01M5 17l4.5-4 3 2.5L15.5 12l4 4",
  bubble:
    "M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-8l-4.5 3.5v-3.5H5A1.5 1.5 0 0 1 3.5 15V7A1.5 1.5 0 0 1 5 5.5z",
  warning: "M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01",
  archive: "M4 5.5h16v4H4zM5.5 9.5v9h13v-9M10 13h4",
  bot: "M6 9.5h12v9H6zM12 9.5V6M12 5.5h.01M9.5 13.5h.01M14.5 13.5h.01M3.5 12.5v3M20.5 12.5v3",
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return h(
    "svg",
    { key: name, class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true" },
    h("path", { d: PATHS[name] }),
  );
}

export function mark() {
  return h(
    "svg",
    { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true" },
    h("path", {
      class: "mark-one",
      d: "M12 4c5.5 0 10 3.8 10 8.7s-4.5 8.7-10 8.7c-1 0-2-.1-2.9-.4L4 23.5l1.2-4.7C3.2 17.3 2 15.1 2 12.7 2 7.8 6.5 4 12 4z",
    }),
    h("path", {
      class: "mark-two",
      d: "M20 9.5c5.5 0 10 3.7 10 8.4 0 2.4-1.1 4.5-3 6l1.2 4.6-5.2-2.5c-1 .3-2 .4-3 .4-5.5 0-10-3.8-10-8.5s4.5-8.4 10-8.4z",
    }),
    h("path", {
      class: "mark-both",
      d: "M20 9.5c.5 0 1 0 1.5.1.3 1 .5 2 .5 3.1 0 4.9-4.5 8.7-10 8.7-.5 0-1 0-1.4-.1a7.6 7.6 0 0 1-.6-3.4c0-4.7 4.5-8.4 10-8.4z",
    }),
  );
}

/**
 * A member's avatar: initials on a shape, both from the hue; the bot's is the mark.
 * @param {{id?: string, name: string, hue?: number, bot?: boolean}} who
 */
export function avatar(who, size = 40) {
  const props = {
    class: `avatar${who.bot ? " avatar-bot" : ""}`,
    viewBox: "0 0 40 40",
    width: size,
    height: size,
    "aria-hidden": "true",
  };
  if (who.bot) {
    return h(
      "svg",
      props,
      h("rect", { class: "avatar-ground", width: 40, height: 40 }),
      h("path", {
        class: "avatar-bubble",
        d: "M15.5 10c4.7 0 8.5 3.2 8.5 7.3s-3.8 7.3-8.5 7.3c-.9 0-1.7-.1-2.5-.3l-4.3 2.1 1-4C8 21.1 7 19.3 7 17.3 7 13.2 10.8 10 15.5 10z",
      }),
      h("path", {
        class: "avatar-bubble-two",
        d: "M24.5 15c4.7 0 8.5 3.1 8.5 7.1 0 2-.9 3.8-2.5 5.1l1 3.9-4.4-2.1c-.8.2-1.7.3-2.6.3-4.7 0-8.5-3.2-8.5-7.2S19.8 15 24.5 15z",
      }),
    );
  }
  const hue = who.hue ?? hueOf(who.name);
  return h(
    "svg",
    props,
    h("rect", { width: 40, height: 40, fill: `hsl(${hue} 42% 42%)` }),
    shape(who.name, hue),
    h(
      "text",
      { x: 20, y: 20, "text-anchor": "middle", "dominant-baseline": "central", class: "avatar-letters" },
      initials(who.name),
    ),
  );
}

/** @param {string} name */
export function initials(name) {
  const parts = name
    .replace(/^(Dr|Pr)\.?\s+/i, "")
    .split(/[\s-]+/)
    .filter(Boolean);
  return (parts.length > 1 ? parts[0][0] + parts[1][0] : (parts[0] ?? "?").slice(0, 2)).toUpperCase();
}

/** @param {string} text */
function hueOf(text) {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}

/**
 * One of four shapes behind the initials, so that avatars differ without their colours.
 * @param {string} name
 * @param {number} hue
 */
function shape(name, hue) {
  const fill = `hsl(${(hue + 22) % 360} 44% 52%)`;
  switch (hueOf(name) % 4) {
    case 0:
      return h("circle", { key: "s0", cx: 33, cy: 8, r: 15, fill });
    case 1:
      return h("path", { key: "s1", d: "M0 26 40 12V40H0z", fill });
    case 2:
      return h("path", { key: "s2", d: "M0 0h24C24 14 14 24 0 24z", fill });
    default:
      return h("path", { key: "s3", d: "M40 40C18 40 4 26 4 10 20 10 40 20 40 40z", fill });
  }
}
