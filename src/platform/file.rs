//! Offers files for download and reads files that people choose or drop.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Element, Event, File, FileList, HtmlAnchorElement,
    HtmlInputElement, TextDecoder, TextDecoderOptions, Url,
};

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
    let delivery = delivery(is_in_frame().then(Frame::look));
    if delivery != Delivery::HeldBack && offer(name, kind, parts).is_none() {
        return Delivery::HeldBack;
    }
    delivery
}

/// What can be seen of the frame around the page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Frame {
    /// The page around has the same origin; this is the attribute `sandbox`.
    Open(Option<String>),
    /// The page around has another origin; whether there are restrictions.
    Closed(bool),
}

impl Frame {
    fn look() -> Self {
        let window = web_sys::window();
        let frame = window.and_then(|window| window.frame_element().ok()?);
        match frame {
            Some(frame) => Self::Open(frame.get_attribute("sandbox")),
            None => Self::Closed(is_restricted()),
        }
    }
}

fn delivery(frame: Option<Frame>) -> Delivery {
    let allows = |sandbox: &str| {
        let mut flags = sandbox.split_ascii_whitespace();
        flags.any(|flag| flag.eq_ignore_ascii_case("allow-downloads"))
    };
    match frame {
        Some(Frame::Open(Some(sandbox))) if !allows(&sandbox) => Delivery::HeldBack,
        Some(Frame::Closed(true)) => Delivery::Unsure,
        _ => Delivery::Saved,
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
    /// It has more bytes than [`MAX_FILE_BYTES`].
    TooLarge,
    /// The browser cannot read it: a folder, or a file that is gone.
    Unreadable,
}

/// The largest file that is read: a field for text takes seconds to show more.
pub const MAX_FILE_BYTES: u64 = 10_000_000;

/// Allows a drop on the target of a `dragover` event: of files anywhere, and of text where it can be typed.
pub fn allow_drop(event: &DragEvent) {
    if has_files(event) || !is_over_field(event) {
        event.prevent_default();
    }
}

/// Passes the dropped files to `take`, in their order. Dropped text is left to a field, and else does nothing: a browser
/// would leave the page for a link or a file.
pub fn take_dropped(
    event: &DragEvent,
    host: HostContext,
    take: impl FnOnce(Vec<ReadFile>) + 'static,
) {
    allow_drop(event);
    let files = event.data_transfer().and_then(|data| data.files());
    read_all(host, files, take);
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
    text_of(&Uint8Array::new(&buffer))
}

/// How a file's bytes are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    /// By this name, which its first bytes tell.
    Known(&'static str),
    /// UTF-8 or, if that does not hold, what spreadsheet programs on Windows write.
    Guessed,
}

/// What the first four bytes of a file tell.
fn encoding_of(start: &[u8]) -> Result<Encoding, FileError> {
    match start {
        // A zip archive (xlsx, ods), and the format before it (xls).
        [b'P', b'K', 3, 4] | [0xD0, 0xCF, 0x11, 0xE0] => Err(FileError::Workbook),
        [0xFF, 0xFE, ..] => Ok(Encoding::Known("utf-16le")),
        [0xFE, 0xFF, ..] => Ok(Encoding::Known("utf-16be")),
        // Latin letters without a byte order mark: every other byte is empty.
        [first, 0, third, 0] if *first != 0 && *third != 0 => Ok(Encoding::Known("utf-16le")),
        [0, second, 0, fourth] if *second != 0 && *fourth != 0 => Ok(Encoding::Known("utf-16be")),
        _ => Ok(Encoding::Guessed),
    }
}

fn text_of(bytes: &Uint8Array) -> Result<String, FileError> {
    let start = bytes.subarray(0, bytes.length().min(4)).to_vec();
    let text = match encoding_of(&start)? {
        Encoding::Known(name) => decode(name, bytes),
        Encoding::Guessed => decode("utf-8", bytes).or_else(|| decode("windows-1252", bytes)),
    };
    text.ok_or(FileError::Unreadable)
}

/// Nothing if the bytes are not in this encoding.
fn decode(encoding: &str, bytes: &Uint8Array) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_js_u8_array(bytes).ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_encoding() {
        for (start, encoding) in [
            (&b"ada@"[..], Ok(Encoding::Guessed)),
            (b"", Ok(Encoding::Guessed)),
            (b"a", Ok(Encoding::Guessed)),
            (b"\xEF\xBB\xBFa", Ok(Encoding::Guessed)),
            (b"\xFF\xFEa\0", Ok(Encoding::Known("utf-16le"))),
            (b"\xFE\xFF\0a", Ok(Encoding::Known("utf-16be"))),
            (b"a\0d\0", Ok(Encoding::Known("utf-16le"))),
            (b"\0a\0d", Ok(Encoding::Known("utf-16be"))),
            (b"PK\x03\x04", Err(FileError::Workbook)),
            (b"\xD0\xCF\x11\xE0", Err(FileError::Workbook)),
        ] {
            assert_eq!(encoding_of(start), encoding, "{start:?}");
        }
    }

    #[test]
    fn files_pass_frames_that_let_them() {
        let open = |sandbox: Option<&str>| Some(Frame::Open(sandbox.map(str::to_owned)));
        for (frame, outcome) in [
            (None, Delivery::Saved),
            (open(None), Delivery::Saved),
            (open(Some("allow-scripts Allow-Downloads")), Delivery::Saved),
            (open(Some("allow-scripts")), Delivery::HeldBack),
            (open(Some("")), Delivery::HeldBack),
            (Some(Frame::Closed(false)), Delivery::Saved),
            (Some(Frame::Closed(true)), Delivery::Unsure),
        ] {
            assert_eq!(delivery(frame.clone()), outcome, "{frame:?}");
        }
    }
}
