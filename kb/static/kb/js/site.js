/* What the pages gain with a script; all of them work without it. */

/** Which panels the reader opened or closed, by the name in data-remember. */
const choices = new Map();

/** Keep panels as the reader left them when a part of the page is replaced. */
function restorePanels(root) {
  for (const panel of root.querySelectorAll("details[data-remember]")) {
    panel.open = choices.get(panel.dataset.remember) ?? panel.open;
  }
}

document.addEventListener("click", (event) => {
  const panel = event.target.closest("summary")?.parentElement;
  if (panel?.dataset.remember) choices.set(panel.dataset.remember, !panel.open);
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("htmx:afterSwap", () => restorePanels(document));

function showPrintActions() {
  for (const item of document.querySelectorAll("[data-print-action]")) item.hidden = false;
}

showPrintActions();
for (const change of ["htmx:afterSettle", "htmx:historyRestore"]) document.addEventListener(change, showPrintActions);
