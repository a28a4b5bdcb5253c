//! What the page gets.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::plural::Category;

fn catalog() -> Catalog {
    let text = |text: &str| Value::Text(text.to_owned());
    let forms = |forms: [&str; 2]| {
        let [one, other] = forms.map(str::to_owned);
        Value::Plural(vec![(Category::One, one), (Category::Other, other)])
    };
    let names = [("title", false), ("shown-rows", true), ("rename-of", false)];
    let language = |tag: &str, values: [Value; 3]| Language {
        tag: tag.to_owned(),
        values: values.into(),
    };
    Catalog {
        names: names
            .map(|(id, is_plural)| Name {
                id: id.to_owned(),
                is_plural,
            })
            .into(),
        first: 2,
        languages: vec![
            language(
                "en",
                [
                    text("Groups"),
                    forms(["{n} row", "{n} rows"]),
                    text("Rename {name}"),
                ],
            ),
            language(
                "de",
                [
                    text("Gruppen"),
                    forms(["{n} Zeile", "{n} Zeilen"]),
                    text("{name} umbenennen"),
                ],
            ),
        ],
    }
}

#[test]
fn a_language_is_two_files_with_a_text_on_each_line() {
    let compiled = catalog().compiled();
    let [english, german] = &*compiled else {
        panic!("{compiled:?}");
    };
    assert_eq!(
        english.files(),
        [
            ("en.txt".to_owned(), "Groups\none\t{n} row\tother\t{n} rows"),
            ("more-en.txt".to_owned(), "Rename {name}"),
        ]
    );
    assert_eq!(german.more, "{name} umbenennen");
}

#[test]
fn the_functions_are_numbered_within_their_part() {
    let rust = catalog().rust();
    for part in [
        "const FIRST: usize = 2;\nconst MORE: usize = 1;\n",
        "    /// `Groups`\n    pub fn title(&self) -> Text {\n        self.first_text(0)\n    }\n",
        "    pub fn shown_rows(&self) -> Plural {\n        Plural::from(self.first_text(1))\n    }\n",
        "    pub fn rename_of(&self) -> Text {\n        self.more_text(0)\n    }\n",
        "(\"de\", [include_str!(concat!(env!(\"OUT_DIR\"), \"/de.txt\")),",
    ] {
        assert!(rust.contains(part), "{part}\nis not in\n{rust}");
    }
}

#[test]
fn the_pseudo_language_has_every_text_changed() {
    let catalog = catalog();
    let pseudo = catalog.pseudo().expect("English");
    assert_eq!(
        pseudo.first,
        "⟦Ĝŕöûþš ẋẋẋ⟧\none\t⟦{n} ŕöŵ ẋẋẋ⟧\tother\t⟦{n} ŕöŵš ẋẋẋẋ⟧"
    );
    assert_eq!(pseudo.more, "⟦Ŕéñåɱé {name} ẋẋẋẋẋẋ⟧");
}

/// The texts of Cohort itself.
#[test]
fn the_texts_of_the_page_are_right() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    let catalog = match Catalog::read(&locales) {
        Ok(catalog) => catalog,
        Err(faults) => {
            let lines = faults.iter().map(ToString::to_string);
            panic!("{}", lines.collect::<Vec<_>>().join("\n"));
        }
    };
    assert!(catalog.first > 0 && catalog.first < catalog.names.len());
    let pseudo = catalog.pseudo().expect("English");
    for compiled in catalog.compiled().iter().chain([&pseudo]) {
        let lines = |file: &str| file.lines().count();
        assert_eq!(lines(&compiled.first), catalog.first, "{}", compiled.tag);
        assert_eq!(
            lines(&compiled.first) + lines(&compiled.more),
            catalog.names.len(),
            "{}",
            compiled.tag
        );
    }
}

proptest! {
    /// However a text is written, it stays on its line, and its forms can be told apart.
    #[test]
    fn a_line_has_each_form_behind_its_name(texts in prop::collection::vec("[^\\t\\r\\n\\PC]{1,12}", 2)) {
        let forms = vec![(Category::One, texts[0].clone()), (Category::Other, texts[1].clone())];
        let line = line(&Value::Plural(forms));
        let parts: Vec<&str> = line.split('\t').collect();
        prop_assert_eq!(parts, ["one", &texts[0], "other", &texts[1]]);
    }
}
