//! Which texts are e-mail addresses.

/// The usual shape of an address: validator.js knows more odd ones than a shop meets.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let top = labels.last().copied().unwrap_or_default();
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    (1..=64).contains(&local.len())
        && local.chars().all(plain)
        && local.split('.').all(|part| !part.is_empty())
        && labels.len() >= 2
        && labels.iter().all(|part| label(part))
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses() {
        for text in [
            "admin@medusa-test.com",
            "o'brien+x@mail.example",
            "zoë@bücher.example",
        ] {
            assert!(is_email(text), "{text}");
        }
        for text in [
            "x",
            "a@b",
            "a b@c.de",
            ".a@b.de",
            "a..b@c.de",
            "a@-b.de",
            "a@b.d",
            "@b.de",
            "",
        ] {
            assert!(!is_email(text), "{text}");
        }
    }
}
