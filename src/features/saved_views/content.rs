//! The content of the menu: a line for each view, and the form that saves another.

use leptos::ev;
use leptos::prelude::*;

use super::line::ViewLine;
use super::state::{NAME_FIELD_ID, ViewsMenuState};
use super::transfer::Transfer;
use crate::domain::saved_views::SavedViews;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, For, Muted, PopoverHandle, Show};

/// The saved views, and what can be done with them.
#[component]
pub fn MenuContent(groups: GroupListState, popover: PopoverHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let menu = ViewsMenuState::new(groups, popover, t);
    let count = Memo::new(move |_| groups.views.saved.with(|saved| saved.all().len()));
    // A line is its place in the list and stays while its view changes: leaving a name that was edited for a button of
    // the line must not replace that button before it is clicked.
    view! {
        <div class="views-menu">
            <Show when=move || count.get() == 0>
                <Muted>{t.no_views()}</Muted>
            </Show>
            <ul>
                <For
                    each=move || 0..count.get()
                    key=|index| *index
                    children=move |index| view! { <ViewLine menu=menu index=index/> }
                />
            </ul>
            <SaveForm menu=menu/>
            <Transfer menu=menu/>
            <p class="problem" role="alert">{menu.problem}</p>
        </div>
    }
}

/// Saves the list as it is under a new name.
#[component]
fn SaveForm(menu: ViewsMenuState) -> impl IntoView {
    let ViewsMenuState { groups, t, .. } = menu;
    let name = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let columns = groups.columns.get_untracked().encode();
        let is_saved = menu.change(|saved: &mut SavedViews| {
            groups.query.with_untracked(|query| {
                name.with_untracked(|name| saved.save(name, query, &columns))
            })
        });
        // A name that was refused stays, to be tried again.
        if is_saved || name.with_untracked(|name| name.trim().is_empty()) {
            name.set(String::new());
        }
    };
    view! {
        <form class="save-view" on:submit=submit>
            <input
                id=NAME_FIELD_ID
                aria-label=t.view_name()
                placeholder=t.view_name()
                dir="auto"
                maxlength="80"
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
            />
            <Button submit=true>{t.save_view()}</Button>
        </form>
    }
}
