// What a person at a keyboard does to a page, and what goes wrong unseen.

const faults = [];
window.addEventListener("error", (event) => faults.push(event.message));
window.addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));

export function takeFaults() {
  return faults.splice(0).join("\n");
}

// Lets everything that is ready run: an answer's body comes in a task of its own, as the one here does.
export async function turn() {
  await new Response("").text();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

// These say whether the browser's own reaction would follow.

export function press(element, key, isComposing) {
  return element.dispatchEvent(
    new KeyboardEvent("keydown", { key, isComposing, bubbles: true, cancelable: true, composed: true }),
  );
}

export function fire(element, name) {
  const kind = name.startsWith("pointer") ? PointerEvent : Event;
  const composed = kind === PointerEvent;
  return element.dispatchEvent(new kind(name, { bubbles: true, cancelable: true, composed }));
}

// Puts an element into the shadow tree of an element in a closed one, as a component of somebody else's does. Gives what
// stands beside that element in the closed tree.
export function enclose(element) {
  const around = document.createElement("div");
  element.replaceWith(around);
  const closed = around.attachShadow({ mode: "closed" });
  const beside = document.createElement("button");
  const own = document.createElement("div");
  closed.append(beside, own);
  own.attachShadow({ mode: "open" }).append(element);
  return beside;
}

export function enter(field, text, isComposing) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { isComposing, bubbles: true }));
}

export function property(element, name) {
  return element[name];
}

export function makeFile(name, bytes) {
  return new File([bytes], name);
}

// A folder, or a file that is gone.
export function unreadableFile(name) {
  const file = new File(["x"], name);
  file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return file;
}

export function largeFile(name) {
  const file = new File(["x"], name);
  Object.defineProperty(file, "size", { value: 5e9 });
  return file;
}

// Drags the files over an element and drops them. Whether the page would be left for them.
export function dropFiles(element, files) {
  const event = (name) => {
    const made = new DragEvent(name, { bubbles: true, cancelable: true });
    const list = Object.assign([...files], { item: (index) => files[index] });
    Object.setPrototypeOf(list, FileList.prototype);
    const data = { types: ["Files"], files: list };
    Object.defineProperty(list, "length", { value: files.length });
    Object.defineProperty(made, "dataTransfer", { value: data });
    return made;
  };
  const over = element.dispatchEvent(event("dragover"));
  return element.dispatchEvent(event("drop")) || over;
}
