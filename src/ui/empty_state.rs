//! What stands in the place of content where there is none.

use leptos::prelude::*;

use super::icon::{Icon, IconKind};
use super::text::{Muted, Sentence};

/// A heading and a remark in the place of a list that has no rows.
#[component]
pub fn EmptyState(
    title: &'static str,
    /// People's data in it set apart by [`isolate`](crate::i18n::isolate).
    #[prop(into)]
    text: Signal<String>,
    /// What can be done about it: mostly a button.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Icon kind=IconKind::Groups/>
            <h2>{title}</h2>
            <Muted><Sentence text=text/></Muted>
            {children()}
        </div>
    }
}
