//! Checks the texts of Cohort and compiles them to what the page reads.
//!
//! The texts are in `locales/<language>/<area>.ftl`, in a part of [Fluent](https://projectfluent.org) (see [`fluent`]).
//! [`Catalog::read`] reads all languages and compares them with English. What it returns is complete: the page needs no
//! parser and finds each text by its number. This crate runs while the page is built and in tests; none of it is in the page.
//!
//! | for | there is |
//! | --- | --- |
//! | the functions of `Texts` | [`Catalog::rust`] |
//! | the files that the page fetches | [`Catalog::compiled`], two for each language |
//! | a language that shows what is not translated or too narrow | [`Catalog::pseudo`] |

mod catalog;
mod fault;
mod fluent;
mod message;
mod output;
mod plural;
mod pseudo;

pub use catalog::{Catalog, FIRST_AREAS};
pub use fault::Fault;
pub use output::Compiled;
