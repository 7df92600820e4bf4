/* Saves what is typed while it is typed. Without this script, the button “save” does the same. */

const PAUSE = 3000;
const AGAIN = 15000;

function keepSaving(form) {
  // Not form.action: that is what a field of this name would be.
  const address = form.getAttribute("action");
  const state = form.querySelector("[data-saving-state]");
  let timer = 0;
  let isChanged = false;
  let isBusy = false;
  let isStopped = false;
  let button = null;

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  async function save() {
    if (!isChanged || isBusy || isStopped) return;
    isChanged = false;
    isBusy = true;
    try {
      const body = new URLSearchParams(new FormData(form));
      const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(String(response.status));
      show(await response.json());
    } catch {
      isChanged = true;
      state.textContent = form.dataset.failed;
      later(AGAIN);
    }
    isBusy = false;
    // What a button asked for meanwhile waited: the form must know its newest version first.
    if (button) form.requestSubmit(button);
    else if (isChanged && !isStopped) later(PAUSE);
  }

  function show(report) {
    state.textContent = report.message;
    isStopped = report.state !== "saved";
    if (isStopped) return;
    form.elements.version.value = report.version;
    // A reload must show what was saved, not an empty form.
    history.replaceState(null, "", report.address);
    const panel = document.querySelector("[data-saved-panel]");
    panel.querySelector("[data-code]").textContent = report.code;
    panel.hidden = false;
  }

  form.addEventListener("input", () => {
    isChanged = true;
    later(PAUSE);
  });
  form.addEventListener("focusout", () => later(0));
  form.addEventListener("submit", (event) => {
    if (isBusy) {
      event.preventDefault();
      button = event.submitter;
      return;
    }
    isStopped = true;
    clearTimeout(timer);
  });
  addEventListener("pagehide", () => {
    if (!isChanged || isStopped) return;
    fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, keepalive: true });
  });
}

for (const form of document.querySelectorAll("[data-telling]")) keepSaving(form);
