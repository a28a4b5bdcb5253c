//! All texts of all languages, compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::fluent;
use crate::message::{Message, Value, blanks};
use crate::plural::{Category, categories};

/// The areas (the names of files) whose texts the first screen needs. All other texts are fetched with the first chunk of
/// the page. `cargo xtask split` sees to it that the code of the first load uses no others.
pub const FIRST_AREAS: [&str; 3] = ["errors", "list", "shell"];

/// The language that the others are compared with, and that is shown where there is no better one.
const REFERENCE: &str = "en";

/// The texts of all languages. Each language has the same ones, in the same order: those of [`FIRST_AREAS`] come first.
#[derive(Clone, Debug)]
pub struct Catalog {
    pub(crate) names: Vec<Name>,
    /// How many texts the first screen needs.
    pub(crate) first: usize,
    pub(crate) languages: Vec<Language>,
}

/// A text as the code knows it.
#[derive(Clone, Debug)]
pub struct Name {
    pub id: String,
    pub is_plural: bool,
}

/// The texts of a language, in the order of [`Catalog::names`].
#[derive(Clone, Debug)]
pub struct Language {
    pub tag: String,
    pub values: Vec<Value>,
}

/// A message with the area it is in.
struct Placed {
    area: String,
    file: String,
    message: Message,
}

impl Catalog {
    /// Reads and checks the languages in a folder.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn read(locales: &Path) -> Result<Self, Vec<Fault>> {
        let (mut tags, mut faults) = (Vec::new(), Vec::new());
        for path in children(locales, &mut faults) {
            if path.is_dir() {
                tags.push(name_of(&path));
            }
        }
        // English is the first.
        tags.sort_by_key(|tag| (tag != REFERENCE, tag.clone()));
        let mut read: Vec<(String, Vec<Placed>)> = Vec::new();
        for tag in tags {
            let placed = read_language(&locales.join(&tag), &tag, &mut faults);
            read.push((tag, placed));
        }
        let mut languages = read.into_iter();
        let reference = match languages.next() {
            Some((tag, placed)) if tag == REFERENCE => placed,
            _ => {
                faults.push(whole_file(locales, format!("has no folder {REFERENCE}")));
                return Err(faults);
            }
        };
        let mut catalog = Self {
            names: reference.iter().map(Name::of).collect(),
            first: reference.iter().filter(|it| it.is_first()).count(),
            languages: vec![Language {
                tag: REFERENCE.to_owned(),
                values: reference
                    .iter()
                    .map(|it| it.message.value.clone())
                    .collect(),
            }],
        };
        faults.extend(reference.iter().filter_map(uneven_forms));
        for (tag, placed) in languages {
            let folder = locales.join(&tag).display().to_string();
            let values = compare(&reference, (&tag, &folder), placed, &mut faults);
            catalog.languages.push(Language { tag, values });
        }
        match faults.is_empty() {
            true => Ok(catalog),
            false => Err(faults),
        }
    }

    /// The tags of the languages, English first.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| &*language.tag)
    }

    /// The id of a text that is not on the first screen, by its number among those.
    pub fn id_of_later(&self, number: usize) -> Option<&str> {
        let name = self.names.get(self.first + number)?;
        Some(&name.id)
    }
}

impl Name {
    fn of(placed: &Placed) -> Self {
        Self {
            id: placed.message.id.clone(),
            is_plural: placed.message.value.is_plural(),
        }
    }
}

impl Placed {
    fn is_first(&self) -> bool {
        FIRST_AREAS.contains(&&*self.area)
    }

    fn fault(&self, what: String) -> Fault {
        Fault {
            file: self.file.clone(),
            line: self.message.line,
            id: self.message.id.clone(),
            what,
        }
    }
}

/// The messages of a language, those of the first screen first.
fn read_language(folder: &Path, tag: &str, faults: &mut Vec<Fault>) -> Vec<Placed> {
    let Some(needed) = categories(tag) else {
        let what = "is a language whose plural categories are not in texts/src/plural.rs";
        faults.push(whole_file(folder, what.to_owned()));
        return Vec::new();
    };
    let mut files = children(folder, faults);
    files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
    files.sort_by_key(|file| (!FIRST_AREAS.contains(&&*name_of(file)), file.clone()));
    let mut messages: Vec<Placed> = Vec::new();
    for path in files {
        let file = path.display().to_string();
        let source = match fs::read_to_string(&path) {
            Ok(source) => source,
            Err(error) => {
                faults.push(whole_file(&path, format!("cannot be read: {error}")));
                continue;
            }
        };
        let (found, wrong) = fluent::read(&file, &source, needed);
        faults.extend(wrong);
        for message in found {
            let placed = Placed {
                area: name_of(&path),
                file: file.clone(),
                message,
            };
            let same = |other: &&Placed| other.message.id == placed.message.id;
            match messages.iter().find(same) {
                Some(other) => {
                    faults.push(placed.fault(format!("is already in {}", other.area)));
                }
                None => messages.push(placed),
            }
        }
    }
    messages
}

/// The values of a language in the order of English, and what is wrong with it. It is given by its tag and its folder.
fn compare(
    reference: &[Placed],
    (tag, folder): (&str, &str),
    placed: Vec<Placed>,
    faults: &mut Vec<Fault>,
) -> Vec<Value> {
    faults.extend(placed.iter().filter_map(uneven_forms));
    let mut own: BTreeMap<String, Placed> = placed
        .into_iter()
        .map(|placed| (placed.message.id.clone(), placed))
        .collect();
    let mut values = Vec::new();
    for english in reference {
        let Some(mut it) = own.remove(&english.message.id) else {
            // A text that is there but wrong has a fault already.
            let is_wrong = faults
                .iter()
                .any(|fault| fault.id == english.message.id && fault.file.starts_with(folder));
            if !is_wrong {
                faults.push(english.fault(format!("is missing in {tag}")));
            }
            continue;
        };
        if english.message.value.is_plural() && categories(tag) == Some(&[Category::Other]) {
            it.message.value = with_one_form(it.message.value);
        }
        faults.extend(difference(english, &it).map(|what| it.fault(what)));
        values.push(it.message.value);
    }
    let unknown = |it: &Placed| it.fault(format!("is not in {REFERENCE}"));
    faults.extend(own.values().map(unknown));
    values
}

/// In a language without plural forms a text that counts may be written as a plain text.
fn with_one_form(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Plural(vec![(Category::Other, text)]),
        plural => plural,
    }
}

/// What sets a text apart from the English one.
fn difference(english: &Placed, it: &Placed) -> Option<String> {
    if it.area != english.area {
        return Some(format!("belongs into {}.ftl, as in English", english.area));
    }
    match (
        english.message.value.is_plural(),
        it.message.value.is_plural(),
    ) {
        (true, false) => return Some("needs the forms of its number: { $n -> … }".to_owned()),
        (false, true) => return Some("has forms of a number, and English has none".to_owned()),
        _ => {}
    }
    let (theirs, own) = (variables(english), variables(it));
    (theirs != own).then(|| {
        let list = |names: Vec<&str>| match names.is_empty() {
            true => "none".to_owned(),
            false => format!("${}", names.join(", $")),
        };
        format!(
            "has the variables {}; English has {}",
            list(own),
            list(theirs)
        )
    })
}

/// The variables of a message. A form may leave its number out ("one group").
fn variables(placed: &Placed) -> Vec<&str> {
    let value = &placed.message.value;
    let mut names: Vec<&str> = value.texts().flat_map(blanks).collect();
    names.retain(|name| !(value.is_plural() && *name == "n"));
    names.sort_unstable();
    names.dedup();
    names
}

/// A form that lacks a variable of the others: what it stands for would not be said.
fn uneven_forms(placed: &Placed) -> Option<Fault> {
    let Value::Plural(forms) = &placed.message.value else {
        return None;
    };
    let all = variables(placed);
    forms.iter().find_map(|(category, text)| {
        let own = blanks(text);
        let missing = all.iter().find(|name| !own.contains(**name))?;
        Some(placed.fault(format!("[{}] lacks {{ ${missing} }}", category.name())))
    })
}

/// What is in a folder, sorted.
fn children(folder: &Path, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            paths
        }
        Err(error) => {
            faults.push(whole_file(folder, format!("cannot be read: {error}")));
            Vec::new()
        }
    }
}

fn whole_file(path: &Path, what: String) -> Fault {
    Fault {
        file: path.display().to_string(),
        line: 0,
        id: String::new(),
        what,
    }
}

/// The name of a file or folder without its extension.
fn name_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
#[path = "catalog_tests.rs"]
mod tests;
