//! One line of the menu: a saved view with its name, which can be edited, and its buttons.

use leptos::ev;
use leptos::prelude::*;

use super::state::{NAME_FIELD_ID, ViewsMenuState};
use crate::domain::list_query::ListQuery;
use crate::domain::saved_views::SavedView;
use crate::i18n::fill;
use crate::platform::host::use_host;
use crate::state::columns::Layout;
use crate::ui::{IconButton, IconKind};

/// The view that a line shows. There is none for a moment after the last one was removed.
type LineView = Memo<Option<SavedView>>;

/// The saved view with this index.
#[component]
pub fn ViewLine(menu: ViewsMenuState, index: usize) -> impl IntoView {
    let ViewsMenuState { groups, t, .. } = menu;
    let host = use_host();
    let saved = groups.views.saved;
    let view: LineView = Memo::new(move |_| saved.with(|saved| saved.all().get(index).cloned()));
    let rename = move |event: ev::Event| {
        // Browsers may send the event when the field is removed, and then the view of the line is gone.
        if let Some(view) = view.try_get_untracked().flatten() {
            menu.change(|saved| saved.rename(&view.name, &event_target_value(&event)));
        }
    };
    let show = move |view: SavedView| {
        groups.columns.set(Layout::parse(&view.columns));
        groups.go(|_| ListQuery::parse(&view.search));
        menu.popover.close(true);
    };
    let toggle_default = move |view: SavedView| {
        menu.change(|saved| {
            saved.toggle_default(&view.name);
            Ok(())
        });
    };
    let remove = move |view: SavedView| {
        menu.change(|saved| {
            saved.remove(&view.name);
            Ok(())
        });
        // The views behind move up, so it is the last line that disappears, with the focus if this is it.
        if index >= saved.with_untracked(|saved| saved.all().len()) {
            host.focus_by_id(NAME_FIELD_ID);
        }
    };
    let is_default = move || view.with(|view| view.as_ref().is_some_and(|view| view.is_default));
    view! {
        <li>
            <LineButton view=view label=t.show_view() icon=IconKind::ChevronEnd on_press=show/>
            <input
                class="view-name"
                aria-label=move || label_of(view, t.rename_view())
                prop:value=move || name_of(view)
                dir="auto"
                maxlength="80"
                on:change=rename
            />
            <LineButton
                view=view
                label=t.default_view()
                icon=IconKind::Check
                on_press=toggle_default
                attr:aria-pressed=move || is_default().to_string()
            />
            <LineButton view=view label=t.delete_view() icon=IconKind::Cross on_press=remove/>
        </li>
    }
}

/// A button that does something with the view of the line.
#[component]
fn LineButton(
    view: LineView,
    /// Its name, with a place for the view's.
    label: &'static str,
    icon: IconKind,
    #[prop(into)] on_press: Callback<SavedView>,
) -> impl IntoView {
    let press = move |_| {
        if let Some(view) = view.try_get_untracked().flatten() {
            on_press.try_run(view);
        }
    };
    let label = Signal::derive(move || label_of(view, label));
    view! { <IconButton label=label icon=icon on:click=press/> }
}

fn name_of(view: LineView) -> String {
    view.with(|view| {
        let name = view.as_ref().map(|view| view.name.clone());
        name.unwrap_or_default()
    })
}

fn label_of(view: LineView, text: &str) -> String {
    fill(text, &[("name", &name_of(view))])
}
