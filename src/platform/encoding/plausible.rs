//! How plausible a text is that was read in a guessed encoding. Pure.
//!
//! Bytes that are letters in one encoding are letters, signs or nothing in another, so what is looked at is where they
//! stand: letters of two scripts in one word, capitals behind small letters and signs within words are not what people write.

/// The number of characters beyond ASCII that are looked at.
const SAMPLE: usize = 2_000;

/// What a character is, as far as it tells encodings apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A letter of ASCII.
    Plain,
    /// A Latin letter beyond ASCII.
    Latin,
    /// A letter of a script that is written in single bytes, by a number for the script.
    Alphabet(u8),
    Kana,
    Han,
    Hangul,
    /// Punctuation that stands beside letters.
    Punctuation,
    /// A sign that stands in no word.
    Sign,
    /// No text.
    Junk,
    /// Blanks, digits and signs of ASCII.
    Other,
}

fn kind(char: char) -> Kind {
    match char {
        _ if char.is_ascii_alphabetic() => Kind::Plain,
        _ if char.is_ascii() => Kind::Other,
        '\u{80}'..='\u{9f}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' => Kind::Junk,
        '\u{a0}' | '’' | '‘' | '“' | '”' | '„' | '–' | '—' | '…' | '«' | '»' | '·' | '€' => {
            Kind::Punctuation
        }
        'ª' | 'º' | 'µ' | '×' | '÷' => Kind::Sign,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Kind::Latin,
        '\u{370}'..='\u{3ff}' => Kind::Alphabet(0),
        '\u{400}'..='\u{52f}' => Kind::Alphabet(1),
        '\u{590}'..='\u{5ff}' => Kind::Alphabet(2),
        '\u{600}'..='\u{6ff}' => Kind::Alphabet(3),
        '\u{e00}'..='\u{e7f}' => Kind::Alphabet(4),
        '\u{3001}'..='\u{3020}' | '\u{ff01}'..='\u{ff5e}' => Kind::Punctuation,
        '\u{3041}'..='\u{30ff}' => Kind::Kana,
        '\u{4e00}'..='\u{9fff}' => Kind::Han,
        '\u{ac00}'..='\u{d7a3}' => Kind::Hangul,
        _ => Kind::Sign,
    }
}

/// How plausible a text is: the higher, the better. `usual` are the letters beyond ASCII that texts in this encoding are
/// full of.
pub fn plausibility(text: &str, usual: &str) -> i32 {
    let mut sum = 0;
    let mut looked_at = 0;
    let mut before = [' '; 2];
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if !char.is_ascii() {
            let after = chars.peek().copied().unwrap_or(' ');
            sum += points(before, char, after) + i32::from(usual.contains(char));
            looked_at += 1;
            if looked_at == SAMPLE {
                break;
            }
        }
        before = [before[1], char];
    }
    sum
}

fn is_word(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Punctuation | Kind::Sign | Kind::Junk | Kind::Other
    )
}

/// The points of one character between others.
fn points([before_last, last]: [char; 2], char: char, next: char) -> i32 {
    let [first, before, this, after] = [before_last, last, char, next].map(kind);
    let turns_large =
        char.is_uppercase() && (last.is_lowercase() || is_word(before) && next.is_lowercase());
    match this {
        Kind::Junk => -8,
        Kind::Punctuation => 0,
        // Signs are no part of a word, and mostly stand alone.
        Kind::Sign if is_word(before) || is_word(after) => -4,
        Kind::Sign => -1,
        Kind::Latin if turns_large => -4,
        // Words have letters of ASCII between those beyond it.
        Kind::Latin if before == Kind::Latin && first == Kind::Latin => -4,
        Kind::Latin if before == Kind::Latin => 0,
        Kind::Latin if is_word(before) && before != Kind::Plain => -4,
        Kind::Latin => 1,
        Kind::Alphabet(_) if turns_large => -4,
        Kind::Alphabet(_) => match [before, after]
            .into_iter()
            .any(|beside| is_word(beside) && beside != this)
        {
            true => -4,
            false => 1,
        },
        // Two bytes each.
        Kind::Kana => 3,
        Kind::Han | Kind::Hangul => {
            let is_odd = |beside| match beside {
                Kind::Plain | Kind::Latin | Kind::Alphabet(_) => true,
                Kind::Han | Kind::Hangul => beside != this,
                _ => false,
            };
            match (is_odd(before) || is_odd(after), this) {
                (true, _) => -4,
                // Other text that is read as Hangul is a mixture of it and Han.
                (false, Kind::Hangul) => 3,
                (false, _) => 2,
            }
        }
        Kind::Plain | Kind::Other => 0,
    }
}
