// Before anything is drawn, and so no module: the theme (theme.js goes on with it), lest the page flash.
document.documentElement.dataset.theme =
  localStorage.getItem("confrere-theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
