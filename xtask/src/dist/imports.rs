//! Gives what the WASM imports names of one or two letters.
//!
//! wasm-bindgen names each import after what it does and adds a hash, and both the WASM and the script spell that out:
//! several kilobytes that no compression takes away, in names nobody reads.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use super::exports::pairs_in;
use super::short;

/// The module all imports come from afterwards.
const MODULE: &str = "a";

/// Shortens the names in every WASM file of a build and in the script beside it.
///
/// # Errors
/// When a file cannot be read or written, or is no WASM.
pub fn shorten(folder: &Path) -> Result<()> {
    for (wasm, script) in pairs_in(folder)? {
        let what = || format!("the imports of {} cannot be renamed", wasm.display());
        let (module, names) = renamed(&fs::read(&wasm)?).with_context(what)?;
        let text = fs::read_to_string(&script).with_context(what)?;
        fs::write(&wasm, module)?;
        fs::write(&script, in_script(&only_imported(&text, &names), &names))?;
    }
    Ok(())
}

/// The new name of each old one.
type Names = HashMap<String, String>;

fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, Names)> {
    let mut module = Module::new();
    let mut names = Names::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ImportSection(reader) = payload {
            let mut imports = ImportSection::new();
            for import in reader.into_imports() {
                let import = import?;
                let next = short(names.len());
                let name = names.entry(import.name.to_owned()).or_insert(next);
                imports.import(MODULE, name, RoundtripReencoder.entity_type(import.ty)?);
                names.insert(import.module.to_owned(), MODULE.to_owned());
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range);
            let data = data.context("a section reaches beyond the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), names))
}

/// The script without functions that nothing imports. wasm-bindgen writes each as a block of its own, named as the import.
fn only_imported(text: &str, names: &Names) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let function = line
            .strip_prefix(INDENT)
            .filter(|rest| !rest.starts_with(' '));
        let function = function.and_then(|rest| rest.split_once(": function("));
        if function.is_some_and(|(name, _)| !names.contains_key(name)) {
            let _ = lines.find(|line| {
                line.strip_prefix(INDENT)
                    .is_some_and(|rest| rest.starts_with('}'))
            });
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Stands before each import in the script.
const INDENT: &str = "        ";

/// The script with new names wherever an old one stands by itself.
fn in_script(text: &str, names: &Names) -> String {
    let is_part = |char: char| char.is_alphanumeric() || matches!(char, '_' | '$' | '.' | '/');
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let length = word.find(|char| !is_part(char)).unwrap_or(word.len());
        let (word, after) = word.split_at(length);
        done.push_str(before);
        done.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    done + rest
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, FunctionSection, GlobalType, TypeSection, ValType};

    use super::*;

    #[test]
    fn only_whole_words_are_renamed() {
        let names = [("__wbg_get_1", "b"), ("./x_bg.js", "a")];
        let names = names
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .into();
        let script = "{\"./x_bg.js\": i, __wbg_get_1: () => get.__wbg_get_1(__wbg_get_12)}";
        assert_eq!(
            in_script(script, &names),
            "{\"a\": i, b: () => get.__wbg_get_1(__wbg_get_12)}"
        );
    }

    #[test]
    fn what_nothing_imports_is_left_out() {
        let names = [("used".to_owned(), "a".to_owned())].into();
        let block = |name: &str| {
            format!("        {name}: function(arg0) {{\n            arg0();\n        }},\n")
        };
        let script = format!(
            "const imports = {{\n{}{}}};\n",
            block("unused"),
            block("used")
        );
        let expected = format!("const imports = {{\n{}}};\n", block("used"));
        assert_eq!(only_imported(&script, &names), expected);
    }

    #[test]
    fn nothing_but_names_changes() {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        let global = GlobalType {
            val_type: ValType::I64,
            mutable: true,
            shared: false,
        };
        imports.import("./x_bg.js", "__wbg_get_1", EntityType::Function(0));
        imports.import("./x_bg.js", "__wbg_set_2", EntityType::Global(global));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&FunctionSection::new());
        let (renamed, names) = renamed(&module.finish()).expect("a module");
        let mut expected = Module::new();
        let mut imports = ImportSection::new();
        imports.import("a", &names["__wbg_get_1"], EntityType::Function(0));
        imports.import("a", &names["__wbg_set_2"], EntityType::Global(global));
        expected.section(&types).section(&imports);
        expected.section(&FunctionSection::new());
        assert_eq!(renamed, expected.finish());
        assert_eq!(names["./x_bg.js"], "a");
    }
}
