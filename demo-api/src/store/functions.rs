//! What PostgreSQL can and SQLite cannot: functions added to the connection.

use rusqlite::{Connection, functions::FunctionFlags};

/// Adds `ilike(text, pattern)` and `scramble(id, salt)`.
pub fn add(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("ilike", 2, flags, |context| {
        let text = context.get_raw(0).as_str_or_null()?;
        let pattern = context.get_raw(1).as_str()?;
        Ok(text.map(|text| ilike(text, pattern)))
    })?;
    connection.create_scalar_function("scramble", 2, flags, |context| {
        let salt = context.get::<i64>(1)?;
        Ok(scramble(context.get_raw(0).as_str()?, salt))
    })
}

/// `text ILIKE pattern` as PostgreSQL decides it in the locale C.UTF-8: both
/// sides in lower case, letter by letter; `%` any text, `_` any character, `\`
/// takes the next character as it is.
pub fn ilike(text: &str, pattern: &str) -> bool {
    let text: Vec<char> = text.chars().map(lower).collect();
    let pattern: Vec<Token> = tokens(pattern);
    matches(&text, &pattern)
}

#[derive(Clone, Copy, PartialEq)]
enum Token {
    AnyText,
    AnyCharacter,
    Character(char),
}

/// One letter stays one letter: `İ` becomes `i`, not `i̇`.
fn lower(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

fn tokens(pattern: &str) -> Vec<Token> {
    let mut characters = pattern.chars().map(lower);
    let mut tokens = Vec::new();
    while let Some(character) = characters.next() {
        tokens.push(match character {
            '%' => Token::AnyText,
            '_' => Token::AnyCharacter,
            '\\' => Token::Character(characters.next().unwrap_or('\\')),
            other => Token::Character(other),
        });
    }
    tokens
}

/// Greedy matching with one point to come back to: the last `%`.
fn matches(text: &[char], pattern: &[Token]) -> bool {
    let (mut at, mut token) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while let Some(character) = text.get(at) {
        match pattern.get(token) {
            Some(Token::AnyText) => {
                back = Some((at, token));
                token += 1;
            }
            Some(Token::AnyCharacter) => {
                at += 1;
                token += 1;
            }
            Some(Token::Character(expected)) if expected == character => {
                at += 1;
                token += 1;
            }
            _ => {
                let Some((from, any)) = back else {
                    return false;
                };
                back = Some((from + 1, any));
                at = from + 1;
                token = any + 1;
            }
        }
    }
    pattern
        .iter()
        .skip(token)
        .all(|token| *token == Token::AnyText)
}

/// A number that looks random for each pair (FNV-1a). Rows with equal sort keys
/// come in an order of PostgreSQL's choosing that differs from page to page;
/// sorting by this makes a page repeat and lose rows just so.
fn scramble(id: &str, salt: i64) -> i64 {
    let bytes = salt.to_le_bytes().into_iter().chain(id.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.cast_signed()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::ilike;

    #[test]
    fn as_postgresql_decides() {
        for (text, pattern, expected) in [
            ("VIP", "%vip%", true),
            ("50% off_members", "%\\%%", true),
            ("VIP", "%\\%%", false),
            ("VIP", "%%%", true),
            ("VIP", "%_%", true),
            ("back\\slash", "%\\\\%", true),
            ("back\\slash", "%\\%", false),
            ("İstanbul", "%istanbul%", true),
            ("ÅNGSTRÖM", "%ångström%", true),
            ("Café", "%cafe%", false),
            ("", "%%", true),
            ("abcabd", "%abd", true),
            ("Straße", "%strasse%", false),
        ] {
            assert_eq!(ilike(text, pattern), expected, "{text} ILIKE {pattern}");
        }
    }

    proptest! {
        #[test]
        fn every_text_contains_its_parts(before in ".{0,8}", part in "[^%_\\\\]{0,8}", after in ".{0,8}") {
            let (text, pattern) = (format!("{before}{part}{after}"), format!("%{part}%"));
            prop_assert!(ilike(&text, &pattern));
        }
    }
}
