// A network whose answers come when a test says so. It stands in for `fetch`, and ends a call as `fetch` does when its
// signal is aborted.

const real = window.fetch;
let calls = [];

// An answer without a media type, as Medusa's 401 is, unless it is given one.
const answerOf = (status, body, type) => {
  const headers = type ? { "content-type": type } : {};
  return new Response(new TextEncoder().encode(body), { status, headers });
};

class Call {
  constructor(request) {
    this.request = request;
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    const abort = () => {
      this.reject(request.signal.reason);
      this.body?.error(request.signal.reason);
    };
    if (request.signal.aborted) abort();
    request.signal.addEventListener("abort", abort);
  }

  get method() {
    return this.request.method;
  }

  get url() {
    return this.request.url;
  }

  get credentials() {
    return this.request.credentials;
  }

  get aborted() {
    return this.request.signal.aborted;
  }

  header(name) {
    return this.request.headers.get(name) ?? undefined;
  }

  text() {
    return this.request.clone().text();
  }

  answer(status, body) {
    this.resolve(answerOf(status, body));
  }

  answerAs(status, type, body) {
    this.resolve(answerOf(status, body, type));
  }

  answerLater(status, seconds) {
    this.resolve(new Response("", { status, headers: { "retry-after": String(seconds) } }));
  }

  // The head of an answer; its body stays open.
  begin(status) {
    const start = (controller) => (this.body = controller);
    this.resolve(new Response(new ReadableStream({ start }), { status }));
  }

  fail() {
    this.reject(new TypeError("Failed to fetch"));
  }

  cutOff() {
    this.body.error(new TypeError("network error"));
  }
}

export function replaceFetch() {
  calls = [];
  window.fetch = (request) => {
    const call = new Call(request);
    calls.push(call);
    return call.outcome;
  };
}

export function restoreFetch() {
  window.fetch = real;
}

export function callCount() {
  return calls.length;
}

export function callAt(index) {
  return calls[index];
}

// What follows answers as a server inside of the test.
let pending = 0;

// `handle` gets the method, the address and the body, and returns what becomes of the request, a status and a body.
export function serve(handle) {
  pending = 0;
  window.fetch = async (request) => {
    pending += 1;
    const body = await request.clone().text();
    const [fate, status, text] = handle(request.method, request.url, body);
    pending -= 1;
    if (request.signal.aborted) throw request.signal.reason;
    if (fate === "lose") throw new TypeError("Failed to fetch");
    if (fate === "hang") {
      return new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(request.signal.reason));
      });
    }
    return answerOf(status, text);
  };
}

// How many requests have been made and not been answered.
export function unanswered() {
  return pending;
}

export function stopServing() {
  window.fetch = real;
}
