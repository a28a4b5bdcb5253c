//! Typing in a menu: the letters that an item begins with lead to it.

use js_sys::Date;
use leptos::ev::KeyboardEvent;

use crate::domain::text::lower;

/// How long a pause in typing may be for the letters to belong together, in milliseconds.
const PAUSE_MS: f64 = 700.0;

/// What was typed last into a menu.
#[derive(Clone, Debug, Default)]
pub struct TypeAhead {
    /// In lower case.
    text: String,
    /// Milliseconds since 1970.
    at: f64,
}

impl TypeAhead {
    /// Takes in a key, if it is a letter or sign that is typed: not with a key of the system's shortcuts, and not while an
    /// input method composes. A blank is one only within a text; else it chooses an item.
    pub fn take(&mut self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        let has_other = event.ctrl_key() || event.meta_key() || event.alt_key();
        if key.chars().count() != 1 || has_other || event.is_composing() {
            return false;
        }
        self.push(&key, Date::now())
    }

    fn push(&mut self, key: &str, now: f64) -> bool {
        if now - self.at > PAUSE_MS {
            self.text.clear();
        }
        if self.text.is_empty() && key.trim().is_empty() {
            return false;
        }
        self.at = now;
        self.text.push_str(&lower(key));
        true
    }

    /// The item that is meant, of those with these labels: the next behind the `current` one that begins with what was typed,
    /// around the end. More letters may leave the focus where it is; the same one again goes on to the next item.
    pub fn find(&self, labels: &[String], current: Option<usize>) -> Option<usize> {
        let mut letters = self.text.chars();
        let first = letters.next()?;
        let repeats = letters.clone().all(|letter| letter == first);
        let single = first.to_string();
        let text = match repeats {
            true => &single,
            false => &self.text,
        };
        let from = current.map_or(0, |current| current + usize::from(repeats));
        let places = (0..labels.len()).map(|step| (from + step) % labels.len());
        let mut places = places.filter(|place| {
            let label = labels.get(*place);
            label.is_some_and(|label| lower(label.trim()).starts_with(text))
        });
        places.next()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn labels() -> Vec<String> {
        ["Rename", "Duplicate", "Delete", "Änderungen", "Two words"]
            .map(str::to_owned)
            .into()
    }

    fn typed(keys: &[&str]) -> TypeAhead {
        let mut typed = TypeAhead::default();
        for (place, key) in keys.iter().enumerate() {
            typed.push(key, 10_000.0 + 100.0 * place as f64);
        }
        typed
    }

    #[test]
    fn letters_lead_to_what_begins_with_them() {
        for (keys, current, found) in [
            (&["d"][..], Some(0), Some(1)),
            (&["d"], Some(1), Some(2)),
            (&["D"], Some(2), Some(1)),
            (&["d", "d"], Some(1), Some(2)),
            (&["d", "e"], Some(1), Some(2)),
            (&["d", "e"], Some(2), Some(2)),
            (&["ä"], Some(0), Some(3)),
            (&["t", "w", "o", " ", "w"], None, Some(4)),
            (&["x"], Some(0), None),
            (&["d", "x"], Some(0), None),
            (&["r"], Some(0), Some(0)),
        ] {
            assert_eq!(typed(keys).find(&labels(), current), found, "{keys:?}");
        }
        assert_eq!(typed(&["d"]).find(&[], None), None);
    }

    #[test]
    fn a_pause_begins_anew_and_a_blank_begins_nothing() {
        let mut typed = typed(&["d"]);
        assert!(typed.push("r", 11_000.0));
        assert_eq!(typed.find(&labels(), Some(2)), Some(0));
        assert!(!typed.push(" ", 12_000.0));
        assert_eq!(typed.find(&labels(), Some(2)), None);
    }
}
