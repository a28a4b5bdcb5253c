//! Push buttons.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconKind};

/// The class of a button of the toolbar: an icon, and a word where there is room for it. Its name is an attribute.
pub const TOOL_CLASS: &str = "button tool";

/// How a [`Button`] looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    #[default]
    Standard,
    /// The one main action of its part of the page.
    Primary,
    /// Destroys something.
    Danger,
    /// Without a frame.
    Plain,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Standard => "button",
            Self::Primary => "button primary",
            Self::Danger => "button danger",
            Self::Plain => "button plain",
        }
    }
}

/// A push button. Attributes, classes and listeners are added as to an element: `on:click`, `class:wide=true`,
/// `attr:aria-expanded=…`.
///
/// A button that may lose its use while it has the focus is not `disabled`, which would take the focus away, but has
/// `attr:aria-disabled`, and its handler does nothing.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    /// Sends the form around it.
    #[prop(optional)]
    submit: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] node_ref: NodeRef<html::Button>,
    /// What it shows: mostly a text.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            node_ref=node_ref
            prop:disabled=disabled
        >
            {children()}
        </button>
    }
}

/// A push button that shows an icon. Its name is spoken, and shown as a tooltip (`style/controls.css`) when the pointer rests
/// on it or the keyboard comes to it.
#[component]
pub fn IconButton(
    #[prop(into)] label: Signal<String>,
    icon: IconKind,
    #[prop(optional)] node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=label
            node_ref=node_ref
        >
            <Icon kind=icon/>
        </button>
    }
}
