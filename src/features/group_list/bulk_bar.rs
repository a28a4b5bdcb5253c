//! Selecting groups in the table, and the bar that says how many are and what can be done with them.

use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Event;
use web_sys::FocusOptions;
use web_sys::KeyboardEvent;
use web_sys::MouseEvent;

use crate::features::export::{Source, export_menu, matching};
use crate::features::group_list::selection_actions::verbs_of_selection;
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill};
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::job::Words;
use crate::state::selection::{Row, Selection};
use crate::state::session::use_session;
use crate::ui::{El, IconKind, button, el, icon, when};

/// The id of the checkbox in the table's head, where the focus goes when the bar vanishes from under it.
const HEAD: &str = "select-page";

impl GroupListState {
    fn shown_rows(self) -> Vec<Row> {
        self.page.with_untracked(|page| {
            let rows = page.into_iter().flat_map(|page| &page.rows);
            rows.map(|group| (group.id.clone(), group.name.clone()))
                .collect()
        })
    }

    /// What is deleted can be selected no longer.
    pub fn forget_selected(self, id: &str) {
        let is_selected = |selection: &Selection| selection.contains(id);
        if self.selection.try_with_untracked(is_selected) == Some(true) {
            let gone = (id.to_owned(), String::new());
            self.selection
                .try_update(|selection| selection.set(&[gone], false));
        }
    }

    fn select(self, change: impl FnOnce(&mut Selection, &[Row])) {
        let rows = self.shown_rows();
        self.selection.update(|selection| change(selection, &rows));
    }

    /// Whether all rows of the page are selected, and whether some are.
    fn page_is_selected(self) -> (bool, bool) {
        self.selection.with(|selection| {
            self.page.with(|page| {
                let rows = page.map_or(&[][..], |page| &page.rows);
                let mut selected = rows.iter().filter(|group| selection.contains(&group.id));
                let count = selected.by_ref().count();
                (count > 0 && count == rows.len(), count > 0)
            })
        })
    }
}

/// The checkbox over all rows of the page.
pub fn page_checkbox(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let toggle = move |_: Event| {
        let (all, _) = untrack(|| groups.page_is_selected());
        groups.select(|selection, rows| selection.set(rows, !all));
    };
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", HEAD)
        .prop_with("checked", move || {
            JsValue::from_bool(groups.page_is_selected().0)
        })
        .prop_with("indeterminate", move || {
            let (all, some) = groups.page_is_selected();
            JsValue::from_bool(some && !all)
        })
        .on("change", toggle);
    el("label")
        .class("select-box")
        .child(input)
        .child(el("span").class("select-page").text(t.select_page()))
}

/// The checkbox of a row. Shift makes a range of everything from the last row on; the arrows go to the neighbours.
pub fn row_checkbox(groups: GroupListState, state: GroupState) -> El {
    let t = use_i18n().texts;
    let toggle = move |event: Event| {
        let extend = event
            .dyn_ref::<MouseEvent>()
            .is_some_and(MouseEvent::shift_key);
        groups.select(|selection, rows| {
            state
                .id
                .with_untracked(|id| selection.toggle(rows, id, extend));
        });
    };
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", state.id.with_untracked(|id| element_id(id)))
        .attr_with("aria-label", move || {
            Some(fill(t.select_row(), &[("name", &state.name())]))
        })
        .prop_with("checked", move || {
            JsValue::from_bool(state.is_selected(groups))
        })
        // Not `change`, which does not know of Shift. The space bar clicks as well.
        .on("click", toggle)
        .on("keydown", move |event| {
            state.id.with_untracked(|id| on_key(groups, id, &event));
        });
    el("label").class("select-box").child(input)
}

impl GroupState {
    pub fn is_selected(self, groups: GroupListState) -> bool {
        self.id
            .with_untracked(|id| groups.selection.with(|selection| selection.contains(id)))
    }
}

fn element_id(id: &str) -> String {
    format!("select-{id}")
}

fn on_key(groups: GroupListState, id: &str, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let rows = groups.shown_rows();
    let here = rows.iter().position(|(other, _)| other == id);
    let to = here.and_then(|here| match event.key().as_str() {
        "ArrowDown" => here.checked_add(1),
        "ArrowUp" => here.checked_sub(1),
        _ => None,
    });
    let Some((next, _)) = to.and_then(|to| rows.get(to)) else {
        return;
    };
    event.prevent_default();
    if event.shift_key() {
        groups
            .selection
            .update(|selection| selection.carry(&rows, id, next));
    }
    focus_id(&element_id(next), false);
}

fn focus_id(id: &str, prevent_scroll: bool) {
    if let Some(element) = root::element(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(prevent_scroll);
        let _ = element.focus_with_options(&options);
    }
}

/// The bar at the bottom: the selection with its verbs, and the work that goes on.
pub fn bar(groups: GroupListState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let many = move || groups.selection.with(Selection::len) as u64;
    let selected = move || match many() {
        0 => String::new(),
        many => i18n.count(t.selected(), many),
    };
    let job = groups.job;
    let is_empty = move || groups.selection.with(Selection::is_empty);
    let is_shown = move || !is_empty() || job.progress().with(Option::is_some);
    let selection = el("div")
        .class("bar-line")
        .class_when("empty", is_empty)
        // Always there, so that it is heard when it begins to set_texts.
        .child(el("strong").attr("role", "status").text_with(selected))
        .child(when(move || !is_empty(), move || verbs(groups, t)));
    el("div")
        .class("bar")
        .class_when("shown", is_shown)
        .child(selection)
        .child(crate::features::group_list::job_view::job_view(job))
}

/// What can be done with the selection. Each verb is a button; they read `groups.selection`.
fn verbs(groups: GroupListState, t: &'static Texts) -> El {
    let export = el("button")
        .class("button")
        .child(icon(IconKind::Download))
        .text(t.export_selected());
    let clear = move || {
        groups.selection.update(Selection::clear);
        focus_head();
    };
    el("div")
        .class("verbs")
        .child(select_all(groups))
        .children(verbs_of_selection(groups))
        .child(export_menu(groups, export, true))
        .child(button(t.clear_selection(), clear))
}

/// Brings the focus back to the list once the bar is gone, and leaves the page where it is.
pub fn focus_head() {
    spawn(async {
        tick().await;
        focus_id(HEAD, true);
    });
}

/// "Select all 137 that match", where the page is selected and more groups fit.
fn select_all(groups: GroupListState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let total = move || groups.page.with(|page| page.map_or(0, |page| page.count));
    let offered = move || {
        let rows = groups
            .page
            .with(|page| page.map_or(0, |page| page.rows.len()));
        groups.page_is_selected().0 && total() > rows as u64
    };
    // It stays, so that the focus does, but can be pressed once.
    let off = move || {
        let is_whole = groups.query.with(|query| {
            let params = matching(&query.params);
            groups
                .selection
                .with(|selection| selection.is_whole(&params))
        });
        is_whole || groups.job.is_running()
    };
    let press = move || {
        if !untrack(off) {
            start_selecting(groups, t);
        }
    };
    let text = move || fill(t.select_all(), &[("n", &i18n.number(total()))]);
    el("span").child(when(offered, move || {
        el("button")
            .attr("type", "button")
            .class("button")
            .attr_with("aria-disabled", move || off().then(|| "true".to_owned()))
            .on_click(press)
            .text_with(text)
    }))
}

fn start_selecting(groups: GroupListState, t: &'static Texts) {
    let api = use_session().api();
    let params = groups.query.with_untracked(|query| matching(&query.params));
    let words = Words {
        doing: t.selecting(),
        failed: t.select_failed(),
    };
    let job = groups.job;
    let work = async move {
        let mut source = Source::matching(&params);
        let mut rows: Vec<Row> = Vec::new();
        while let Some(groups) = source.next(job, &api).await {
            rows.extend(groups.into_iter().map(|group| (group.id, group.name)));
            job.tell(rows.len() as u64, source.total());
        }
        groups
            .selection
            .try_update(|selection| selection.add_whole(&rows, params));
        job.dismiss();
    };
    job.start(words, Box::pin(work));
}
