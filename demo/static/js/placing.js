/** Where the tour's card stands so that it covers the least of what there is to read and to press. */
import { anyOpen } from "./layers.js";
import { narrow, store } from "./store.js";

/**
 * `side`: on which side of its target it stands, with an arrow towards it ("" without one); `arrow`: where on its edge;
 * `width`: its breadth where that is not its own.
 * @typedef {{side: "right" | "below" | "above" | "left" | "", x: number, y: number, arrow: number,
 *            width?: number}} Spot
 * @typedef {{rect: DOMRect, weight: number}} Ink
 * @typedef {{width: number, height: number}} Size
 */

const GAP = 12;
const EDGE = 10;
/** How far from the card's corners its arrow stays. */
const CORNER = 22;
/** In how many places along its target's side a card may stand. */
const PLACES = 13;
/** What it costs to stand apart from the target, in points covered: about two lines of text. */
const APART = 9000;
/** How much better another spot must be before the card goes there. */
const STEADY = 0.75;
/** The card's breadth, and the least that it may have in a strip beside the target, in points. */
const WIDTH = 318;
const SLIMMEST = 212;
/** What stands around what members say, and how little it counts. */
const LISTS = ".sidebar, .members, .head, .beginning, .day-line";
const LIST = 0.15;
const PRESSED = "button, a[href], input, textarea, [role=option]";

/** Where the card stands, and for what it was put there. @type {Spot | null} */
let now = null;
let placedFor = "";

/**
 * Put the card where it covers least, the arrow towards the target; looked for anew only when something moved.
 * @param {HTMLElement} card
 * @param {Element | null} target
 * @param {DOMRect | null} box the target's
 */
export function stand(card, target, box) {
  const app = /** @type {Element} */ (document.getElementById("app"));
  const layers = /** @type {Element} */ (document.getElementById("layers"));
  const clear = target && box && spared(target, box);
  const scroll = document.querySelector(".messages-scroll, .forum");
  const moved = [clear, innerWidth, innerHeight, layers.childElementCount, scroll?.scrollTop, scroll?.scrollHeight];
  const wanted = JSON.stringify([...moved, card.textContent, store.channelId, store.drawer]);
  if (wanted !== placedFor) {
    placedFor = wanted;
    const strip = clear && !narrow.matches ? innerWidth - clear.right - GAP - EDGE : 0;
    const slim = strip >= SLIMMEST && strip < WIDTH ? measured(card, strip) : null;
    now = spot(measured(card, 0), slim, box, clear, anyOpen() ? ink(layers, app) : ink(app, null), now);
  }
  if (!now) return;
  card.style.setProperty("width", now.width ? `${now.width}px` : "");
  card.dataset.side = now.side;
  card.style.setProperty("left", `${now.x}px`);
  card.style.setProperty("top", `${now.y}px`);
  card.style.setProperty("--arrow", `${now.arrow}px`);
}

/** The card's size at a breadth, or at its own (0). @param {HTMLElement} card @param {number} breadth @returns {Size} */
function measured(card, breadth) {
  card.style.setProperty("width", breadth ? `${breadth}px` : "");
  return { width: card.offsetWidth, height: card.offsetHeight };
}

/**
 * What the card must leave in sight: the target, and the whole composer with the list that it offers.
 * @param {Element} target
 * @param {DOMRect} box
 */
function spared(target, box) {
  const composer = target.closest(".composer");
  const parts = composer ? [composer, composer.querySelector(".offers")] : [];
  return parts.reduce((all, part) => (part ? around(all, part.getBoundingClientRect()) : all), box);
}

/** @param {DOMRect} one @param {DOMRect} other */
function around(one, other) {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top);
}

/**
 * All that is written or can be pressed on the screen, and how much it counts: what lies uppermost, and what members
 * say, before the lists around it; next to nothing what is dimmed.
 * @param {Element} top what is uppermost
 * @param {Element | null} under what is dimmed by it
 * @returns {Ink[]}
 */
function ink(top, under) {
  return [...found(top, 1), ...(under ? found(under, 0.1) : [])];
}

/** @param {Element} root @param {number} weight @returns {Ink[]} */
function found(root, weight) {
  /** @type {Ink[]} */
  const all = [];
  const screen = new DOMRect(0, 0, innerWidth, innerHeight);
  const add = (/** @type {DOMRect} */ rect, /** @type {number} */ counts) => {
    if (shared(rect, screen)) all.push({ rect, weight: counts });
  };
  const look = (/** @type {Element} */ element, /** @type {number} */ counts) => {
    const rect = element.getBoundingClientRect();
    if (!shared(rect, screen)) return;
    const here = element.matches(LISTS) ? counts * LIST : counts;
    if (element.matches(PRESSED)) add(rect, here / 2);
    for (const node of element.childNodes) {
      if (node instanceof Element) look(node, here);
      else if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) add(line, here);
      }
    }
  };
  for (const child of root.children) look(child, weight);
  return all;
}

/** The points that two boxes have in common. @param {DOMRect} one @param {DOMRect} other */
function shared(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * The best spot for a card of this size, or `slim` on the right. `spared` is never covered where that can be helped;
 * without a target the card stands where there is least, rather towards the lower right.
 * @param {Size} size
 * @param {Size | null} slim
 * @param {DOMRect | null} target
 * @param {DOMRect | null} spared
 * @param {Ink[]} all
 * @param {Spot | null} before where it stands
 * @returns {Spot}
 */
function spot(size, slim, target, spared, all, before) {
  const choices = apart(size);
  if (target) choices.push(...beside(size, target, spared ?? target));
  if (target && slim) choices.push(...beside(slim, target, spared ?? target).filter((one) => one.side === "right"));
  const cost = (/** @type {Spot} */ one) => {
    const { width, height } = one.width && slim ? slim : size;
    const rect = new DOMRect(one.x, one.y, width, height);
    const covered = all.reduce((sum, part) => sum + shared(rect, part.rect) * part.weight, 0);
    const blocked = spared && shared(rect, spared) ? 1e9 : 0;
    const far = target ? (one.side ? 0 : APART) : (innerWidth - one.x + innerHeight - one.y) / 2;
    return covered + blocked + far + 1;
  };
  const priced = choices.map((one) => ({ one, price: cost(one) }));
  const best = priced.reduce((least, next) => (next.price < least.price ? next : least));
  const kept = before && priced.find(({ one }) => one.side === before.side && near(one, before));
  return kept && best.price > kept.price * STEADY ? kept.one : best.one;
}

/** @param {Spot} one @param {Spot} other */
const near = (one, other) => Math.abs(one.x - other.x) < 2 && Math.abs(one.y - other.y) < 2;

/**
 * The spots beside a target, with an arrow towards the point of it that is nearest.
 * @param {Size} size
 * @param {DOMRect} target
 * @param {DOMRect} spared
 * @returns {Spot[]}
 */
function beside({ width, height }, target, spared) {
  const [mostX, mostY] = [innerWidth - width - EDGE, innerHeight - height - EDGE];
  /** @type {Spot[]} */
  const all = [];
  for (const [x, arrow] of along(target.left, target.right, width, mostX))
    all.push(
      { side: "below", x, y: spared.bottom + GAP, arrow },
      { side: "above", x, y: spared.top - GAP - height, arrow },
    );
  for (const [y, arrow] of along(target.top, target.bottom, height, mostY))
    all.push(
      { side: "right", x: spared.right + GAP, y, arrow, width: width < WIDTH ? width : 0 },
      { side: "left", x: spared.left - GAP - width, y, arrow },
    );
  return all.filter((one) => one.x >= EDGE - 1 && one.y >= EDGE - 1 && one.x <= mostX + 1 && one.y <= mostY + 1);
}

/**
 * Where a card may begin along a target that goes `from` here `to` there, each with its arrow's place.
 * @param {number} from
 * @param {number} to
 * @param {number} size the card's
 * @param {number} most
 * @returns {[number, number][]}
 */
function along(from, to, size, most) {
  const [first, last] = [from + CORNER - size, to - CORNER];
  const within = (/** @type {number} */ at, /** @type {number} */ least, /** @type {number} */ greatest) =>
    Math.max(least, Math.min(at, greatest));
  return Array.from({ length: PLACES }, (_, place) => {
    const at = within(first + ((last - first) * place) / (PLACES - 1), EDGE, most);
    const aim = within(at + size / 2, Math.min(from + CORNER, to), Math.max(to - CORNER, from));
    return [at, within(aim - at, CORNER, size - CORNER)];
  });
}

/** Spots all over the window, without an arrow. @param {Size} size @returns {Spot[]} */
function apart({ width, height }) {
  const [mostX, mostY] = [innerWidth - width - EDGE, innerHeight - height - EDGE];
  const steps = 8;
  /** @type {Spot[]} */
  const all = [];
  for (let row = 0; row <= steps; row++)
    for (let column = 0; column <= steps; column++) {
      const x = EDGE + ((mostX - EDGE) * column) / steps;
      const y = EDGE + ((mostY - EDGE) * row) / steps;
      all.push({ side: "", x: Math.max(EDGE, x), y: Math.max(EDGE, y), arrow: 0 });
    }
  return all;
}
