//! A language that can be read as English and looks like none.

/// English letters and what stands for them.
const LETTERS: [(&str, &str); 2] = [
    ("abcdefghijklmnopqrstuvwxyz", "åƀçđéƒĝĥîĵķļɱñöþɋŕšŧûṽŵẋýž"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŦÛṼŴẊÝŽ"),
];

/// A word of what makes texts longer. German and Finnish words are as long.
const FILLER: &str = "ẋẋẋẋẋẋẋẋẋẋẋẋ";

/// A text with accents on its letters, at least 40 % longer, in brackets. Blanks (`{name}`) stay as they are.
pub fn pseudo(text: &str) -> String {
    let mut changed = String::from("⟦");
    let mut in_blank = false;
    for char in text.chars() {
        match char {
            '{' => in_blank = true,
            '}' => in_blank = false,
            _ => {}
        }
        changed.push(if in_blank { char } else { accented(char) });
    }
    let mut missing = (text.chars().count() * 2).div_ceil(5);
    while missing > 0 {
        let word: String = FILLER.chars().take(missing).collect();
        missing -= word.chars().count();
        changed.push(' ');
        changed.push_str(&word);
    }
    changed.push('⟧');
    changed
}

fn accented(char: char) -> char {
    let mut pairs = LETTERS
        .iter()
        .flat_map(|(plain, accented)| plain.chars().zip(accented.chars()));
    let found = pairs.find(|(plain, _)| *plain == char);
    found.map_or(char, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::message::blanks;

    #[test]
    fn it_can_be_read() {
        assert_eq!(pseudo("Rename {name}"), "⟦Ŕéñåɱé {name} ẋẋẋẋẋẋ⟧");
        assert_eq!(pseudo(""), "⟦⟧");
    }

    #[test]
    fn each_letter_has_another_one() {
        for (plain, accented) in LETTERS {
            assert_eq!(plain.chars().count(), accented.chars().count());
            assert!(accented.chars().all(|char| !char.is_ascii()));
        }
    }

    proptest! {
        #[test]
        fn it_is_longer_and_has_the_same_blanks(text in "([a-zA-Z ,.…]{0,20}|\\{[a-z]{1,5}\\}){0,6}") {
            let changed = pseudo(&text);
            prop_assert!(changed.chars().count() * 10 >= text.chars().count() * 14);
            prop_assert_eq!(blanks(&changed), blanks(&text));
            prop_assert!(changed.starts_with('⟦') && changed.ends_with('⟧'));
        }

        #[test]
        fn no_letter_of_a_text_stays(text in "[a-zA-Z ]*") {
            prop_assert!(!pseudo(&text).contains(|char: char| char.is_ascii_alphabetic()));
        }
    }
}
