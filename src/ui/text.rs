//! Small pieces of text.

use leptos::html;
use leptos::prelude::*;

use crate::domain::text::{Piece, has_odd, odd_name, pieces};
use crate::i18n::isolated;

/// Text that is only spoken.
#[component]
pub fn VisuallyHidden(children: Children) -> impl IntoView {
    view! { <span class="visually-hidden">{children()}</span> }
}

/// People's data, which may run in another direction than the page.
#[component]
pub fn BdiText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <bdi>{move || text.with(|text| seen(text))}</bdi> }
}

/// [`BdiText`] of a text that does not change.
pub fn bdi_text(text: impl Into<String>) -> impl IntoView {
    html::bdi().child(seen(&text.into()))
}

/// A text in which a mark stands at each character that could not be seen, so that two names that look the same are told
/// apart. The characters themselves stay: what is copied is the text.
fn seen(text: &str) -> AnyView {
    if !has_odd(text) {
        return text.to_owned().into_any();
    }
    let view = |piece: Piece| match piece {
        Piece::Plain(text) => text.to_owned().into_any(),
        Piece::Odd(char) => {
            view! { <span class="odd-char" data-name=odd_name(char)>{char.to_string()}</span> }
                .into_any()
        }
    };
    pieces(text).into_iter().map(view).collect_view().into_any()
}

/// A sentence with people's data in it, which was set apart by [`isolate`](crate::i18n::isolate). Only the text: the
/// element around it is the caller's.
#[component]
pub fn Sentence(#[prop(into)] text: Signal<String>) -> impl IntoView {
    move || text.with(|text| sentence(text))
}

/// [`Sentence`] of a text that does not change.
pub fn sentence(text: &str) -> impl IntoView + use<> {
    isolated(text)
        .map(|(part, is_isolated)| match is_isolated {
            true => bdi_text(part.to_owned()).into_any(),
            false => part.to_owned().into_any(),
        })
        .collect_view()
}

/// A quiet remark.
#[component]
pub fn Muted(children: Children) -> impl IntoView {
    view! { <p class="muted">{children()}</p> }
}

/// A dot that is lit while `on` holds. What it means is said elsewhere.
#[component]
pub fn StatusDot(#[prop(into)] on: Signal<bool>) -> impl IntoView {
    view! { <span class="dot" class:on=on aria-hidden="true"></span> }
}
