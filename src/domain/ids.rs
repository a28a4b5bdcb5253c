//! Ids of records.

/// Whether a text can be a Medusa id (`cgrp_01G8…`). Every id is checked before it goes into a path: otherwise a crafted
/// link could make the client request `/admin/customer-groups/../users`.
pub fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_cannot_leave_their_path() {
        assert!(is_id("cgrp_01M83X4RBNFBRDFWNNJ3Y0V174"));
        for bad in ["", "..", "a/b", "a%2f", "a b", "ä", "a?b", "a#b"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
