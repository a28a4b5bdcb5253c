// Starts the app, and says in plain words why it could not be started or has stopped.
import init, { set_texts, start } from './cohort.js';
import * as early from './early.js';
import languages from './languages.js';

// The texts of the first screen. All others are asked for when they are wanted.
const [english] = languages.en;

const say = (text) => {
  let shell = document.getElementById('boot');
  if (!shell) {
    shell = document.createElement('div');
    shell.className = 'stopped';
    document.body.prepend(shell);
  }
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = text;
  shell.replaceChildren(...shell.querySelectorAll('h1'), message);
};

const stopped = (error) => {
  if (error instanceof WebAssembly.RuntimeError) {
    say('Cohort has stopped because of a fault of its own. Reload the page.');
  }
};

// In a frame, and for the origins the configuration names: takes what the page around the frame sets, and tells it what
// happens. It is told nothing before it has spoken, but to whom this page would listen.
const connect = (origins, set) => {
  if (!origins || parent === self) return;
  origins = origins.split(' ');
  const post = (to, event, detail) => parent.postMessage({ ...detail, cohort: event }, to);
  const around = location.ancestorOrigins?.[0];
  const named = origins.filter((origin) => !around || around === origin);
  if (!named.length) return;
  let host;
  const tell = (event, detail) => host && post(host, event, detail);
  const { body } = document;
  const resized = new ResizeObserver(() => tell('height', { height: body.offsetHeight }));
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !origins.includes(origin) || data?.cohort !== 'set') return;
    if (!host) {
      body.className = 'framed';
      resized.observe(body);
    }
    host = origin;
    set(data);
  });
  for (const origin of named) post(origin, 'ready');
  return tell;
};

// A new deployment has another script under a name like this one's: the app says so, and goes on as it is.
const own = import.meta.url.split('/').pop();
const look = async () => {
  if (document.hidden) return;
  const page = await fetch(location.pathname, { cache: 'no-cache' }).then((answer) => answer.text(), () => '');
  const now = /boot-[0-9a-f]+\.js/.exec(page)?.[0];
  if (!now || now === own) return;
  document.removeEventListener('visibilitychange', look);
  dispatchEvent(new Event('cohort-new-version'));
};
document.addEventListener('visibilitychange', look);

if (typeof WebAssembly !== 'object') {
  say('Cohort needs WebAssembly, which this browser does not have or does not allow. Use a current browser.');
} else if (!CSS.supports('color', 'light-dark(red, red)')) {
  say('Cohort needs a newer browser: Chrome or Edge 123, Firefox 120, Safari 17.5, or later.');
} else {
  addEventListener('error', (event) => stopped(event.error));
  addEventListener('unhandledrejection', (event) => stopped(event.reason));
  const texts = async () => {
    const answer = await fetch(english);
    return answer.ok ? answer.text() : '';
  };
  Promise.all([texts(), init({ module_or_path: new URL('./cohort_bg.wasm', import.meta.url) })]).then(([texts]) => {
    if (!set_texts(texts, languages)) throw new Error(`${english} does not hold the texts`);
    start(connect, early);
  }).catch((error) => {
    console.error(error);
    say('Cohort could not be started: a part of it did not load. Check your network connection and reload the page. '
      + 'If that does not help, a file of the folder is missing on the server, or its security headers forbid WebAssembly.');
  });
}
