/* Suggestions under the search field: a combobox by the ARIA Authoring Practices. The form works without it. */

const DELAY = 150;
const SHORTEST = 2;

class Combobox {
  constructor(input) {
    this.input = input;
    this.box = input.closest("[data-combobox]");
    this.options = [];
    this.active = -1;
    this.build();
    this.listen();
  }

  build() {
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.box.dataset.listLabel);
    this.list.hidden = true;
    this.status = document.createElement("p");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    this.box.append(this.list, this.status);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

  listen() {
    this.input.addEventListener("input", () => this.askSoon());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    // Keeps the focus in the field, so that a click reaches its option before the list closes.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.assign(option.dataset.url);
    });
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), DELAY);
  }

  async ask() {
    this.request?.abort();
    const typed = this.input.value.trim();
    if (typed.length < SHORTEST) return this.close();
    this.request = new AbortController();
    try {
      const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: this.request.signal });
      if (answer.ok) this.show((await answer.json()).suggestions);
    } catch (error) {
      // Suggestions are a help, not a need: without an answer the field stays a plain field.
      if (error.name !== "AbortError") this.close();
    }
  }

  show(suggestions) {
    if (document.activeElement !== this.input) return;
    this.options = suggestions.map((suggestion, index) => this.option(suggestion, index));
    this.list.replaceChildren(...this.options);
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.hidden = !this.options.length;
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    this.status.textContent = this.options.length ? `${this.options.length} ${this.box.dataset.countLabel}` : this.box.dataset.noneLabel;
  }

  option(suggestion, index) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.className = "suggestion";
    option.dataset.url = suggestion.url;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const label = document.createElement("span");
    label.lang = suggestion.language;
    label.textContent = suggestion.label;
    option.append(label);
    if (suggestion.badge) option.append(this.badge(suggestion));
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = suggestion.count_words;
    option.append(count);
    return option;
  }

  badge({ badge, badge_words }) {
    const sign = document.createElement("span");
    sign.className = "language-badge is-foreign";
    const code = document.createElement("span");
    code.setAttribute("aria-hidden", "true");
    code.textContent = badge.toUpperCase();
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = badge_words;
    sign.append(code, words);
    return sign;
  }

  onKey(event) {
    if (event.key === "ArrowDown" && this.list.hidden) return this.askSoon();
    if (this.list.hidden) return;
    const last = this.options.length - 1;
    const moves = {
      ArrowDown: this.active === last ? -1 : this.active + 1,
      ArrowUp: this.active === -1 ? last : this.active - 1,
    };
    if (event.key in moves) {
      event.preventDefault();
      this.activate(moves[event.key]);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      location.assign(this.options[this.active].dataset.url);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  activate(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function buildAll() {
  for (const input of document.querySelectorAll("[data-suggest]:not([role=combobox])")) new Combobox(input);
}

buildAll();
// Back brings a page as the server sent it, without what the script had added.
document.addEventListener("htmx:historyRestore", buildAll);
