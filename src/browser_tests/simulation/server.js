// `fetch` as a server inside of the test answers it.

const real = window.fetch;
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
    return new Response(text, { status });
  };
}

// How many requests have been made and not been answered.
export function unanswered() {
  return pending;
}

export function stopServing() {
  window.fetch = real;
}
