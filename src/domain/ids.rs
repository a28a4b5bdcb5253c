//! Ids of records.

/// Whether a text can be a Medusa id (`cgrp_01G8…`). Every id is checked before it goes into a path: otherwise a crafted
/// link could make the client request `/admin/customer-groups/../users`.
pub fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}
