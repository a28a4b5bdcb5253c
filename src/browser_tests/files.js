// Files that are dropped, as a browser gives them.

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
