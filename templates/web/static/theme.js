// Sets the colours a reader chose before anything is painted.
"use strict";
try {
  const chosen = localStorage.getItem("gealc-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the colours follow the system.
}
