//! Takes out of a build what its page never calls.
//!
//! Libraries that are linked into the WASM export classes of their own to JavaScript (streams of server functions), and
//! what is exported counts as used: it and all it needs would be downloaded by everyone. The page's script calls what
//! it needs of the WASM by name; all else goes, and the optimiser takes away what only that needed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use super::{files_in, short};

/// Every pair of a WASM file and its script in a build.
///
/// # Errors
/// When the folder cannot be read.
pub fn pairs_in(folder: &Path) -> Result<Vec<(PathBuf, PathBuf)>> {
    let files = files_in(folder)?;
    let pair = |path: &PathBuf| {
        let stem = path.to_str()?.strip_suffix("_bg.wasm")?;
        Some((folder.join(path), folder.join(format!("{stem}.js"))))
    };
    Ok(files.iter().filter_map(pair).collect())
}

/// Removes the classes from the scripts of a build, and from its WASM files what the scripts do not call then. What
/// stays gets a short name.
///
/// # Errors
/// When a file cannot be read or written, or is no WASM.
pub fn prune(folder: &Path) -> Result<()> {
    for (wasm, script) in pairs_in(folder)? {
        let what = || format!("the exports of {} cannot be pruned", wasm.display());
        let text = without_classes(&fs::read_to_string(&script).with_context(what)?);
        let (module, text) = pruned(&fs::read(&wasm)?, &text).with_context(what)?;
        fs::write(&wasm, module)?;
        fs::write(&script, text)?;
    }
    Ok(())
}

/// The script without exported classes, what hangs on them, and the second way to start.
fn without_classes(text: &str) -> String {
    let mut classes = Vec::new();
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let class = line.strip_prefix("export class ");
        let class = class.and_then(|rest| rest.split([' ', '{']).next());
        let hangs_on_one = |class: &&str| {
            line.starts_with(&format!("if (Symbol.dispose) {class}."))
                || line.starts_with(&format!("const {class}Finalization ="))
        };
        if let Some(class) = class {
            classes.push(class);
            let _ = lines.find(|line| *line == "}");
        } else if classes.iter().any(hangs_on_one) {
            let mut end = line;
            while !end.ends_with(';') {
                let Some(next) = lines.next() else { break };
                end = next;
            }
        } else {
            kept.push_str(&line.replace("export { initSync, ", "export { "));
            kept.push('\n');
        }
    }
    kept
}

/// The module with only those exports the script calls, and both with short names for them.
fn pruned(wasm: &[u8], text: &str) -> Result<(Vec<u8>, String)> {
    let called = called(text);
    let mut module = Module::new();
    let mut text = text.to_owned();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::ExportSection(reader) = payload {
            let mut exports = ExportSection::new();
            let mut kept = 0;
            for export in reader {
                let export = export?;
                if called.contains(export.name) {
                    let name = short(kept);
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    exports.export(&name, kind, export.index);
                    text = renamed(&text, export.name, &name);
                    kept += 1;
                }
            }
            module.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = wasm.get(range);
            let data = data.context("a section reaches beyond the file")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), text))
}

/// How the script names what the WASM exports.
const EXPORTS: &str = "wasm.";

/// The exports a script calls.
fn called(text: &str) -> BTreeSet<&str> {
    text.split(EXPORTS)
        .skip(1)
        .map(|rest| rest.split(|char| !is_name(char)).next().unwrap_or(rest))
        .collect()
}

fn renamed(text: &str, old: &str, new: &str) -> String {
    let mut parts = text.split(EXPORTS);
    let mut done = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        done.push_str(EXPORTS);
        let rest = part.strip_prefix(old);
        match rest.filter(|rest| !rest.starts_with(is_name)) {
            Some(rest) => {
                done.push_str(new);
                done.push_str(rest);
            }
            None => done.push_str(part),
        }
    }
    done
}

fn is_name(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '$')
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};

    use super::*;

    const SCRIPT: &str = "\
export class Sink {
    write() { wasm.sink_write(); }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;

const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));
function start() { wasm.main(); wasm.main_2(); }
export { initSync, init as default };
";

    #[test]
    fn classes_go_with_all_that_hangs_on_them() {
        assert_eq!(
            without_classes(SCRIPT),
            "\nfunction start() { wasm.main(); wasm.main_2(); }\nexport { init as default };\n"
        );
    }

    fn module(exports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut section = ExportSection::new();
        for name in exports {
            section.export(name, ExportKind::Func, 0);
        }
        let mut body = Function::new([]);
        body.instructions().end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&section)
            .section(&code);
        module.finish()
    }

    #[test]
    fn only_what_is_called_stays_exported() {
        let wasm = module(&["main", "sink_write", "main_2"]);
        let (wasm, text) = pruned(&wasm, "wasm.main_2(); wasm.main();").expect("a module");
        assert_eq!(wasm, module(&["a", "b"]));
        assert_eq!(text, "wasm.b(); wasm.a();");
    }
}
