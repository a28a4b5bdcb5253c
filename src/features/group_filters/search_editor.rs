//! What the editors have in common in which something is searched for, and one of what is found is filtered by.

use leptos::prelude::*;

use crate::state::query::{Query, QueryFailure};
use crate::ui::{Icon, IconKind, Muted, PanelSkeleton, SearchField};

/// A search field, and below it what was found.
#[component]
pub fn SearchEditor<T>(
    /// The name of the search field.
    label: &'static str,
    search: RwSignal<String>,
    /// What fits the search.
    found: Query<T>,
    /// What is said above the reason when that cannot be read.
    failed: &'static str,
    /// Shows what was found: [`Choices`].
    #[prop(into)]
    results: Callback<T, AnyView>,
    /// A [`Choice`] that is there whatever is searched for.
    #[prop(optional)]
    always: Option<AnyView>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let shown = move || {
        found.with(|page| match page {
            Some(page) => results.run(page.clone()),
            None if found.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton lines=1/> }.into_any(),
        })
    };
    view! {
        <div class="filter-editor stack" data-focus-first="">
            <SearchField
                label=label
                value=search
                on_search=move |text| search.set(text)
            />
            {always}
            <QueryFailure query=found title=failed/>
            <div class="filter-results" aria-busy=move || found.is_loading().to_string()>
                {move || shown()}
            </div>
        </div>
    }
}

/// What there is to choose from.
#[component]
pub fn Choices(
    /// One [`Choice`] each.
    choices: Vec<AnyView>,
    /// Said if there are none.
    none: &'static str,
    /// Said if there are more than are shown.
    more: Option<&'static str>,
) -> impl IntoView {
    let list = match choices.is_empty() {
        true => view! { <Muted attr:role="status">{none}</Muted> }.into_any(),
        false => {
            let items = choices
                .into_iter()
                .map(|choice| view! { <li>{choice}</li> }.into_any());
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <div class="stack">
            {list}
            {more.map(|more| view! { <Muted>{more}</Muted> })}
        </div>
    }
}

/// A button that filters by what it shows. It has a mark if the list is filtered by that now.
#[component]
pub fn Choice(
    is_chosen: bool,
    #[prop(into)] on_choose: Callback<()>,
    children: Children,
) -> impl IntoView {
    let choose = move |_| {
        on_choose.try_run(());
    };
    view! {
        <button
            type="button"
            class="menu-item"
            aria-pressed=is_chosen.to_string()
            on:click=choose
        >
            <span class="menu-mark" class:on=is_chosen>
                <Icon kind=IconKind::Check/>
            </span>
            <span>{children()}</span>
        </button>
    }
}
