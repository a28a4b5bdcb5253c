//! Text as a part of the ILIKE patterns that the server makes of a search.

/// Escapes `%`, `_` and `\` in a search: both versions insert it into an ILIKE pattern without escaping.
///
/// The word `null` gets a backslash, too (`nul\l` means the same to ILIKE): otherwise version 1 turns it into a null
/// value and answers 500.
pub fn escape_like(q: &str) -> String {
    if q == "null" {
        return "nul\\l".to_owned();
    }
    let mut escaped = String::with_capacity(q.len());
    for char in q.chars() {
        if matches!(char, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_mean_themselves() {
        assert_eq!(escape_like(r"50%_\"), r"50\%\_\\");
        assert_eq!(escape_like("null"), r"nul\l");
        assert_eq!(escape_like("nullable"), "nullable");
    }
}
