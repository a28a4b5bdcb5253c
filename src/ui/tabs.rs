//! Tabs: one tab stop, arrow keys move and choose, one panel.

use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;

use crate::platform::root;
use crate::ui::{El, el};

/// One tab.
pub struct TabLabel {
    pub name: &'static str,
    /// A number beside the name, where it is known.
    pub count: Box<dyn Fn() -> Option<String>>,
}

/// `id` makes the ids of tabs and panels; `chosen` is the number of the tab that is shown. A panel is built when its
/// tab is first chosen, and then stays.
pub fn tabs(
    id: &str,
    label: String,
    labels: Vec<TabLabel>,
    chosen: impl Into<Signal<usize>>,
    on_choose: Callback<usize>,
    panel: impl Fn(usize) -> El + 'static,
) -> El {
    let chosen = chosen.into();
    let count = labels.len();
    let panel: Rc<dyn Fn(usize) -> El> = Rc::new(panel);
    let buttons: Vec<El> = labels
        .into_iter()
        .enumerate()
        .map(|(index, tab)| tab_button(id, index, tab, chosen, on_choose))
        .collect();
    let list = el("div")
        .class("tab-list")
        .attr("role", "tablist")
        .attr("aria-label", label)
        .on("keydown", move |event| {
            if let Some(next) = next_tab(&event, chosen.get_untracked(), count) {
                event.prevent_default();
                on_choose.run(next);
                focus_tab(&event, next);
            }
        })
        .children(buttons);
    let panels = (0..count).map(|index| tab_panel(id, index, chosen, panel.clone()));
    el("div").class("tabs").child(list).children(panels)
}

fn tab_button(
    id: &str,
    index: usize,
    tab: TabLabel,
    chosen: Signal<usize>,
    on_choose: Callback<usize>,
) -> El {
    el("button")
        .attr("type", "button")
        .class("tab")
        .attr("role", "tab")
        .attr("id", format!("{id}-tab-{index}"))
        // Drawn by the style sheet: a name is the better for not changing when a number becomes known.
        .attr_with("data-count", move || (tab.count)())
        .attr("aria-controls", format!("{id}-panel-{index}"))
        .state("aria-selected", move || chosen.get() == index)
        .attr_with("tabindex", move || {
            Some(if chosen.get() == index { "0" } else { "-1" }.to_owned())
        })
        .on_click(move || on_choose.run(index))
        .text(tab.name)
}

fn tab_panel(id: &str, index: usize, chosen: Signal<usize>, panel: Rc<dyn Fn(usize) -> El>) -> El {
    let shown =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || chosen.get() == index);
    el("div")
        .class("tab-panel")
        .attr("role", "tabpanel")
        .attr("id", format!("{id}-panel-{index}"))
        .attr("aria-labelledby", format!("{id}-tab-{index}"))
        .attr_with("hidden", move || (chosen.get() != index).then(String::new))
        .child_when(move || shown.get(), move || panel(index))
}

/// Where an arrow key leads among `count` tabs.
fn next_tab(event: &Event, current: usize, count: usize) -> Option<usize> {
    let root = root::frame()?;
    let rtl = root.get_attribute("dir").as_deref() == Some("rtl");
    let step = match (event.dyn_ref::<KeyboardEvent>()?.key().as_str(), rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => 1,
        ("ArrowLeft", false) | ("ArrowRight", true) => count.checked_sub(1)?,
        _ => return None,
    };
    (current + step).checked_rem(count)
}

fn focus_tab(event: &Event, index: usize) {
    let list = event
        .current_target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let index = u32::try_from(index).unwrap_or(0);
    let tab = list.and_then(|list| list.children().item(index));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
