// Starts the app, and says in plain words why it could not be started or has stopped.
import init, { start } from './cohort.js';

// The texts it starts with, and those it asks for when their language is chosen.
const english = new URL('./en.txt', import.meta.url);
const languages = {
  de: new URL('./de.txt', import.meta.url).href,
  ar: new URL('./ar.txt', import.meta.url).href,
};

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
  shell.replaceChildren(message);
};

const stopped = (error) => {
  if (error instanceof WebAssembly.RuntimeError) {
    say('Cohort has stopped because of a fault of its own. Load the page again.');
  }
};

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
    if (!start(texts, languages)) throw new Error(`${english} does not hold the texts`);
  }).catch((error) => {
    console.error(error);
    say('Cohort could not be started: a part of it did not load. Check the network and load the page again. '
      + 'If that does not help, a file of the folder is missing on the server, or its security headers forbid WebAssembly.');
  });
}
