//! What bytes are: no text, text in an encoding that they tell, or text in one that has to be guessed. Pure: the caller
//! decodes.

use super::plausible::plausibility;

/// What the beginning of a file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// A workbook of a spreadsheet program, or an archive as newer ones are.
    Workbook,
    /// A picture, a document, a program …
    NoText,
    /// Text in the encoding with this label.
    Known(&'static str),
    Unknown,
}

/// An encoding that files may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with some bytes that are none.
    Utf8,
    Ibm850,
    /// One that browsers know by this label.
    Label(&'static str),
}

/// An encoding with the letters that texts in it are full of.
type Candidate = (Encoding, &'static str);

const WESTERN: &str = "äöüßÄÖÜéèêàâçôîûùëïáíóúñãõåøæÅØÆ";
const CENTRAL: &str = "ąćęłńóśźżŁŚŻčďéěíňřšťúůýžČŘŠŽáőűöüäôľăâîșțşţđ";
const CYRILLIC: &str = "аеиорнтслвкмдпуягзыбчйьіїє";
const ARABIC: &str = "اليمنوترب";

/// The encodings in their order of likelihood where the language says nothing.
const CANDIDATES: [Candidate; 18] = [
    (Encoding::Utf8, ""),
    (Encoding::Label("windows-1252"), WESTERN),
    (Encoding::Label("windows-1250"), CENTRAL),
    (Encoding::Label("windows-1251"), CYRILLIC),
    (Encoding::Label("shift_jis"), ""),
    (Encoding::Label("gb18030"), ""),
    (Encoding::Label("big5"), ""),
    (Encoding::Label("euc-kr"), ""),
    (Encoding::Label("euc-jp"), ""),
    (Encoding::Label("windows-1256"), ARABIC),
    (Encoding::Label("windows-1253"), "αεηιοντρσςάέίό"),
    (Encoding::Label("windows-1255"), "אהוילמרתשב"),
    (Encoding::Label("windows-1254"), "çğıöşüÇĞİÖŞÜ"),
    (Encoding::Label("windows-1257"), "āčēģīķļņšūžąęėįųõäöü"),
    (Encoding::Label("macintosh"), WESTERN),
    (Encoding::Ibm850, WESTERN),
    (Encoding::Label("ibm866"), CYRILLIC),
    (Encoding::Label("koi8-r"), CYRILLIC),
];

/// Only where the language says so: all bytes of other scripts are Thai letters, too.
const THAI: Candidate = (Encoding::Label("windows-874"), "านรอกเมยลว");

/// The encodings that files of a language are in, the most frequent first.
fn of_language(tag: &str) -> &'static [&'static str] {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let is_traditional = ["TW", "HK", "MO", "Hant"]
        .iter()
        .any(|part| tag.contains(part));
    match language {
        "cs" | "hr" | "hu" | "pl" | "ro" | "sk" | "sl" | "sq" | "bs" => &["windows-1250"],
        "be" | "bg" | "mk" | "ru" | "sr" | "uk" => &["windows-1251"],
        "ar" | "fa" | "ur" => &["windows-1256"],
        "el" => &["windows-1253"],
        "he" => &["windows-1255"],
        "tr" | "az" => &["windows-1254"],
        "et" | "lt" | "lv" => &["windows-1257"],
        "th" => &["windows-874"],
        "ja" => &["shift_jis", "euc-jp"],
        "ko" => &["euc-kr"],
        "zh" if is_traditional => &["big5"],
        "zh" => &["gb18030"],
        _ => &[],
    }
}

/// Bytes that files begin with which are no text.
const OTHER_FILES: [&[u8]; 14] = [
    b"%PDF",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"RIFF",
    b"II*\0",
    b"MM\0*",
    b"\x1F\x8B",
    b"BZh",
    b"7z\xBC\xAF",
    b"Rar!",
    b"\xFD7zXZ",
    b"{\\rtf",
    b"SQLite format 3",
];

/// What the beginning of a file tells.
pub fn sniff(start: &[u8]) -> Sniffed {
    match start {
        // A zip archive (xlsx, ods, numbers), and the format before it (xls).
        [b'P', b'K', 3 | 5, 4 | 6, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => return Sniffed::Workbook,
        [0xEF, 0xBB, 0xBF, ..] => return Sniffed::Unknown,
        [0xFF, 0xFE, ..] if !start.starts_with(b"\xFF\xFE\0\0") => {
            return Sniffed::Known("utf-16le");
        }
        [0xFE, 0xFF, ..] => return Sniffed::Known("utf-16be"),
        _ => {}
    }
    if OTHER_FILES.iter().any(|magic| start.starts_with(magic)) {
        return Sniffed::NoText;
    }
    let is_japanese = |pair: &[u8]| matches!(pair, [0x1B, b'$' | b'(']);
    if start.windows(2).any(is_japanese) && start.is_ascii() {
        return Sniffed::Known("iso-2022-jp");
    }
    of_zeros(start).unwrap_or(Sniffed::Unknown)
}

/// Text without a byte order mark in which every other byte is empty; else no text, if it has bytes that no text has.
fn of_zeros(start: &[u8]) -> Option<Sniffed> {
    let zeros = |first: usize| {
        start
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = start.len() / 2;
    let is_control = |byte: &&u8| matches!(**byte, 1..=8 | 14..=25 | 27..=31);
    let controls = start.iter().filter(is_control).count();
    match (even, odd) {
        (0, 0) if controls * 20 > start.len() => Some(Sniffed::NoText),
        (0, 0) => None,
        // Lines and addresses are in ASCII in every script.
        _ if odd * 20 > pairs && odd > even * 8 => Some(Sniffed::Known("utf-16le")),
        _ if even * 20 > pairs && even > odd * 8 => Some(Sniffed::Known("utf-16be")),
        _ => Some(Sniffed::NoText),
    }
}

/// The text of bytes that are not all UTF-8, in the encoding in which it is most plausible, and that encoding. `decode`
/// gives nothing for bytes that cannot be in an encoding.
pub fn guess(
    bytes: &[u8],
    languages: &[String],
    decode: impl Fn(Encoding, &[u8]) -> Option<String>,
) -> (Option<String>, Encoding) {
    let sample = sample(bytes);
    let likely = languages.iter().flat_map(|tag| of_language(tag));
    let likely = likely.filter_map(|label| {
        let is_it = |(encoding, _): &&Candidate| *encoding == Encoding::Label(label);
        CANDIDATES.iter().chain([&THAI]).find(is_it)
    });
    let mut best: Option<(i32, Encoding)> = None;
    for (encoding, usual) in likely.chain(CANDIDATES.iter()) {
        let Some(text) = decode(*encoding, &sample) else {
            continue;
        };
        let mut points = plausibility(&text, usual);
        if *encoding == Encoding::Utf8 {
            // Bytes are seldom UTF-8 by accident.
            let is_sound = |char: &char| !char.is_ascii() && *char != char::REPLACEMENT_CHARACTER;
            points += 4 * text.chars().filter(is_sound).count() as i32;
        }
        // Of equals, the likelier one.
        if best.is_none_or(|(most, _)| points > most) {
            best = Some((points, *encoding));
        }
    }
    let chosen = best.map_or(Encoding::Utf8, |(_, encoding)| encoding);
    match decode(chosen, bytes) {
        Some(text) => (Some(text), chosen),
        // A byte somewhere behind the sample is none of it.
        None => (decode(Encoding::Utf8, bytes), Encoding::Utf8),
    }
}

/// The first lines with bytes beyond ASCII, whole, so that no character is cut.
fn sample(bytes: &[u8]) -> Vec<u8> {
    const MAX: usize = 20_000;
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        if !line.is_ascii() {
            sample.extend_from_slice(line);
        }
        if sample.len() > MAX {
            break;
        }
    }
    sample
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "guess_tests.rs"]
mod tests;
