//! The texts of the page: writes the files it fetches, and sees to it that its first load needs no others than those it has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use texts::{Catalog, Compiled, FIRST_AREAS};
use wasmparser::{
    FunctionBody, KnownCustom, Name, NameSectionReader, Operator, Parser, Payload, TypeRef,
};

/// The script that names the files of the languages.
pub const LANGUAGES: &str = "languages.js";

/// The function of `src/i18n/texts.rs` that gives the texts of the second part, as it is called in the linked page.
const LATER_TEXT: &str = "5Texts9more_text";

/// Reads and checks the texts in `locales/`.
///
/// # Errors
/// With all that is wrong, one line each.
pub fn read(root: &Path) -> Result<Catalog> {
    Catalog::read(&root.join("locales")).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the texts are wrong:\n{}", lines.join("\n"))
    })
}

/// Writes the files of all languages, and the script that names them.
///
/// # Errors
/// When a file cannot be written.
pub fn write(catalog: &Catalog, folder: &Path) -> Result<()> {
    let put = |name: &str, content: &str| {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
    };
    for language in catalog.compiled() {
        for (name, content) in language.files() {
            put(&name, content)?;
        }
    }
    put(LANGUAGES, &script(catalog.tags()))
}

fn script<'a>(tags: impl Iterator<Item = &'a str>) -> String {
    let lines = tags.map(|tag| {
        let [first, more] = Compiled::file_names(tag);
        format!("  {tag}: [at('./{first}'), at('./{more}')],\n")
    });
    format!(
        "// The texts of each language under its tag: those of the first screen, and all others. Made by `cargo xtask split`.\n\
         const at = (file) => new URL(file, import.meta.url).href;\n\
         export default {{\n{}}};\n",
        lines.collect::<String>()
    )
}

/// Fails if the code of the first load uses texts that are fetched later: it would show nothing in their place. `parts` is the
/// folder with the main part of the page, which is named, and the chunks.
///
/// # Errors
/// With the texts it uses, or when that cannot be found out.
pub fn require_first_only(catalog: &Catalog, parts: &Path, main: &str) -> Result<()> {
    let mut has_later = false;
    for part in fs::read_dir(parts)? {
        let path = part?.path();
        if path.extension().is_none_or(|end| end != "wasm") {
            continue;
        }
        let bytes = fs::read(&path)?;
        let module =
            Module::read(&bytes).with_context(|| format!("{} cannot be read", path.display()))?;
        has_later |= !module.named_like(LATER_TEXT).is_empty();
        if path.file_name().is_some_and(|name| name == main) {
            require_no_later(catalog, &module.calls_of(LATER_TEXT)?)?;
        }
    }
    if !has_later {
        bail!("no part of the page has the function for later texts ({LATER_TEXT})");
    }
    Ok(())
}

fn require_no_later(catalog: &Catalog, calls: &BTreeSet<Call>) -> Result<()> {
    if calls.is_empty() {
        return Ok(());
    }
    let lines = calls.iter().map(|call| {
        let number = call.last_argument.and_then(|it| usize::try_from(it).ok());
        let id = number.and_then(|number| catalog.id_of_later(number));
        format!("{} in {}", id.unwrap_or("a text"), call.caller)
    });
    bail!(
        "the first load uses texts that come later. Move them to one of {FIRST_AREAS:?} in each language, or the code that uses \
         them to a chunk:\n{}",
        lines.collect::<Vec<_>>().join("\n")
    )
}

/// What is read of a WASM file.
struct Module<'a> {
    /// The names of functions, by their index.
    names: Vec<(u32, &'a str)>,
    /// How many functions are imported: the others come after them.
    imported: u32,
    bodies: Vec<FunctionBody<'a>>,
}

/// A call of a function in a module.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    /// The last argument, if it is a constant.
    last_argument: Option<i32>,
    caller: String,
}

impl<'a> Module<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self {
            names: Vec::new(),
            imported: 0,
            bodies: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        module.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        module.read_names(names)?;
                    }
                }
                _ => {}
            }
        }
        if module.names.is_empty() && !module.bodies.is_empty() {
            bail!("its functions have no names");
        }
        Ok(module)
    }

    fn read_names(&mut self, section: NameSectionReader<'a>) -> Result<()> {
        for name in section {
            if let Name::Function(map) = name? {
                for naming in map {
                    let naming = naming?;
                    self.names.push((naming.index, naming.name));
                }
            }
        }
        Ok(())
    }

    /// The functions whose names contain `part`.
    fn named_like(&self, part: &str) -> Vec<u32> {
        let named = self.names.iter().filter(|(_, name)| name.contains(part));
        named.map(|(index, _)| *index).collect()
    }

    /// Where the functions are called whose names contain `part`.
    fn calls_of(&self, part: &str) -> Result<BTreeSet<Call>> {
        let called = self.named_like(part);
        let mut calls = BTreeSet::new();
        for (index, body) in (self.imported..).zip(&self.bodies) {
            let mut last_argument = None;
            for operator in body.get_operators_reader()? {
                let operator = operator?;
                if matches!(operator, Operator::Call { function_index } if called.contains(&function_index))
                {
                    let mut names = self.names.iter();
                    let name = names.find(|(it, _)| *it == index);
                    let caller = name.map_or("?", |(_, name)| *name).to_owned();
                    calls.insert(Call {
                        last_argument,
                        caller,
                    });
                }
                last_argument = match operator {
                    Operator::I32Const { value } => Some(value),
                    _ => None,
                };
            }
        }
        Ok(calls)
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, EntityType, Function, FunctionSection, ImportSection, NameMap, NameSection,
        TypeSection,
    };

    use super::*;

    #[test]
    fn the_script_names_both_files_of_each_language() {
        let script = script(["en", "de"].into_iter());
        for line in [
            "  en: [at('./en.txt'), at('./more-en.txt')],",
            "  de: [at('./de.txt'), at('./more-de.txt')],",
        ] {
            assert!(script.contains(line), "{script}");
        }
    }

    /// A module with one imported function and these, each of which has a name and instructions.
    fn module(functions: &[(&str, &[wasm_encoder::Instruction])]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("page", "imported", EntityType::Function(0));
        let (mut declared, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut names = NameMap::new();
        names.append(0, "imported");
        for (index, (name, instructions)) in (1..).zip(functions) {
            declared.function(0);
            let mut function = Function::new([]);
            for instruction in *instructions {
                function.instruction(instruction);
            }
            function.instruction(&wasm_encoder::Instruction::End);
            code.function(&function);
            names.append(index, name);
        }
        let mut name_section = NameSection::new();
        name_section.functions(&names);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&imports).section(&declared);
        module.section(&code).section(&name_section);
        module.finish()
    }

    #[test]
    fn calls_are_found_with_their_caller_and_number() {
        use wasm_encoder::Instruction::{Call as Calls, Drop, I32Const};
        let bytes = module(&[
            ("_ZN5Texts9more_text17hE", &[]),
            (
                "toolbar",
                &[I32Const(7), Calls(1), I32Const(1), Drop, Calls(1)],
            ),
            ("other", &[I32Const(7), Calls(0)]),
        ]);
        let module = Module::read(&bytes).expect("it is WASM");
        let call = |last_argument| Call {
            last_argument,
            caller: "toolbar".to_owned(),
        };
        let calls = module.calls_of(LATER_TEXT).expect("it can be read");
        assert_eq!(calls, BTreeSet::from([call(None), call(Some(7))]));
    }

    #[test]
    fn functions_without_names_are_not_trusted() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut declared = FunctionSection::new();
        declared.function(0);
        let mut body = Function::new([]);
        body.instruction(&wasm_encoder::Instruction::End);
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&declared).section(&code);
        assert!(Module::read(&module.finish()).is_err());
    }

    #[test]
    fn a_module_without_functions_uses_no_texts() {
        let mut module = wasm_encoder::Module::new();
        module.section(&TypeSection::new());
        let bytes = module.finish();
        let module = Module::read(&bytes).expect("there is nothing to be named");
        assert!(
            module
                .calls_of(LATER_TEXT)
                .is_ok_and(|calls| calls.is_empty())
        );
    }
}
