//! What came of each line of a list, as a file for a spreadsheet.

use js_sys::Array;
use leptos::prelude::*;
use std::collections::HashSet;
use wasm_bindgen::JsValue;

use crate::domain::csv::CsvFile;
use crate::domain::slices::Slices;
use crate::features::paste_members::classify::{Line, Verdict};
use crate::features::paste_members::state::{NotDone, PasteState, Stage};
use crate::i18n::Texts;
use crate::platform::timer::pace;

/// The text for a verdict.
pub fn verdict_text(t: &Texts, verdict: Verdict, adds: bool) -> &'static str {
    match (verdict, adds) {
        (Verdict::Actionable, true) => t.verdict_add(),
        (Verdict::Actionable, false) => t.verdict_remove(),
        (Verdict::AlreadyDone, true) => t.verdict_member(),
        (Verdict::AlreadyDone, false) => t.verdict_no_member(),
        (Verdict::Unknown, _) => t.verdict_unknown(),
        (Verdict::Ambiguous, _) => t.verdict_ambiguous(),
        (Verdict::Malformed, _) => t.verdict_malformed(),
        (Verdict::Repeated, _) => t.verdict_repeated(),
    }
}

/// Offers the report: what was written, what came of it, and the customer that was meant.
pub fn download_report(paste: PasteState, t: &'static Texts) {
    let adds = paste.adds.get_untracked();
    let has_ended = paste.stage.get_untracked() == Stage::Ended;
    let mut file = CsvFile::new(paste.services.i18n.delimiter());
    file.line([t.report_entry(), t.report_result(), t.report_customer()]);
    let result = move |line: &Line, not_done: &NotDone| {
        let is_in = |ids: &HashSet<String>| line.customers.iter().any(|id| ids.contains(id));
        match line.verdict {
            Verdict::Actionable if is_in(&not_done.turned_down) => t.result_turned_down(),
            Verdict::Actionable if is_in(&not_done.not_reached) => t.result_not_reached(),
            Verdict::Actionable if is_in(&not_done.open) => t.result_open(),
            Verdict::Actionable if has_ended && adds => t.result_added(),
            Verdict::Actionable if has_ended => t.result_removed(),
            verdict => verdict_text(t, verdict, adds),
        }
    };
    let (lines, not_done) = (paste.lines.get_untracked(), paste.not_done.get_value());
    let files = paste.services.files;
    paste.host.spawn(async move {
        let pace = pace();
        let slices = Slices::new(&pace);
        for line in &lines {
            slices.count(line.written.len()).await;
            let customers = line.customers.join(" ");
            file.line([line.written.as_str(), result(line, &not_done), &customers]);
        }
        let parts = Array::of1(&JsValue::from_str(&file.take()));
        files.save("cohort-report.csv", "text/csv", &parts);
    });
}
