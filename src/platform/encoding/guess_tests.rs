//! Tests with another library's encoders and decoders.

use encoding_rs::Encoding as Library;
use proptest::prelude::*;

use super::super::ibm850;
use super::*;

fn decode(encoding: Encoding, bytes: &[u8]) -> Option<String> {
    let label = match encoding {
        Encoding::Ibm850 => return Some(ibm850::decode(bytes)),
        Encoding::Utf8 => return Some(String::from_utf8_lossy(bytes).into_owned()),
        Encoding::Label(label) => label,
    };
    let library = Library::for_label(label.as_bytes()).expect(label);
    library
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
}

fn encode(label: &str, text: &str) -> Vec<u8> {
    if label == "ibm850" {
        let table = ibm850::decode(&(128..=255).collect::<Vec<u8>>());
        let table: Vec<char> = table.chars().collect();
        let byte = |char: char| match char.is_ascii() {
            true => char as u8,
            false => {
                128 + table
                    .iter()
                    .position(|other| *other == char)
                    .expect("a letter") as u8
            }
        };
        return text.chars().map(byte).collect();
    }
    let (bytes, _, failed) = Library::for_label(label.as_bytes())
        .expect(label)
        .encode(text);
    assert!(!failed, "{text} in {label}");
    bytes.into_owned()
}

fn read(bytes: &[u8], language: &str) -> String {
    let languages: Vec<String> = language.split(' ').map(str::to_owned).collect();
    guess(bytes, &languages, decode).0.unwrap_or_default()
}

const GERMAN: &str = "Name;E-Mail;Ort\r\nJörg Müller;joerg@x.com;Köln\r\nÄnne Groß;a@x.com;Weißenburg\r\nBjörn Böhm;b@x.com;Österreich\r\n";
const FRENCH: &str =
    "Prénom,Adresse e-mail\nHélène,a@x.com\nFrançois Lefèvre,b@x.com\nJérôme Bâtiment,c@x.com\n";
const SPANISH: &str = "Nombre;Correo electrónico\nJosé Núñez;a@x.com\nMaría Ibáñez;b@x.com\n";
const POLISH: &str = "Imię;E-mail\nWałęsa Łukasz;a@x.com\nŚwięty Józef;b@x.com\nŻółć;c@x.com\n";
const CZECH: &str =
    "Jméno;E-mail\nJiří Dvořák;a@x.com\nŠárka Nováková;b@x.com\nZdeněk Růžička;c@x.com\n";
const RUSSIAN: &str = "Имя;Почта\r\nИван Петров;a@x.com\r\nАнна Каренина;b@x.com\r\n";
const ARABIC_LIST: &str = "الاسم;البريد\nمحمد علي;a@x.com\nفاطمة الزهراء;b@x.com\n";
const JAPANESE: &str =
    "氏名,メールアドレス\n山田太郎,a@x.com\n佐藤花子,b@x.com\nソフト表示能力,c@x.com\n";
const SIMPLIFIED: &str = "姓名,邮箱\n张伟,a@x.com\n王小明,b@x.com\n李娜,c@x.com\n";
const TRADITIONAL: &str = "姓名,電子郵件\n陳大文,a@x.com\n許功蓋,b@x.com\n林育琪,c@x.com\n";
const KOREAN: &str = "이름,이메일\n김철수,a@x.com\n박영희,b@x.com\n";
const GREEK: &str = "Όνομα;Ταχυδρομείο\nΓιώργος;a@x.com\nΕλένη;b@x.com\n";
const HEBREW: &str = "שם;דואל\nמשה כהן;a@x.com\nשרה לוי;b@x.com\n";
const TURKISH: &str = "Adı;E-posta\nŞükrü Öztürk;a@x.com\nIşıl Güneş;b@x.com\n";

#[test]
fn each_encoding_is_read_in_its_language() {
    for (label, text, language) in [
        ("windows-1252", GERMAN, "de-DE en"),
        ("windows-1252", FRENCH, "fr"),
        ("windows-1252", SPANISH, "es"),
        ("windows-1250", POLISH, "pl-PL"),
        ("windows-1250", CZECH, "cs"),
        ("windows-1251", RUSSIAN, "ru"),
        ("windows-1256", ARABIC_LIST, "ar"),
        ("shift_jis", JAPANESE, "ja"),
        ("euc-jp", JAPANESE, "ja"),
        ("gbk", SIMPLIFIED, "zh-CN"),
        ("big5", TRADITIONAL, "zh-TW"),
        ("euc-kr", KOREAN, "ko"),
        ("windows-1253", GREEK, "el"),
        ("windows-1255", HEBREW, "he"),
        ("windows-1254", TURKISH, "tr"),
        ("macintosh", GERMAN, "de"),
        ("macintosh", FRENCH, "fr"),
        ("macintosh", SPANISH, "es"),
        ("ibm850", GERMAN, "de"),
        ("ibm850", FRENCH, "fr"),
        ("ibm866", RUSSIAN, "ru"),
        ("koi8-r", RUSSIAN, "ru"),
    ] {
        assert_eq!(read(&encode(label, text), language), text, "{label}");
    }
}

/// A shop is run from anywhere, with files from anywhere else.
#[test]
fn most_are_read_in_another_language_as_well() {
    for (label, text) in [
        ("windows-1252", GERMAN),
        ("windows-1252", FRENCH),
        ("windows-1250", POLISH),
        ("windows-1250", CZECH),
        ("windows-1251", RUSSIAN),
        ("windows-1256", ARABIC_LIST),
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
        ("gbk", SIMPLIFIED),
        ("euc-kr", KOREAN),
        ("windows-1253", GREEK),
        ("macintosh", GERMAN),
        ("ibm850", GERMAN),
    ] {
        for language in ["en", "de", "ar", "en-US zh"] {
            assert_eq!(
                read(&encode(label, text), language),
                text,
                "{label} {language}"
            );
        }
    }
}

#[test]
fn a_file_with_a_few_odd_bytes_is_still_utf_8() {
    let mut bytes = GERMAN.as_bytes().to_vec();
    bytes.extend(b"M\xFCller;c@x.com\n");
    assert!(read(&bytes, "de").starts_with(GERMAN));
    // Cut in the middle of a character.
    let cut = &RUSSIAN.as_bytes()[..21];
    assert!(RUSSIAN.starts_with(read(cut, "ru").trim_end_matches('\u{fffd}')));
}

#[test]
fn the_first_bytes_tell_what_a_file_is() {
    let utf16 = |text: &str, little: bool| -> Vec<u8> {
        let units = text.encode_utf16();
        let bytes = units.flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        });
        bytes.collect()
    };
    for text in [GERMAN, RUSSIAN, SIMPLIFIED, ARABIC_LIST, "a", "\u{feff}é"] {
        assert_eq!(
            sniff(&utf16(text, true)),
            Sniffed::Known("utf-16le"),
            "{text}"
        );
        assert_eq!(
            sniff(&utf16(text, false)),
            Sniffed::Known("utf-16be"),
            "{text}"
        );
        assert_eq!(sniff(text.as_bytes()), Sniffed::Unknown, "{text}");
    }
    assert_eq!(
        sniff(&encode("iso-2022-jp", JAPANESE)),
        Sniffed::Known("iso-2022-jp")
    );
    for (start, sniffed) in [
        (&b""[..], Sniffed::Unknown),
        (b"a@x.com\x1a", Sniffed::Unknown),
        (b"PK\x03\x04", Sniffed::Workbook),
        (b"PK\x05\x06", Sniffed::Workbook),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Sniffed::Workbook),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", Sniffed::NoText),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Sniffed::NoText),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Sniffed::NoText),
        (b"\x1F\x8B\x08\0\0\0\0\0", Sniffed::NoText),
        (b"\0\0\0\x18ftypheic", Sniffed::NoText),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0", Sniffed::NoText),
        (b"\x01\x02\x03\x04", Sniffed::NoText),
    ] {
        assert_eq!(sniff(start), sniffed, "{start:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_something(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        sniff(&bytes);
        prop_assert!(guess(&bytes, &["de".to_owned()], decode).0.is_some());
    }

    #[test]
    fn ascii_stays_whatever_is_around(name in "[äöüßéèñ]{1,3}", text in "[a-z0-9@.;,]{0,20}") {
        let line = format!("{text};K{name}n\n");
        for label in ["windows-1252", "macintosh", "ibm850"] {
            prop_assert!(read(&encode(label, &line), "de").starts_with(&text));
        }
    }
}
