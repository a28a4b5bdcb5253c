//! What came of each line of a list, as a file for a spreadsheet.

use std::collections::HashSet;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::super::verdicts::{Line, Verdict};
use super::{Paste, Stage};
use crate::export::csv::CsvFile;
use crate::i18n::Texts;
use crate::web::file::download;

/// What a verdict is called.
pub fn word_for(t: &Texts, verdict: Verdict, adds: bool) -> &'static str {
    match (verdict, adds) {
        (Verdict::Due, true) => t.verdict_add(),
        (Verdict::Due, false) => t.verdict_remove(),
        (Verdict::NoNeed, true) => t.verdict_member(),
        (Verdict::NoNeed, false) => t.verdict_no_member(),
        (Verdict::Unknown, _) => t.verdict_unknown(),
        (Verdict::Ambiguous, _) => t.verdict_ambiguous(),
        (Verdict::Malformed, _) => t.verdict_malformed(),
        (Verdict::Repeated, _) => t.verdict_repeated(),
    }
}

/// Offers the report: what was written, what came of it, and the customer that was meant.
pub fn download_report(paste: Paste, t: &'static Texts) {
    let adds = paste.adds.get_untracked();
    let mut file = CsvFile::new();
    file.line([t.report_entry(), t.report_result(), t.report_customer()]);
    paste.state.with_untracked(|state| {
        let ended = state.stage == Stage::Ended;
        let result = |line: &Line| {
            let is_in = |ids: &HashSet<String>| line.customers.iter().any(|id| ids.contains(id));
            match line.verdict {
                Verdict::Due if is_in(&state.turned_down) => t.result_turned_down(),
                Verdict::Due if is_in(&state.not_reached) => t.result_not_reached(),
                Verdict::Due if ended && adds => t.result_added(),
                Verdict::Due if ended => t.result_removed(),
                verdict => word_for(t, verdict, adds),
            }
        };
        for line in &state.lines {
            let customers = line.customers.join(" ");
            file.line([line.written.as_str(), result(line), &customers]);
        }
    });
    let parts = Array::of1(&JsValue::from_str(&file.take()));
    download("cohort-report.csv", "text/csv", &parts);
}
