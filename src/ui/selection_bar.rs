//! The bar at the bottom for what is selected: it stays in view however long the list is.

use leptos::prelude::*;

/// The bar, which is hidden by style while there is nothing to show in it.
#[component]
pub fn SelectionBar(
    /// How many are selected; empty while none are.
    #[prop(into)]
    selected: Signal<String>,
    /// Whether the bar shows something besides, such as work that goes on.
    #[prop(optional, into)]
    shown: Signal<bool>,
    /// What can be done with what is selected.
    #[prop(into)]
    tools: ViewFn,
    /// What stands below.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let is_empty = Memo::new(move |_| selected.with(String::is_empty));
    // The status is always there: screen readers announce it only if it exists before its text changes.
    view! {
        <div class="bar" class:shown=move || !is_empty.get() || shown.get()>
            <div class="bar-line" class:empty=is_empty>
                <strong role="status">{selected}</strong>
                {move || (!is_empty.get()).then(|| tools.run())}
            </div>
            {children.map(|children| children())}
        </div>
    }
}
