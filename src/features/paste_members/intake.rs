//! Taking in what is not typed: files, drops and pastes. All of it is added behind what is there. What would be too long for
//! the field is kept beside it.

use leptos::prelude::*;

use crate::domain::pasted_list::taken_text;
use crate::features::paste_members::state::{Attached, MAX_IN_FIELD, PasteState};
use crate::platform::file::{FileError, GivenText, MAX_FILE_BYTES, ReadFile};

impl PasteState {
    /// Adds the texts of files.
    pub fn on_files(self, mut files: Vec<ReadFile>) {
        if !self.is_at_list() {
            return;
        }
        let mut has_any = false;
        for file in &mut files {
            let Ok(text) = file.text.as_mut().map(std::mem::take) else {
                continue;
            };
            match self.add(&file.name, &text) {
                Ok(()) => has_any = true,
                Err(error) => file.text = Err(error),
            }
        }
        self.files.try_set(files);
        if has_any {
            self.look_up();
        }
    }

    /// Adds a text that was dropped beside the field.
    pub fn on_dropped_text(self, given: GivenText, name: &str) {
        let text = taken_text(given.plain, &given.html);
        if !text.trim().is_empty() {
            self.on_files(vec![ReadFile {
                name: name.to_owned(),
                text: Ok(text),
            }]);
        }
    }

    /// Adds a text that was pasted into the field, if the browser should not: it is too long, or only its links say who is
    /// meant. Whether it has.
    pub fn on_pasted_text(self, given: GivenText, name: &str) -> bool {
        let length = given.plain.len();
        let text = taken_text(given.plain.clone(), &given.html);
        let is_taken = length > MAX_IN_FIELD || text != given.plain;
        if is_taken {
            self.on_files(vec![ReadFile {
                name: name.to_owned(),
                text: Ok(text),
            }]);
        }
        is_taken
    }

    /// Takes a text that is kept beside the field out of the list.
    pub fn remove_attached(self, index: usize) {
        self.attached.update(|attached| {
            if index < attached.len() {
                attached.remove(index);
            }
        });
        self.files.set(Vec::new());
        self.look_up();
    }

    fn add(self, name: &str, text: &str) -> Result<(), FileError> {
        let (length, is_there) = self
            .attached
            .try_with_untracked(|attached| {
                let in_field = self
                    .text
                    .with_untracked(|all| (all.len(), has_lines(all, text)));
                attached.iter().fold(in_field, |(length, is_there), other| {
                    (length + other.text.len(), is_there || &*other.text == text)
                })
            })
            .unwrap_or_default();
        if is_there {
            return Err(FileError::Repeated);
        }
        if length + text.len() > MAX_FILE_BYTES {
            return Err(FileError::TooMuch);
        }
        if text.len() > MAX_IN_FIELD {
            let attached = Attached {
                name: name.to_owned(),
                text: text.into(),
            };
            self.attached.try_update(|all| all.push(attached));
            return Ok(());
        }
        self.text.try_update(|all| {
            if !all.is_empty() && !all.ends_with('\n') {
                all.push('\n');
            }
            all.push_str(text);
        });
        Ok(())
    }

    /// All of the list: what is in the field, and what is kept beside it.
    pub fn whole_text(self) -> Option<String> {
        let mut whole = self.text.try_get_untracked()?;
        self.attached.try_with_untracked(|attached| {
            for attached in attached {
                whole.push('\n');
                whole.push_str(&attached.text);
            }
        });
        Some(whole)
    }
}

/// Whether whole lines of `all` are those of `text`.
fn has_lines(all: &str, text: &str) -> bool {
    let ends = ['\n', '\r'];
    let text = text.trim_matches(ends);
    let mut places = all.match_indices(text);
    places.any(|(at, found)| {
        let before = all.get(..at).unwrap_or_default();
        let behind = all.get(at + found.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with(ends))
            && (behind.is_empty() || behind.starts_with(ends))
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_same_lines_are_recognized() {
        assert!(has_lines("typed\r\na@x.com\nb@x.com", "a@x.com\nb@x.com\n"));
        assert!(has_lines("a@x.com\n", "a@x.com"));
        assert!(!has_lines("aa@x.com", "a@x.com"));
        assert!(!has_lines("", "a@x.com"));
        assert!(!has_lines("a@x.com\nc@x.com\nb@x.com", "a@x.com\nb@x.com"));
    }
}
