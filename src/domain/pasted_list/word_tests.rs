//! Tests of single words: what stands around, between and within them.

use proptest::prelude::*;

use super::words::*;

fn entries(text: &str) -> Vec<String> {
    let entry = |word| match word {
        Word::Entry(entry) => entry,
        Word::Malformed(word) => format!("malformed {word}"),
    };
    words(text).into_iter().map(entry).collect()
}

/// Ways to write `ada@x.com`.
const ADDRESSES: &[&str] = &[
    "ada@x.com",
    " Ada Lovelace <Ada@X.com> ",
    "mailto:ada@x.com?subject=Winter%20prices&cc=bo@x.com",
    "<a href=\"mailto:ada@x.com?body=Hi,bo@x.com\">ada@x.com</a>",
    "[ada@x.com](mailto:ada@x.com)",
    "[Write](mailto:ada%40x.com?subject=Re:bo@x.com)",
    "•ada@x.com",
    "- ada@x.com",
    "-ada@x.com",
    "–ada@x.com",
    "\u{f0b7}\tada@x.com",
    "→ ada@x.com",
    "📧ada@x.com",
    "1) ada@x.com",
    "ada@x.com…",
    "ada@x.com...",
    "(ada@x.com).",
    "ada@x.com!?",
    "**ada@x.com**",
    "*ada@x.com*",
    "_ada@x.com_",
    "__ada@x.com__",
    "~~ada@x.com~~",
    "`ada@x.com`",
    "{ada@x.com}",
    "'ada@x.com'",
    "“ada@x.com”",
    "„ada@x.com“",
    "«\u{a0}ada@x.com\u{a0}»",
    "‹ada@x.com›",
    "「ada@x.com」",
    "『ada@x.com』",
    "【ada@x.com】",
    "《ada@x.com》",
    "‘ada@x.com’",
    "‚ada@x.com‘",
    "（ada@x.com）",
    "ada@x.com。",
    "ada@x.com、",
    "邮箱：ada@x.com；",
    "ada＠x.com",
    "ada＠x．com",
    "ａｄａ＠ｘ．ｃｏｍ",
    "ada@x。com",
    "ada﹫x.com",
    "ad\u{ad}a@x.com",
    "ada@\u{200b}x.com",
    "ada@x\u{2060}.com",
    "\u{202a}ada@x.com\u{202c}",
    "\u{feff}ada@x.com",
    "\u{a0}ada@x.com\u{202f}",
    "ada@x.com\u{3000}",
    "ada@x.com\u{fffd}",
    "ada@x.com/",
    "ada@x.com's",
    "连络先：ada@x.com",
    "連絡先ada@x.com",
    "メールはada@x.comまで",
    "ご連絡はada@x.comへどうぞ。",
    "邮箱是ada@x.com。",
    "메일은 ada@x.com입니다",
    "ติดต่อada@x.comได้",
    "لada@x.com",
    "ל-ada@x.com",
    "宛先_ada@x.com",
    "①ada@x.com",
    "㈠ada@x.com",
    "･ada@x.com",
    "｢ada@x.com｣",
    "ada@x.com｡",
    "ada@x.com､",
    "ada@x.com।",
    "ada@x.com॥",
    "ada@x.com։",
    "ada@x.com።",
    "ada@x.com។",
    "ada@x.com؟",
    "ada@x.com〜",
    "−ada@x.com",
    "mailto:ada%40x.com",
    "MAILTO:%61da@x.com",
    "<mailto:ada@x.com>",
    "https://shop.example/app/customers?q=ada%40x.com&page=2",
    "https://shop.example/?email=ada@x.com",
    "//shop.example/?a=1&email=ada@x.com#top",
    "\"ada\"@x.com",
    "ada@x.com's",
    "ada@x.com:lle",
    "؛ada@x.com،",
    "ada@x.com؟",
    "#ada@x.com",
    // Escaped as Markdown and addresses of web pages do.
    "ada\\@x.com",
    "ada\\@x\\.com",
    "\\<ada@x.com\\>",
    "ada@x.com%20",
    "ada@x.com%0D%0A",
    "%3Cada@x.com%3E",
    "mailto:?to=ada@x.com&bcc=bo@x.com",
    "mailto:?subject=Hi&to=ada%40x.com",
    "https://eur01.safelinks.protection.outlook.com/?url=mailto%3Aada%40x.com&data=05%7C01%7Cboss%40y.com%7C",
    "https://urldefense.com/v3/__mailto:ada@x.com__;!!ABC!token$",
    "SMTP:ada@x.com",
    "acct:ada@x.com",
    "EMAIL;TYPE=INTERNET:ada@x.com",
    "{\"email\":\"ada@x.com\"}",
    "=\"ada@x.com\"",
    "=?utf-8?Q?ad=40y=2Ecom?= <ada@x.com>",
    "☑ ada@x.com",
    "- [x] ada@x.com",
    "> > ada@x.com",
    "ada@x.com (bounced)",
];

#[test]
fn what_stands_around_an_address_is_left_out() {
    for text in ADDRESSES {
        assert_eq!(entries(text), ["ada@x.com"], "{text:?}");
    }
}

#[test]
fn what_stands_between_addresses_separates_them() {
    for between in [
        "/", " / ", ";", ",", ", ", "\t", "|", "\u{a0}", "\u{3000}", "•", " – ", "、", "，", "；",
        "،", "؛", "/mailto:", "\u{200b}", "\u{ad}", "…, ", "。 ", "\" \"", "&", "+", " und ",
        ">,<", "】【", "🙂",
    ] {
        let text = format!("ada@x.com{between}bo@y.com");
        assert_eq!(entries(&text), ["ada@x.com", "bo@y.com"], "{text:?}");
    }
}

#[test]
fn nobody_becomes_somebody_else() {
    for text in [
        "ann…na@x.com",
        "anna@exam…ple.com",
        "anna@mail.exam…ple.com",
        "an\u{fffd}na@x.com",
        "anna@ex\u{fffd}mple.com",
        "anna@mail.example_old",
        "anna@x_y.com",
        "a@x.com@y.com",
    ] {
        let words = words(text);
        assert_eq!(words.len(), 1, "{text:?}");
        assert!(
            matches!(words[0], Word::Malformed(_)),
            "{text:?}: {words:?}"
        );
    }
    for text in [
        "o'neil+vip@sub.x-y.com",
        "a/b@x.com",
        "a=b@x.com",
        "müller@x.com",
        "_ada@x.com",
        "ada_b@x.com",
        "a%b@x.com",
        "a%20b@x.com",
        "shop\\ada@x.com",
        "ada@müller.example",
    ] {
        assert_eq!(entries(text), [text]);
    }
    assert_eq!(entries("o’neil@x‑y.com"), ["o'neil@x-y.com"]);
    for text in ["\"john doe\"@x.com", "\"a@b\"@x.com", "\"a,b;c\"@x.com"] {
        assert_eq!(entries(text), [text]);
        assert_eq!(
            entries(&format!("Ada <{text}>; \"Bo\" <bo@x.com>")),
            [text, "bo@x.com"]
        );
    }
}

#[test]
fn other_scripts_are_neither_cut_nor_imitated() {
    for text in [
        "山田@x.jp",
        "山田1@x.jp",
        "ana@例え.jp",
        "ana@例え.テスト",
        "ana@x例.jp",
        "ana@пример.рф",
        "ана@x.com",
        // Cyrillic letters that look like Latin ones.
        "аna@x.com",
        "ana@x.coм",
        "μana@x.com",
    ] {
        assert_eq!(entries(text), [text]);
    }
    assert_eq!(entries("邮箱12345678@qq.com"), ["12345678@qq.com"]);
    let both = ["ada@x.com", "bo.smith@y.com"];
    for text in [
        "ada@x.comとbo.smith@y.com",
        "連絡先：ada@x.com、bo.smith@y.com",
        "ada@x.com，bo.smith@y.com",
        "（ada@x.com）【bo.smith@y.com】",
        "ada@x.com。bo.smith@y.com",
        "ada@x.com وbo.smith@y.com",
        "ａｄａ＠ｘ．ｃｏｍ；ｂｏ．ｓｍｉｔｈ＠ｙ．ｃｏｍ",
    ] {
        assert_eq!(entries(text), both, "{text}");
    }
}

#[test]
fn nothing_is_guessed() {
    for text in [
        "ada at x dot com",
        "ada (at) x.com",
        "ada[at]x[dot]com",
        "ada AT x.com",
    ] {
        assert!(entries(text).is_empty(), "{text}");
    }
    assert_eq!(entries("ada@x dot com"), ["malformed ada@x"]);
}

#[test]
fn ids_are_found_in_links() {
    assert_eq!(
        entries("https://shop.example/app/a/customers/cus_01ABC?tab=1"),
        ["cus_01ABC"]
    );
    assert_eq!(entries("(cus_01ABC), “cus_02”"), ["cus_01ABC", "cus_02"]);
    assert_eq!(entries("cus_"), ["malformed cus_"]);
}

proptest! {
    #[test]
    fn decorations_change_nobody(
        address in "[a-z][a-z0-9.+_-]{0,6}[a-z0-9]@[a-z0-9]{1,6}\\.(com|example|org)",
        before in "[一メ가ไल①•·–—→*{(\\[<„“«»‹「『【《\u{a0}\u{200b}\u{ad}\u{2060}\u{feff} '`#~]{0,4}",
        behind in "[•·①–—→*})\\]>“”»«›」』】》…。.,;:!\u{a0}\u{200b}\u{ad}\u{2060} '`~]{0,4}",
    ) {
        prop_assume!(!address.contains(".."));
        prop_assert_eq!(entries(&format!("{before}{address}{behind}")), vec![address]);
    }

    #[test]
    fn invisible_characters_anywhere_change_nobody(place in 0..13_usize, odd in prop::sample::select(vec!['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{200e}', '\u{202a}', '\u{180e}', '\u{34f}'])) {
        let mut text = "ada.bo@x.exam".to_owned();
        text.insert(place, odd);
        prop_assert_eq!(entries(&text), ["ada.bo@x.exam"]);
    }

    #[test]
    fn nothing_makes_it_panic_and_all_it_gives_is_sound(text in "(?s).{0,80}|(?s)[a@.…_%。mailto:?/\u{200b}\u{fffd}é ]{0,40}") {
        for word in words(&text) {
            if let Word::Entry(entry) = word {
                prop_assert!(entry.starts_with(ID_PREFIX) || is_email(&entry), "{entry}");
                prop_assert_eq!(entries(&entry), vec![entry]);
            }
        }
    }
}
