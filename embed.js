// Defines the element medusa-customer-groups, which shows the app in somebody else's page.
import init, { mount, set_texts } from './cohort.js';
import languages from './languages.js';

const at = (file) => new URL(file, import.meta.url).href;

const text = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.text();
};

// What all elements of the page share, asked for when there is a first one.
const load = async () => {
  const [css, english] = await Promise.all([
    text(at('./style.css')),
    text(languages.en[0]),
    init({ module_or_path: at('./cohort_bg.wasm') }),
  ]);
  if (!set_texts(english, languages)) throw new Error(`${languages.en[0]} does not hold the texts`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
let shared;

// What makes the configuration: the names as attributes, and as in config.json.
const FIXED = { backend: 'backend_url', auth: 'auth', medusa: 'medusa', locale: 'locale', theme: 'theme' };
// What can be set while it is shown.
const OPEN = ['locale', 'theme', 'accent', 'query'];

const FIELD = 'input, textarea, select';
// What its own keys press.
const PRESSED = 'button, a, summary';

// The keys that the app uses stay in it: the page around it sees the element as their target, not the field, and may take
// what is typed for shortcuts of its own. Keys for the browser go on unless the app has used them, and so do Tab and those that
// the app has no use for.
const keepKeys = (root) => {
  const kept = new Set();
  const isOurs = ({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }) => {
    // AltGr, with which letters are typed, is Ctrl and Alt on some systems.
    if (key === 'Tab' || /^F\d+$/.test(key) || metaKey || ctrlKey && !altKey) return defaultPrevented;
    if (defaultPrevented || root.querySelector('dialog:modal')) return true;
    return target.matches(FIELD) || target.closest(PRESSED) && (key === 'Enter' || key === ' ');
  };
  // Also those that a part of the app stops itself.
  root.addEventListener('keydown', ({ code }) => kept.add(code), true);
  for (const name of ['keydown', 'keypress']) {
    root.addEventListener(name, (event) => {
      if (isOurs(event)) event.stopPropagation();
      else kept.delete(event.code);
    });
  }
  // Of a key that the page has seen go down it sees that it comes up.
  root.addEventListener('keyup', (event) => {
    if (kept.delete(event.code)) event.stopPropagation();
  });
};

class CustomerGroups extends HTMLElement {
  static observedAttributes = [...Object.keys(FIXED), ...OPEN, 'token'];
  #root = this.attachShadow({ mode: 'open' });
  #token;
  #warned = false;
  #query;
  #set;

  constructor() {
    super();
    keepKeys(this.#root);
  }

  // Not an attribute: those are there to be read by every script and selector of the page. Nothing is not `null`: a token
  // may still come.
  get token() { return this.#token ?? null; }
  set token(token) {
    this.#token = token || null;
    this.#set?.({ token: this.#token });
  }

  // Where the app is by now.
  get query() { return this.#query ?? this.getAttribute('query') ?? ''; }
  set query(query) {
    this.#query = `${query ?? ''}`;
    this.#set?.({ query: this.#query });
  }

  connectedCallback() {
    // What was set before this script was there.
    for (const name of ['token', ...Object.keys(FIXED), ...OPEN]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (!this.#set) this.#begin();
  }

  // One that is only moved is there again by then.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name, _, value) {
    if (name === 'token') this.#takeToken(value);
    else if (name === 'query') this.query = value;
    else if (OPEN.includes(name)) this.#set?.({ [name]: value ?? (name === 'theme' ? 'system' : '') });
    else if (this.#set) {
      // Another shop is another app.
      this.#end();
      this.#begin();
    }
  }

  // Who takes the attribute away that was taken over says that there is no token any more.
  removeAttribute(name) {
    super.removeAttribute(name);
    if (`${name}`.toLowerCase() === 'token' && this.#token) this.token = null;
  }

  // Frameworks make attributes of what they know no property for, and of all that they write into markup on a server.
  #takeToken(token) {
    if (token === null) return;
    // One that was set as the property before this script was there is the newer one, and is taken from there. Asked first:
    // removing the attribute runs what else is due for the element, and that takes it.
    const isOlder = Object.hasOwn(this, 'token');
    super.removeAttribute('token');
    // As a value that is none is written.
    const given = ['', 'null', 'undefined'].includes(token) ? null : token;
    if (!isOlder) this.token = given;
    if (this.#warned || !given) return;
    this.#warned = true;
    console.warn('<medusa-customer-groups>: a token was given as an attribute, which all scripts and style sheets of the page '
      + 'can read. It was taken over and the attribute removed. Set the property `token` instead.');
  }

  #end() {
    this.#set?.();
    this.#set = undefined;
    this.#root.replaceChildren();
  }

  async #begin() {
    try {
      const sheet = await (shared ??= load());
      if (!this.isConnected || this.#set) return;
      const config = {};
      for (const [name, key] of Object.entries(FIXED)) {
        if (this.hasAttribute(name)) config[key] = this.getAttribute(name);
      }
      const frame = document.createElement('div');
      frame.className = 'cohort';
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.replaceChildren(frame);
      const options = { token: this.#token, query: this.query, accent: this.getAttribute('accent') };
      this.#set = mount(frame, JSON.stringify(config), options, (kind, detail) => this.#tell(kind, detail));
    } catch (error) {
      shared = undefined;
      console.error(error);
      this.#root.textContent = 'Cohort could not be started: a part of it did not load. Reload the page.';
      this.#tell('error', { status: 0 });
    }
  }

  #tell(kind, detail) {
    if (kind === 'navigate') this.#query = detail.query;
    this.dispatchEvent(new CustomEvent(`cohort-${kind}`, { detail, bubbles: true, composed: true }));
  }
}

for (const name of [...Object.keys(FIXED), 'accent']) {
  Object.defineProperty(CustomerGroups.prototype, name, {
    get() { return this.getAttribute(name) ?? ''; },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get('medusa-customer-groups')) customElements.define('medusa-customer-groups', CustomerGroups);
