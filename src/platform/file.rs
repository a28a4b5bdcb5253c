//! Offers files for download and reads files that people choose, drop or paste.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileList,
    HtmlAnchorElement, HtmlInputElement, Url, Window,
};

use crate::platform::encoding::{NotText, text_of};
use crate::platform::host::{HostContext, is_in_frame};
use crate::platform::timer;

/// How long the browser can fetch a file after it was offered, in milliseconds.
const OBJECT_URL_LIFETIME_MS: i32 = 60_000;

/// What becomes of a file that is offered. Browsers tell no page whether they save it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Nothing holds it back.
    Saved,
    /// The page is in a frame with restrictions (`sandbox`), and cannot see whether files are among them.
    Unsure,
    /// The frame around the page does not let files through.
    HeldBack,
}

/// Offers `parts`, joined, as a file to save.
pub fn download(name: &str, kind: &str, parts: &Array) -> Delivery {
    let frames = is_in_frame().then(Frames::look);
    let delivery = delivery(&frames.unwrap_or_default());
    if delivery != Delivery::HeldBack && offer(name, kind, parts).is_none() {
        return Delivery::HeldBack;
    }
    delivery
}

/// What can be seen of the frames around the page: a frame has also the restrictions of those around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Frames {
    /// The attributes `sandbox` of the frames in pages of the same origin, from the inside.
    open: Vec<Option<String>>,
    /// A page further out has another origin.
    is_closed: bool,
    /// Whether there are restrictions, wherever they come from.
    is_restricted: bool,
}

impl Frames {
    fn look() -> Self {
        let mut frames = Self {
            is_restricted: is_restricted(),
            ..Self::default()
        };
        let mut window = web_sys::window();
        while let Some(inner) = window.filter(is_framed) {
            let Some(frame) = inner.frame_element().ok().flatten() else {
                frames.is_closed = true;
                break;
            };
            frames.open.push(frame.get_attribute("sandbox"));
            window = inner.parent().ok().flatten();
        }
        frames
    }
}

fn is_framed(window: &Window) -> bool {
    let parent = window.parent().ok().flatten();
    parent.is_some_and(|parent| !js_sys::Object::is(&parent, window))
}

fn delivery(frames: &Frames) -> Delivery {
    let allows = |sandbox: &String| {
        let mut flags = sandbox.split_ascii_whitespace();
        flags.any(|flag| flag.eq_ignore_ascii_case("allow-downloads"))
    };
    let mut sandboxes = frames.open.iter().flatten();
    // Else the headers of a page around restrict it, or a frame that cannot be seen.
    let is_explained = !frames.is_closed && sandboxes.clone().next().is_some();
    match sandboxes.all(allows) {
        false => Delivery::HeldBack,
        true if frames.is_restricted && !is_explained => Delivery::Unsure,
        true => Delivery::Saved,
    }
}

/// Whether the page is in a frame with `sandbox`: such a page may not set its domain, not even to what it is.
fn is_restricted() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else {
        return false;
    };
    let name = JsValue::from_str("domain");
    let domain = Reflect::get(&document, &name).unwrap_or_default();
    Reflect::set(&document, &name, &domain).is_err()
}

/// Nothing if the browser cannot.
fn offer(name: &str, kind: &str, parts: &Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    let url = ObjectUrl(url);
    // Some browsers read the file only after the click was handled, maybe when the app has been taken away.
    spawn_local(async move {
        timer::sleep(OBJECT_URL_LIFETIME_MS).await;
        drop(url);
    });
    Some(())
}

/// The text of `parts`, joined. Nothing if the browser cannot read them.
pub async fn text_of_parts(parts: &Array) -> Option<String> {
    let blob = Blob::new_with_str_sequence(parts).ok()?;
    let text = JsFuture::from(blob.text()).await.ok()?;
    text.as_string()
}

/// The URL of a file that can be fetched until this is dropped.
struct ObjectUrl(String);

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// A part of a file, held by the browser outside of the page's memory.
pub fn part(text: &str) -> JsValue {
    let text = JsValue::from_str(text);
    Blob::new_with_str_sequence(&Array::of1(&text)).map_or(text, JsValue::from)
}

/// A file that was chosen or dropped, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    pub name: String,
    pub text: Result<String, FileError>,
}

/// Why a file has no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// A workbook of a spreadsheet program.
    Workbook,
    /// A picture, a document, an archive …
    NoText,
    /// It has no content.
    Empty,
    /// It has more bytes than [`MAX_FILE_BYTES`].
    TooLarge,
    /// It would be too much together with what was read before.
    TooMuch,
    /// Its text was read before.
    Repeated,
    /// The browser cannot read it: a folder, or a file that is gone.
    Unreadable,
}

/// The largest file that is read.
pub const MAX_FILE_BYTES: usize = 10_000_000;

/// What was dropped or pasted besides files; each empty if there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenText {
    /// The text, or the address of a link.
    pub plain: String,
    /// The same as HTML.
    pub html: String,
}

impl GivenText {
    fn of(data: &DataTransfer) -> Self {
        let get = |kind| data.get_data(kind).unwrap_or_default();
        let plain = Some(get("text/plain")).filter(|text| !text.is_empty());
        Self {
            plain: plain.unwrap_or_else(|| get("text/uri-list")),
            html: get("text/html"),
        }
    }
}

/// Allows a drop on the target of a `dragover` event: of files anywhere, and of text where it can be typed.
pub fn allow_drop(event: &DragEvent) {
    if has_files(event) || !is_over_field(event) {
        event.prevent_default();
    }
}

/// Passes the dropped files to `take`, in their order, and text that was not dropped on a field to `take_text`. Without
/// this, a browser would leave the page for a link or a file.
pub fn take_dropped(
    event: &DragEvent,
    host: HostContext,
    take: impl FnOnce(Vec<ReadFile>) + 'static,
    take_text: impl FnOnce(GivenText),
) {
    allow_drop(event);
    let Some(data) = event.data_transfer() else {
        return;
    };
    if !has_files(event) && !is_over_field(event) {
        take_text(GivenText::of(&data));
    }
    read_all(host, data.files(), take);
}

/// Passes pasted files to `take`, if there is no text, and else the text to `take_text`, which says whether it has taken it
/// in place of the field.
pub fn take_pasted(
    event: &ClipboardEvent,
    host: HostContext,
    take: impl FnOnce(Vec<ReadFile>) + 'static,
    take_text: impl FnOnce(GivenText) -> bool,
) {
    let Some(data) = event.clipboard_data() else {
        return;
    };
    let text = GivenText::of(&data);
    let is_taken = match text.plain.is_empty() {
        true => {
            let files = data.files().filter(|files| files.length() > 0);
            let has_files = files.is_some();
            read_all(host, files, take);
            has_files || take_text(text)
        }
        false => take_text(text),
    };
    if is_taken {
        event.prevent_default();
    }
}

/// Passes the files chosen in the target of a `change` event to `take`. Clears the field, so that the same files can be
/// chosen again.
pub fn take_chosen(event: &Event, host: HostContext, take: impl FnOnce(Vec<ReadFile>) + 'static) {
    let input = event.target();
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    read_all(host, input.files(), take);
    input.set_value("");
}

fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
}

fn is_over_field(event: &DragEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(&*target.tag_name(), "TEXTAREA" | "INPUT"))
}

/// The task ends with the app.
fn read_all(
    host: HostContext,
    files: Option<FileList>,
    take: impl FnOnce(Vec<ReadFile>) + 'static,
) {
    let files: Vec<File> = files
        .into_iter()
        .flat_map(|files| (0..files.length()).filter_map(move |index| files.get(index)))
        .collect();
    if files.is_empty() {
        return;
    }
    host.spawn(async move {
        let mut read = Vec::new();
        for file in files {
            read.push(ReadFile {
                name: file.name(),
                text: text_of_file(&file).await,
            });
        }
        take(read);
    });
}

async fn text_of_file(file: &File) -> Result<String, FileError> {
    if file.size() > MAX_FILE_BYTES as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| FileError::Unreadable)?;
    let bytes = Uint8Array::new(&buffer);
    match text_of(&bytes, &languages()) {
        Ok(text) if text.trim().is_empty() => Err(FileError::Empty),
        Ok(text) => Ok(text),
        Err(NotText::Workbook) => Err(FileError::Workbook),
        Err(NotText::Other) => Err(FileError::NoText),
    }
}

/// The languages of the page and of the browser.
fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let root = window
        .document()
        .and_then(|document| document.document_element());
    let of_page = root.and_then(|root| root.get_attribute("lang"));
    let of_browser = window.navigator().languages();
    let of_browser = of_browser.iter().filter_map(|tag| tag.as_string());
    of_page.into_iter().chain(of_browser).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn files_pass_frames_that_let_them() {
        let frames = |open: &[Option<&str>], is_closed, is_restricted| Frames {
            open: open.iter().map(|it| it.map(str::to_owned)).collect(),
            is_closed,
            is_restricted,
        };
        let passing = Some("allow-scripts Allow-Downloads");
        let scripts = Some("allow-scripts");
        for (open, is_closed, is_restricted, outcome) in [
            (&[][..], false, false, Delivery::Saved),
            (&[None], false, false, Delivery::Saved),
            (&[passing], false, true, Delivery::Saved),
            (&[scripts], false, true, Delivery::HeldBack),
            (&[Some("")], false, true, Delivery::HeldBack),
            (&[], true, false, Delivery::Saved),
            (&[], true, true, Delivery::Unsure),
            // A frame in a frame.
            (&[None, scripts], false, true, Delivery::HeldBack),
            (&[passing, scripts], false, true, Delivery::HeldBack),
            (&[None, passing], false, true, Delivery::Saved),
            (&[passing], true, true, Delivery::Unsure),
            (&[None], true, true, Delivery::Unsure),
            // The headers of the page around say `sandbox`.
            (&[None], false, true, Delivery::Unsure),
        ] {
            let frames = frames(open, is_closed, is_restricted);
            assert_eq!(delivery(&frames), outcome, "{frames:?}");
        }
    }
}
