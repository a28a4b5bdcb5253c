//! The text of a file whose encoding nobody has written down: by its first bytes, by what is no text in any other, and
//! where that leaves several, by what people of this language write.

mod guess;
mod ibm850;
mod plausible;

use js_sys::Uint8Array;
use web_sys::{TextDecoder, TextDecoderOptions};

use guess::{Encoding, Sniffed, guess, sniff};

/// The number of bytes that tell what a file is.
const BEGINNING: u32 = 4_096;

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A workbook of a spreadsheet program, or an archive.
    Workbook,
    Other,
}

/// The text of a file. `languages` are the tags of the reader's languages, the most wanted first.
///
/// # Errors
/// As it is no text.
pub fn text_of(bytes: &Uint8Array, languages: &[String]) -> Result<String, NotText> {
    let start = bytes.subarray(0, bytes.length().min(BEGINNING)).to_vec();
    let text = match sniff(&start) {
        Sniffed::Workbook => return Err(NotText::Workbook),
        Sniffed::NoText => return Err(NotText::Other),
        Sniffed::Known(label) => decode(label, bytes, false),
        Sniffed::Unknown => decode("utf-8", bytes, true).or_else(|| {
            guess(&bytes.to_vec(), languages, |encoding, bytes| {
                decode_as(encoding, &Uint8Array::from(bytes))
            })
            .0
        }),
    };
    text.ok_or(NotText::Other)
}

fn decode_as(encoding: Encoding, bytes: &Uint8Array) -> Option<String> {
    match encoding {
        Encoding::Utf8 => decode("utf-8", bytes, false),
        Encoding::Ibm850 => Some(ibm850::decode(&bytes.to_vec())),
        Encoding::Label(label) => decode(label, bytes, true),
    }
}

/// Nothing if the browser does not know the encoding, or if the bytes are `fatal`ly none of it.
fn decode(label: &str, bytes: &Uint8Array, fatal: bool) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(fatal);
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    decoder.decode_with_js_u8_array(bytes).ok()
}
