//! The content of the menu: all views, the form that saves another, and the way to files.

use leptos::ev;
use leptos::prelude::*;

use super::state::ViewsState;
use super::transfer::Transfer;
use crate::domain::saved_views::SavedView;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{BdiText, Button, For, Icon, IconKind, Muted, Show};

/// The saved views, and what can be done with them.
#[component]
pub fn MenuContent(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let views = ViewsState::new(groups);
    let problem = RwSignal::new("");
    let count = Memo::new(move |_| groups.views.saved.with(|saved| saved.all().len()));
    view! {
        <div class="views-menu">
            <Show when=move || count.get() == 0>
                <Muted>{t.no_views()}</Muted>
            </Show>
            <ul>
                <For
                    each=move || 0..count.get()
                    key=|index| *index
                    children=move |index| view! { <ViewLine views=views index=index/> }
                />
            </ul>
            <SaveForm views=views problem=problem/>
            <Transfer views=views problem=problem/>
            <p class="problem" role="alert">{problem}</p>
        </div>
    }
}

/// A view to go to, wherever its tab is. It says if it is shown, and if the list begins with it.
#[component]
fn ViewLine(views: ViewsState, index: usize) -> impl IntoView {
    let t = views.t;
    let saved = views.groups.views.saved;
    let view = Memo::new(move |_| saved.with(|saved| saved.all().get(index).cloned()));
    let name = Signal::derive(move || {
        view.with(|view| view.as_ref().map(|view| view.name.clone()))
            .unwrap_or_default()
    });
    let is_shown = Memo::new(move |_| name.with(|name| views.is_shown(Some(name))));
    let is_default =
        move || view.with(|view: &Option<SavedView>| view.as_ref().is_some_and(|it| it.is_default));
    let show = move |_| {
        if let Some(view) = view.try_get_untracked().flatten() {
            views.show(&view);
            views.groups.views.menu.close(true);
        }
    };
    view! {
        <li>
            <button
                type="button"
                class="menu-item"
                aria-current=move || is_shown.get().then_some("true")
                on:click=show
            >
                <span class="menu-mark" class:on=move || is_shown.get()>
                    <Icon kind=IconKind::Check/>
                </span>
                <BdiText text=name/>
            </button>
            <Show when=is_default>
                <span class="chip more">{t.view_default()}</span>
            </Show>
        </li>
    }
}

/// Saves the list as it is under a new name.
#[component]
fn SaveForm(views: ViewsState, problem: RwSignal<&'static str>) -> impl IntoView {
    let t = views.t;
    let name = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let refused = views.save(&name.get_untracked()).err();
        problem.set(refused.unwrap_or_default());
        // A name that was refused stays, to be tried again.
        if refused.is_none() || name.with_untracked(|name| name.trim().is_empty()) {
            name.set(String::new());
        }
    };
    view! {
        <form class="save-view" on:submit=submit>
            <input
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
