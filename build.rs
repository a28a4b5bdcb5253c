//! Has the linker keep the relocations of the page, without which the splitter cannot move functions into chunks.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_page = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_page && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
