//! What the dialog for a pasted list shows: the list, what is made of it, how far it is.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::paste_verdicts::Verdict;
use crate::features::paste_members::report::{download_report, word_for};
use crate::features::paste_members::{Paste, Stage};
use crate::i18n::use_i18n;
use crate::i18n::{I18n, Plural, fill, isolate};
use crate::platform::file::{allow_drop, take_chosen, take_dropped};
use crate::ui::{El, button, el, error_note, muted, nothing, sentence, value_of, words};

/// The most lines of one kind that are listed; the report has all.
const LISTED: usize = 100;
/// The most characters of a line that are shown.
const SHOWN: usize = 120;

pub fn content(paste: Paste) -> Vec<El> {
    let t = use_i18n().texts;
    let begun = move || matches!(paste.stage(), Stage::Running | Stage::Held | Stage::Ended);
    let form = el("div")
        .class("stack")
        .attr_with("hidden", move || begun().then(String::new))
        .child(ways(paste))
        .child(list_field(paste))
        .child(file_line(paste));
    let state = move || match paste.stage() {
        Stage::Empty => muted(t.paste_hint()).into(),
        Stage::LookingUp => looking(paste).into(),
        Stage::Failed => match paste.error.get() {
            Some(error) => {
                let retry = Callback::new(move |()| paste.look());
                error_note(t.members_failed(), &error, Some(retry)).into()
            }
            None => nothing(),
        },
        Stage::Ready => el("div")
            .class("stack")
            .child(spoken_summary(paste))
            .child(verdicts(paste))
            .into(),
        Stage::Running | Stage::Held | Stage::Ended => nothing(),
    };
    let work = el("div").child_when(begun, move || running(paste));
    vec![form, el("div").child_with(state), work]
}

/// Whether the customers are added or removed.
fn ways(paste: Paste) -> El {
    let t = use_i18n().texts;
    let way = move |label: &'static str, adds: bool| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "paste-way")
            .prop_with("checked", move || {
                JsValue::from_bool(paste.adds.get() == adds)
            })
            .on("change", move |_| paste.choose(adds));
        el("label")
            .class("check")
            .child(input)
            .child(el("span").text(label))
    };
    el("div")
        .class("row")
        .attr("role", "radiogroup")
        .attr("aria-label", t.paste_way())
        .child(way(t.paste_add(), true))
        .child(way(t.paste_remove(), false))
}

fn list_field(paste: Paste) -> El {
    let t = use_i18n().texts;
    let area = el("textarea")
        .attr("rows", "6")
        .attr("dir", "auto")
        .attr("autofocus", "")
        .attr("spellcheck", "false")
        .attr("placeholder", t.paste_example())
        .prop_with("value", move || JsValue::from_str(&paste.text.get()))
        .on("input", move |event| paste.typed(value_of(&event)))
        .on("dragover", |event| allow_drop(&event))
        .on("drop", move |event| {
            take_dropped(&event, move |text| paste.take(text));
        });
    el("label")
        .class("field")
        .child(el("span").text(t.paste_label()))
        .child(area)
}

fn file_line(paste: Paste) -> El {
    let t = use_i18n().texts;
    let input = el("input")
        .attr("type", "file")
        .attr("accept", ".csv,.txt,.tsv,text/*")
        .class("visually-hidden")
        .on("change", move |event| {
            take_chosen(&event, move |text| paste.take(text));
        });
    let choose = el("label")
        .class("button file")
        .child(input)
        .child(el("span").text(t.choose_file()));
    el("div")
        .class("row")
        .child(choose)
        .child(muted(t.drop_file()))
}

fn looking(paste: Paste) -> El {
    let t = use_i18n().texts;
    let stop = move || {
        paste.give_up();
        paste.change(|state| state.stage = Stage::Empty);
    };
    el("div")
        .class("row")
        .child(bar(t.looking_up(), paste))
        .child(button(t.stop(), stop))
}

fn bar(name: &'static str, paste: Paste) -> El {
    el("progress")
        .attr("aria-label", name)
        .attr_with("max", move || Some(paste.due.get().max(1).to_string()))
        .attr_with("value", move || Some(paste.done.get().to_string()))
}

/// What a screen reader is told when the list is sorted out.
fn spoken_summary(paste: Paste) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let due = move || {
        let text = match paste.adds.get() {
            true => t.due_to_add(),
            false => t.due_to_remove(),
        };
        i18n.count(text, paste.written(Verdict::Actionable).len() as u64)
    };
    let heading = paste
        .state
        .with_untracked(|state| state.list.heading.clone());
    let heading = heading.map(|heading| {
        let heading = isolate(&cut(&heading));
        sentence("p", &fill(t.heading_passed_over(), &[("text", &heading)])).class("muted")
    });
    el("div")
        .child(
            el("p")
                .attr("role", "status")
                .child(el("strong").text_with(due)),
        )
        .child_if(heading)
}

/// Each kind of line with its number, to be opened.
fn verdicts(paste: Paste) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let kinds = move || {
        let adds = paste.adds.get_untracked();
        let kinds = Verdict::ALL.into_iter().filter_map(|verdict| {
            let texts = paste.written(verdict);
            (!texts.is_empty()).then(|| kind(word_for(t, verdict, adds), texts, i18n))
        });
        el("div").class("verdicts").children(kinds).into()
    };
    let save = button(t.download_report(), move || download_report(paste, t));
    el("div")
        .class("stack")
        .child_with(kinds)
        .child(el("div").child(save))
}

fn kind(name: &'static str, texts: Vec<String>, i18n: I18n) -> El {
    let number = i18n.number(texts.len() as u64);
    let more = texts.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| muted(i18n.count(i18n.texts.more_in_report(), more as u64)));
    let items = texts
        .iter()
        .take(LISTED)
        .map(|text| el("li").child(words(cut(text))));
    el("details")
        .child(
            el("summary")
                .child(el("span").text(name))
                .text(" ")
                .child(el("span").class("count-badge").text(number)),
        )
        .child(el("ul").children(items))
        .child_if(more)
}

fn cut(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

/// How far the work is, and what came of it.
fn running(paste: Paste) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let far = move || {
        let [done, due] = [paste.done, paste.due].map(|number| i18n.number(number.get()));
        fill(t.done_of(), &[("done", &done), ("due", &due)])
    };
    let error = move || match paste.error.get() {
        Some(error) => error_note(t.paste_held_up(), &error, None).into(),
        None => nothing(),
    };
    let missed = move |text: Plural, number: usize| {
        (number > 0).then(|| muted(i18n.count(text, number as u64)))
    };
    let rest = move || {
        let line = el("div").class("row");
        let line = match paste.stage() {
            Stage::Ended => {
                let (turned_down, not_reached) = paste
                    .state
                    .with_untracked(|state| (state.turned_down.len(), state.not_reached.len()));
                let save = button(t.download_report(), move || download_report(paste, t));
                return el("div")
                    .class("stack")
                    .child_if(missed(t.turned_down(), turned_down))
                    .child_if(missed(t.not_reached(), not_reached))
                    .child(line.child(save))
                    .into();
            }
            Stage::Held => line.child(button(t.go_on(), move || paste.go_on())),
            _ => line.child(button(t.pause(), move || paste.pause())),
        };
        line.child(button(t.stop(), move || paste.stop())).into()
    };
    el("div")
        .class("stack")
        .child(bar(t.paste_apply(), paste))
        .child(el("p").attr("role", "status").text_with(far))
        .child_with(error)
        .child_with(rest)
}
