//! What the page gets: two files for each language, and the functions by which its code names the texts.

use std::fmt::Write;

use crate::catalog::{Catalog, Language, Name};
use crate::message::Value;
use crate::pseudo;

/// The texts of a language as the page reads them: one on each line, in the order of the functions of [`Catalog::rust`].
/// A text that counts has its forms behind each other, each behind the name of its category, with tabs between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The tag of the language.
    pub tag: String,
    /// The texts of the first screen.
    pub first: String,
    /// All others.
    pub more: String,
}

impl Compiled {
    /// The names of the two files: the texts of the first screen, all others.
    pub fn file_names(tag: &str) -> [String; 2] {
        [format!("{tag}.txt"), format!("more-{tag}.txt")]
    }

    /// The files with their names.
    pub fn files(&self) -> [(String, &str); 2] {
        let [first, more] = Self::file_names(&self.tag);
        [(first, &self.first), (more, &self.more)]
    }
}

impl Catalog {
    /// The files of all languages, English first.
    pub fn compiled(&self) -> Vec<Compiled> {
        let languages = self.languages.iter();
        languages
            .map(|language| self.compile(language, str::to_owned))
            .collect()
    }

    /// A language for tests, made from English: every text is in brackets, has accents, and is at least 40 % longer. What is
    /// shown without them does not come from the texts; what is cut off is too narrow for other languages.
    pub fn pseudo(&self) -> Option<Compiled> {
        let english = self.languages.first()?;
        Some(self.compile(english, pseudo::pseudo))
    }

    fn compile(&self, language: &Language, change: impl Fn(&str) -> String) -> Compiled {
        let values = language.values.iter();
        let lines: Vec<String> = values.map(|value| line(&value.map(&change))).collect();
        let (first, more) = lines.split_at(self.first.min(lines.len()));
        Compiled {
            tag: language.tag.clone(),
            first: first.join("\n"),
            more: more.join("\n"),
        }
    }

    /// The source of the functions that give the texts, for `src/i18n/texts.rs`. `rename-of` becomes `rename_of`.
    pub fn rust(&self) -> String {
        let (first, more) = self.names.split_at(self.first);
        let mut rust = format!(
            "const FIRST: usize = {};\nconst MORE: usize = {};\n\n",
            first.len(),
            more.len()
        );
        rust.push_str("#[allow(clippy::wrong_self_convention)]\nimpl Texts {\n");
        let english = self.languages.first();
        let mut values = english.map_or(&[][..], |english| &english.values).iter();
        for (part, names) in [("first_text", first), ("more_text", more)] {
            for (number, name) in names.iter().enumerate() {
                rust.push_str(&function(name, values.next(), part, number));
            }
        }
        rust.push_str("}\n\n");
        rust.push_str(&self.files_for_tests());
        rust
    }

    /// The files of all languages, which tests read without fetching them.
    fn files_for_tests(&self) -> String {
        let mut rust = "#[cfg(test)]\npub const FILES: &[(&str, [&str; 2])] = &[\n".to_owned();
        for tag in self.tags() {
            let [first, more] = Compiled::file_names(tag)
                .map(|name| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))"));
            let _ = writeln!(rust, "    ({tag:?}, [{first}, {more}]),");
        }
        rust.push_str("];\n");
        rust
    }
}

fn line(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Plural(forms) => {
            let forms = forms
                .iter()
                .map(|(category, text)| format!("{}\t{text}", category.name()));
            forms.collect::<Vec<_>>().join("\t")
        }
    }
}

fn function(name: &Name, english: Option<&Value>, part: &str, number: usize) -> String {
    let texts = english.into_iter().flat_map(Value::texts);
    let text = texts.last().unwrap_or_default().replace('`', "'");
    let function = name.id.replace('-', "_");
    let (kind, value) = match name.is_plural {
        true => ("Plural", format!("Plural::from(self.{part}({number}))")),
        false => ("Text", format!("self.{part}({number})")),
    };
    format!(
        "    /// `{text}`\n    pub fn {function}(&self) -> {kind} {{\n        {value}\n    }}\n"
    )
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
