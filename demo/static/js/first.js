// Before anything is drawn, and so no module: the theme (theme.js goes on with it), lest the page flash.
document.documentElement.dataset.theme =
  localStorage.getItem("confrere-theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

// Where no font has coloured signs, boxes would stand in their place: better none.
const ink = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
if (ink) {
  ink.font = '20px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif';
  ink.fillText("\u{1F7E2}", 0, 20);
  const { data } = ink.getImageData(0, 0, 24, 24);
  const coloured = data.some((green, at) => at % 4 === 1 && green > data[at - 1] + 40);
  document.documentElement.classList.toggle("no-emoji", !coloured);
}
