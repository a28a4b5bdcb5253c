//! What single characters mean in a list: letters of addresses, what separates words, and what decorates them.

use crate::domain::text::is_invisible;

/// What a name is cut short with.
pub const ELLIPSIS: char = '…';
/// What stands for bytes that could not be read.
pub const UNREADABLE: char = '\u{fffd}';
/// The full stop of Chinese and Japanese, which input methods also write in a domain.
pub const IDEOGRAPHIC_STOP: char = '。';

/// A character in the form that addresses are written in: full-width forms are those of East Asian keyboards, curly
/// apostrophes and hyphens that do not break come from word processors.
pub fn plain_char(char: char) -> char {
    match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        '﹫' => '@',
        '﹒' => '.',
        '﹢' => '+',
        '\u{ff61}' => IDEOGRAPHIC_STOP,
        '\u{ff64}' => '、',
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '﹣' => '-',
        '’' | 'ʼ' => '\'',
        char => char,
    }
}

/// A letter or digit of any script, with its marks.
pub fn is_letter(char: char) -> bool {
    match char.is_ascii() {
        true => char.is_ascii_alphanumeric(),
        false => char.is_alphanumeric() && !is_number_sign(char) || is_mark(char),
    }
}

/// Numbers in circles, brackets and corners, which stand before the items of a list.
fn is_number_sign(char: char) -> bool {
    matches!(char, '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{209f}' | '\u{2150}'..='\u{218f}'
        | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3192}'..='\u{319f}' | '\u{3200}'..='\u{33ff}'
        | '\u{1f100}'..='\u{1f2ff}')
}

/// Marks that belong to the letter before them, and are no letters by themselves.
fn is_mark(char: char) -> bool {
    match char {
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' => true,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6dc}' => true,
        // The same two places in each script of India: nukta and virama.
        '\u{900}'..='\u{dff}' => matches!(u32::from(char) & 0x7f, 0x3c | 0x4d) || char == '\u{dca}',
        '\u{e47}'..='\u{e4e}' | '\u{ec8}'..='\u{ece}' | '\u{1037}'..='\u{103a}' => true,
        '\u{17c9}'..='\u{17d3}' | '\u{3099}' | '\u{309a}' => true,
        _ => false,
    }
}

/// A letter of a script in which text stands directly beside an address: the script has no blanks between words, or joins
/// short words to the next one. None of these letters looks like a Latin one, so that no address is imitated by them.
pub fn stands_apart(char: char) -> bool {
    let is_script = matches!(char, '\u{590}'..='\u{7ff}' | '\u{900}'..='\u{eff}' | '\u{1000}'..='\u{109f}'
        | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ffdc}' | '\u{20000}'..='\u{3ffff}');
    is_script && is_letter(char)
}

/// What may stand directly before or behind an address in texts with markup, and begins none in practice.
pub fn is_decoration(char: char) -> bool {
    matches!(
        char,
        // A hyphen is a bullet.
        '-' | '.'
            | '!'
            | '?'
            | '\''
            | '`'
            | '*'
            | '{'
            | '}'
            | '#'
            | '='
            | '~'
            | '^'
            | '/'
            | '\\'
            | '$'
            | '%'
            | '&'
            | ELLIPSIS
            | IDEOGRAPHIC_STOP
    )
}

/// Ends a recipient, a cell or a line.
pub fn ends_segment(char: char) -> bool {
    matches!(
        char,
        ',' | ';' | '|' | '\t' | '\n' | '\r' | '،' | '؛' | '、'
    )
}

/// Whether a character separates words: blanks, punctuation, quotation marks, bullets, arrows and pictures of any script.
/// Those that are invisible do not.
pub fn is_separator(char: char) -> bool {
    if char.is_ascii() {
        return ends_segment(char)
            || matches!(char, ':' | '<' | '>' | '(' | ')' | '[' | ']' | '"')
            || char.is_ascii_whitespace()
            || char.is_ascii_control();
    }
    !is_letter(char)
        && !is_invisible(char)
        && !matches!(char, ELLIPSIS | UNREADABLE | IDEOGRAPHIC_STOP)
}
