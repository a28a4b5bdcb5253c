// A clock that stands still until a test moves it on. It stands in for the window's timers.

const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
let now = 0;
let timers = new Map();
// Far from the window's own numbers.
let lastId = 1_000_000_000;

export function stopClock() {
  now = 0;
  timers = new Map();
  window.setTimeout = (run, delay = 0) => {
    lastId += 1;
    timers.set(lastId, { run, at: now + delay });
    return lastId;
  };
  window.clearTimeout = (id) => {
    if (!timers.delete(id)) real.clearTimeout.call(window, id);
  };
}

export function restoreClock() {
  Object.assign(window, real);
}

// Runs what falls due on the way, in order; also what that sets up anew.
export function moveOn(milliseconds) {
  const end = now + milliseconds;
  for (;;) {
    const due = [...timers].filter(([, timer]) => timer.at <= end);
    if (due.length === 0) break;
    const [id, timer] = due.reduce((first, next) => (next[1].at < first[1].at ? next : first));
    timers.delete(id);
    now = timer.at;
    timer.run();
  }
  now = end;
}

// How long it is until the next timer is due; none is, if negative.
export function nextIn() {
  const due = [...timers.values()].map((timer) => timer.at - now);
  return due.length === 0 ? -1 : Math.max(0, Math.min(...due));
}

export function runningTimers() {
  return timers.size;
}
