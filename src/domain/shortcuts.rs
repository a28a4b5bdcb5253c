//! Which key does what, and when. Pure.

/// A key that is pressed, with what is held down beside it.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// What it types or is called: `j`, `?`, `F6`.
    pub key: &'a str,
    /// Where it is on the keyboard, by the letters of an American one: `KeyJ`.
    pub code: &'a str,
    /// The key of the system's own shortcuts is held down: ⌘ on Apple's keyboards, else Ctrl.
    pub command: bool,
    /// Another one is: Alt, or whichever of Ctrl and ⌘ is not that key.
    pub other: bool,
    pub shift: bool,
    /// It is held down and repeats.
    pub repeats: bool,
}

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// A dialog covers the page.
    pub in_dialog: bool,
    /// A menu or a panel is open.
    pub in_menu: bool,
    /// What is typed goes into a field.
    pub is_typing: bool,
    /// Single keys are switched on.
    pub single_keys: bool,
    /// `g` was pressed just before.
    pub after_go: bool,
}

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Opens the palette.
    Palette,
    /// Undoes what was done last.
    Undo,
    /// Goes to the toasts, and back.
    Toasts,
    /// Renames the group whose page is open.
    Rename,
    /// Shows all shortcuts.
    Help,
    /// Goes to the search of what is in front.
    Search,
    NextRow,
    PreviousRow,
    /// Selects the row, or takes it out of the selection.
    SelectRow,
    /// Opens and closes the row.
    OpenRow,
    /// Edits the metadata of the row's group, or of the one whose page is open.
    Metadata,
    NewGroup,
    Refresh,
    /// Begins a sequence.
    Go,
    /// Goes back to the list; the end of a sequence.
    List,
}

/// What a key is for where it is pressed; nothing if it is none of the app's.
///
/// A key with which something could be typed is never taken from a field, and only while single keys are switched on.
pub fn shortcut(press: &Press<'_>, situation: Situation) -> Option<Shortcut> {
    if situation.in_dialog {
        return None;
    }
    let is_free = !situation.in_menu && !situation.is_typing;
    let char = press.char();
    if press.command {
        let is_plain = !press.other && !press.shift && !press.repeats;
        return match char? {
            'k' if is_plain => Some(Shortcut::Palette),
            'z' if is_plain && is_free => Some(Shortcut::Undo),
            _ => None,
        };
    }
    if press.other {
        return None;
    }
    match press.key {
        "F6" if !press.shift => return Some(Shortcut::Toasts),
        "F2" if !press.shift && is_free => return Some(Shortcut::Rename),
        _ => {}
    }
    match is_free && situation.single_keys {
        true => single_key(char?, press, situation.after_go),
        false => None,
    }
}

fn single_key(char: char, press: &Press<'_>, after_go: bool) -> Option<Shortcut> {
    // On many keyboards these need Shift.
    match char {
        '?' => return Some(Shortcut::Help),
        '/' => return Some(Shortcut::Search),
        _ if press.shift => return None,
        'j' => return Some(Shortcut::NextRow),
        'k' => return Some(Shortcut::PreviousRow),
        _ if press.repeats => return None,
        _ => {}
    }
    match char {
        'l' if after_go => Some(Shortcut::List),
        'x' => Some(Shortcut::SelectRow),
        'o' => Some(Shortcut::OpenRow),
        'e' => Some(Shortcut::Metadata),
        'n' => Some(Shortcut::NewGroup),
        'r' => Some(Shortcut::Refresh),
        'g' => Some(Shortcut::Go),
        _ => None,
    }
}

impl Press<'_> {
    /// The character of the key, small. Where the keyboard has other letters, the one at this place on an American keyboard.
    fn char(&self) -> Option<char> {
        let mut chars = self.key.chars();
        let (Some(char), None) = (chars.next(), chars.next()) else {
            return None;
        };
        if char.is_ascii() {
            return Some(char.to_ascii_lowercase());
        }
        match (self.code, self.shift) {
            ("Slash", true) => Some('?'),
            ("Slash", false) => Some('/'),
            (code, _) => {
                let letter = code.strip_prefix("Key")?.chars().next()?;
                Some(letter.to_ascii_lowercase())
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FREE: Situation = Situation {
        in_dialog: false,
        in_menu: false,
        is_typing: false,
        single_keys: true,
        after_go: false,
    };

    fn press(key: &str) -> Press<'_> {
        Press {
            key,
            code: "",
            command: false,
            other: false,
            shift: false,
            repeats: false,
        }
    }

    fn with_command(key: &str) -> Press<'_> {
        Press {
            command: true,
            ..press(key)
        }
    }

    #[test]
    fn each_key_has_its_use() {
        for (key, expected) in [
            ("/", Shortcut::Search),
            ("?", Shortcut::Help),
            ("j", Shortcut::NextRow),
            ("K", Shortcut::PreviousRow),
            ("x", Shortcut::SelectRow),
            ("o", Shortcut::OpenRow),
            ("e", Shortcut::Metadata),
            ("n", Shortcut::NewGroup),
            ("r", Shortcut::Refresh),
            ("g", Shortcut::Go),
            ("F2", Shortcut::Rename),
            ("F6", Shortcut::Toasts),
        ] {
            assert_eq!(shortcut(&press(key), FREE), Some(expected), "{key}");
        }
        assert_eq!(shortcut(&press("l"), FREE), None);
        let after_go = Situation {
            after_go: true,
            ..FREE
        };
        assert_eq!(shortcut(&press("l"), after_go), Some(Shortcut::List));
        assert_eq!(shortcut(&with_command("k"), FREE), Some(Shortcut::Palette));
        assert_eq!(shortcut(&with_command("z"), FREE), Some(Shortcut::Undo));
    }

    #[test]
    fn the_palette_opens_out_of_a_field_and_undo_is_the_field_s_own() {
        let typing = Situation {
            is_typing: true,
            ..FREE
        };
        assert_eq!(
            shortcut(&with_command("k"), typing),
            Some(Shortcut::Palette)
        );
        assert_eq!(shortcut(&with_command("z"), typing), None);
    }

    #[test]
    fn other_keyboards_have_the_keys_at_the_same_places() {
        let at = |key, code, shift| Press {
            code,
            shift,
            ..press(key)
        };
        // Arabic and Russian letters.
        for (press, expected) in [
            (at("ت", "KeyJ", false), Shortcut::NextRow),
            (at("о", "KeyJ", false), Shortcut::NextRow),
            (at("ظ", "Slash", false), Shortcut::Search),
            (at("؟", "Slash", true), Shortcut::Help),
            // German: / is Shift and 7, and what types z is where y is elsewhere.
            (at("/", "Digit7", true), Shortcut::Search),
        ] {
            assert_eq!(shortcut(&press, FREE), Some(expected), "{press:?}");
        }
        assert_eq!(shortcut(&at("ß", "Minus", false), FREE), None);
    }

    fn any_press() -> impl Strategy<Value = (String, [bool; 4])> {
        let key = prop_oneof![
            "[a-zA-Z/?]",
            Just("F2".to_owned()),
            Just("F6".to_owned()),
            any::<char>().prop_map(String::from),
        ];
        (key, any::<[bool; 4]>())
    }

    fn any_situation() -> impl Strategy<Value = Situation> {
        any::<[bool; 5]>().prop_map(|[in_dialog, in_menu, is_typing, single_keys, after_go]| {
            Situation {
                in_dialog,
                in_menu,
                is_typing,
                single_keys,
                after_go,
            }
        })
    }

    proptest! {
        #[test]
        fn what_types_a_character_is_taken_only_where_it_may_be(
            (key, [command, other, shift, repeats]) in any_press(),
            situation in any_situation(),
        ) {
            let press = Press { key: &key, code: "", command, other, shift, repeats };
            let found = shortcut(&press, situation);
            let types = key.chars().count() == 1 && !command;
            let may = situation.single_keys
                && !(situation.is_typing || situation.in_menu || situation.in_dialog || other);
            if types && !may {
                prop_assert_eq!(found, None);
            }
            if situation.in_dialog {
                prop_assert_eq!(found, None);
            }
        }
    }
}
