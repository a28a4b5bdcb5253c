//! Grey bars in the place of what is loading.

use leptos::html;
use leptos::prelude::*;

use super::text::VisuallyHidden;
use crate::i18n::use_i18n;

/// One bar.
// Built without `view!`, which would make a static element by `innerHTML`.
#[component]
pub fn Skeleton(#[prop(optional)] short: bool) -> impl IntoView {
    html::span()
        .class(if short { "skeleton short" } else { "skeleton" })
        .aria_hidden("true")
}

/// The bars of a panel, which say that it is loading.
#[component]
pub fn PanelSkeleton(
    /// How many bars.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    let t = use_i18n().texts;
    let bars = (0..lines).map(|_| view! { <Skeleton/> }).collect_view();
    view! {
        <div class="panel-skeleton">
            <VisuallyHidden>{t.loading()}</VisuallyHidden>
            {bars}
        </div>
    }
}
