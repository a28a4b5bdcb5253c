//! The two spellings of an email address whose domain has letters beyond ASCII: `müller.example` and
//! `xn--mller-kva.example` are the same domain. Pure.

use idna::punycode;

use crate::domain::text::{composed, decomposed, lower};

/// Begins a label that is written in ASCII instead of its own letters.
const ASCII_PREFIX: &str = "xn--";

/// What all spellings of an address have in common: lower case, and the domain in ASCII.
pub fn key(address: &str) -> String {
    let address = lower(address);
    if address.is_ascii() {
        return address;
    }
    let address = composed(&address);
    match address.rsplit_once('@') {
        Some((local, domain)) if !domain.is_ascii() => {
            format!("{local}@{}", with_labels(domain, ascii_label))
        }
        _ => address,
    }
}

/// The spellings in which a shop may hold an address: its own, the other one if its domain has two, and with letters and
/// their marks as one character or as two.
pub fn spellings(address: &str) -> Vec<String> {
    let mut spellings = vec![lower(address)];
    let ascii = key(address);
    let unicode = ascii
        .rsplit_once('@')
        .filter(|(_, domain)| domain.contains(ASCII_PREFIX))
        .map(|(local, domain)| format!("{local}@{}", with_labels(domain, unicode_label)));
    let apart = decomposed(&ascii);
    for other in [Some(ascii), unicode, Some(apart)].into_iter().flatten() {
        if !spellings.contains(&other) {
            spellings.push(other);
        }
    }
    spellings
}

fn with_labels(domain: &str, spell: fn(&str) -> Option<String>) -> String {
    let labels = domain.split('.');
    let labels = labels.map(|label| spell(label).unwrap_or_else(|| label.to_owned()));
    labels.collect::<Vec<_>>().join(".")
}

fn ascii_label(label: &str) -> Option<String> {
    let encoded = (!label.is_ascii()).then(|| punycode::encode_str(label))?;
    Some(format!("{ASCII_PREFIX}{}", encoded?))
}

fn unicode_label(label: &str) -> Option<String> {
    let decoded = punycode::decode_to_string(label.strip_prefix(ASCII_PREFIX)?)?;
    // A label that is no spelling of this one would lead to somebody else.
    (ascii_label(&decoded).as_deref() == Some(label)).then_some(decoded)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn both_spellings_have_one_key() {
        let ascii = "anna@xn--mller-kva.example";
        assert_eq!(key("Anna@Müller.example"), ascii);
        assert_eq!(key("ANNA@xn--mller-kva.example"), ascii);
        assert_eq!(
            key("anna@sub.bücher.пример"),
            "anna@sub.xn--bcher-kva.xn--e1afmkfd"
        );
        assert_eq!(key("müller@x.example"), "müller@x.example");
        assert_eq!(key("anna"), "anna");
    }

    #[test]
    fn an_address_is_looked_for_in_both_spellings() {
        let both = ["anna@müller.example", "anna@xn--mller-kva.example"];
        assert_eq!(spellings(both[0]), both);
        assert_eq!(spellings(both[1]), [both[1], both[0]]);
        assert_eq!(spellings("Anna@x.example"), ["anna@x.example"]);
        // Not what any letters are written as.
        assert_eq!(spellings("a@xn--.example"), ["a@xn--.example"]);
        assert_eq!(spellings("a@xn--zzzzzzzz99999.x").len(), 1);
    }

    proptest! {
        #[test]
        fn every_spelling_has_the_key_of_the_others(local in "[a-z]{1,5}", label in "[a-zäöüßéñжшя日本例]{1,12}", end in "example|рф|com") {
            let address = format!("{local}@{label}.{end}");
            for spelling in spellings(&address) {
                prop_assert_eq!(key(&spelling), key(&address));
                prop_assert!(spellings(&spelling).contains(&address), "{} of {}", spelling, address);
            }
        }

        #[test]
        fn domains_are_written_as_the_standard_says(label in "[a-zäöüßéñжшя日本例]{1,12}") {
            let domain = format!("{label}.example");
            prop_assert_eq!(Some(key(&format!("a@{domain}"))), idna::domain_to_ascii(&domain).ok().map(|domain| format!("a@{domain}")));
        }

        #[test]
        fn any_text_has_a_key(text in "(?s).{0,40}") {
            prop_assert!(spellings(&text).iter().any(|spelling| *spelling == lower(&text)));
            let _ = key(&text);
        }
    }
}
