//! Tabs: one tab stop, arrow keys move and choose, one panel is shown.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::control_flow::Show;
use crate::platform::host::give_focus;
use crate::platform::host::{HostContext, use_host};

/// One of the tabs of [`Tabs`].
#[derive(Clone, Copy)]
pub struct TabLabel {
    pub name: &'static str,
    /// A number beside the name, where it is known.
    pub count: Signal<Option<String>>,
}

impl TabLabel {
    /// A tab without a number.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            count: Signal::stored(None),
        }
    }
}

/// Tabs with their panels. A panel is built when its tab is first chosen, and then stays.
#[component]
pub fn Tabs(
    /// Makes the ids: `{id}-tab-{index}` and `{id}-panel-{index}`.
    #[prop(into)]
    id: String,
    /// The name of the list of tabs.
    #[prop(into)]
    label: Signal<String>,
    labels: Vec<TabLabel>,
    /// The index of the tab that is shown.
    #[prop(into)]
    chosen: Signal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
    /// The indexes of the panels that have no controls: they take the focus themselves, to be read and scrolled.
    #[prop(optional)]
    reading: &'static [usize],
    /// Builds the panel of a tab: `move |index| match index { … }.into_any()`.
    #[prop(into)]
    panel: Callback<usize, AnyView>,
) -> impl IntoView {
    let panels = (0..labels.len()).map(|index| {
        let takes_focus = reading.contains(&index);
        view! {
            <TabPanel
                id=id.clone()
                index=index
                chosen=chosen
                takes_focus=takes_focus
                panel=panel
            />
        }
    });
    let panels = panels.collect_view();
    view! {
        <div class="tabs">
            <TabList id=id label=label labels=labels chosen=chosen on_choose=on_choose/>
            {panels}
        </div>
    }
}

/// The buttons. One of them can be reached with the Tab key, the others with the arrow keys.
#[component]
fn TabList(
    id: String,
    label: Signal<String>,
    labels: Vec<TabLabel>,
    chosen: Signal<usize>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let host = use_host();
    let count = labels.len();
    let list = NodeRef::<html::Div>::new();
    let on_key = move |event: ev::KeyboardEvent| {
        let current = chosen.try_get_untracked();
        let next = current.and_then(|current| next_tab(host, &event.key(), current, count));
        if let Some(next) = next {
            event.prevent_default();
            on_choose.try_run(next);
            focus_tab(list, next);
        }
    };
    let buttons = labels.into_iter().enumerate().map(|(index, tab)| {
        view! { <TabButton id=id.clone() index=index tab=tab chosen=chosen on_choose=on_choose/> }
    });
    view! {
        <div
            class="tab-list"
            role="tablist"
            aria-label=label
            node_ref=list
            on:keydown=on_key
        >
            {buttons.collect_view()}
        </div>
    }
}

#[component]
fn TabButton(
    id: String,
    index: usize,
    tab: TabLabel,
    chosen: Signal<usize>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let is_chosen = move || chosen.get() == index;
    let choose = move |_| {
        on_choose.try_run(index);
    };
    // The number is drawn by the style sheet from `data-count`, so that the name does not change when it is known.
    view! {
        <button
            type="button"
            class="tab"
            role="tab"
            id=format!("{id}-tab-{index}")
            data-count=tab.count
            aria-controls=format!("{id}-panel-{index}")
            aria-selected=move || is_chosen().to_string()
            tabindex=move || if is_chosen() { "0" } else { "-1" }
            on:click=choose
        >
            {tab.name}
        </button>
    }
}

#[component]
fn TabPanel(
    id: String,
    index: usize,
    chosen: Signal<usize>,
    takes_focus: bool,
    panel: Callback<usize, AnyView>,
) -> impl IntoView {
    let was_shown = Memo::new(move |before| before == Some(&true) || chosen.get() == index);
    view! {
        <div
            class="tab-panel"
            role="tabpanel"
            tabindex=takes_focus.then_some("0")
            id=format!("{id}-panel-{index}")
            aria-labelledby=format!("{id}-tab-{index}")
            hidden=move || chosen.get() != index
        >
            <Show when=move || was_shown.get()>{untrack(|| panel.run(index))}</Show>
        </div>
    }
}

/// The tab a key leads to: an arrow in the direction of the script, Home or End.
fn next_tab(host: HostContext, key: &str, current: usize, count: usize) -> Option<usize> {
    let is_rtl = host.frame()?.get_attribute("dir").as_deref() == Some("rtl");
    let step = match (key, is_rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => 1,
        ("ArrowLeft", false) | ("ArrowRight", true) => count.checked_sub(1)?,
        ("Home", _) => return Some(0),
        ("End", _) => return count.checked_sub(1),
        _ => return None,
    };
    (current + step).checked_rem(count)
}

fn focus_tab(list: NodeRef<html::Div>, index: usize) {
    let index = u32::try_from(index).unwrap_or(0);
    let list = list.try_get_untracked().flatten();
    let tab = list.and_then(|list| list.children().item(index));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        give_focus(&tab);
    }
}
