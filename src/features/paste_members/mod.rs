//! The dialog that adds or removes everybody in a pasted list. It shows what it makes of the list before, the progress
//! meanwhile, and what came of each line afterwards.

pub mod chunk;
pub mod classify;
pub mod columns;
pub mod dialog;
pub mod form;
pub mod intake;
pub mod lookup;
pub mod progress;
pub mod report;
pub mod run;
pub mod shared;
pub mod state;
pub mod verdicts;
