//! Compiles the texts of `locales/` to the functions of `Texts`, and has the linker keep the relocations of the page, without
//! which the splitter cannot move functions into chunks.

use std::path::Path;
use std::{env, fs};

use texts::Catalog;

const LOCALES: &str = "locales";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={LOCALES}");
    compile_texts();
    let is_page = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_page && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

/// Writes the functions, and the files of all languages for tests; `cargo xtask split` writes those that the page fetches.
fn compile_texts() {
    let catalog = match Catalog::read(Path::new(LOCALES)) {
        Ok(catalog) => catalog,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            return;
        }
    };
    let folder = env::var("OUT_DIR").expect("cargo names the folder");
    let write = |name: &str, content: &str| {
        let path = Path::new(&folder).join(name);
        fs::write(&path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    };
    write("texts.rs", &catalog.rust());
    for language in catalog.compiled() {
        for (name, content) in language.files() {
            write(&name, content);
        }
    }
}
