// Starts the app, and says in plain words why it could not be started.
import init from './cohort.js';

const say = (text) => {
  const message = document.getElementById('boot-message');
  if (message) {
    message.setAttribute('role', 'alert');
    message.textContent = text;
  }
};

if (typeof WebAssembly !== 'object') {
  say('Cohort needs WebAssembly, which this browser does not have or does not allow. Use a current browser.');
} else {
  init({ module_or_path: new URL('./cohort_bg.wasm', import.meta.url) }).catch((error) => {
    console.error(error);
    say('Cohort could not be started: a part of it did not load. Check the network and load the page again. '
      + 'If that does not help, a file of the folder is missing on the server, or its security headers forbid WebAssembly.');
  });
}
