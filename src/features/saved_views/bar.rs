//! The tabs of the views over the table, what is unsaved, and the menu of the view that is shown.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::state::{ALL_ID, ViewsState, tab_id};
use super::view_items::ViewItems;
use crate::domain::list_query::ListQuery;
use crate::i18n::fill;
use crate::state::group_list::GroupListState;
use crate::state::location::Location;
use crate::ui::{BdiText, Button, ButtonKind, For, Icon, IconKind, Menu, Show};

/// All groups and each view as a link; beside them, what can be done with the one that is shown.
#[component]
pub fn Bar(groups: GroupListState) -> impl IntoView {
    let views = ViewsState::new(groups);
    views.follow();
    let t = views.t;
    let count = Memo::new(move |_| groups.views.saved.with(|saved| saved.all().len()));
    let menu_label = move || {
        let name = views.shown.with(|shown| shown.name.clone());
        fill(t.view_menu(), &[("name", &name.unwrap_or_default())])
    };
    view! {
        <div class="view-bar">
            <div class="view-line">
                <nav class="view-tabs scrolls" aria-label=t.views()>
                    <ul>
                        <li>
                            <AllTab views=views/>
                        </li>
                        // A tab is a place among the views: the focus stays where it is when one is renamed or moved.
                        <For
                            each=move || 0..count.get()
                            key=|index| *index
                            children=move |index| view! { <li><ViewTab views=views index=index/></li> }
                        />
                    </ul>
                </nav>
                <Show when=move || views.shown.with(|shown| shown.name.is_some())>
                    <Menu
                        label=Signal::derive(menu_label)
                        face=|| view! { <Icon kind=IconKind::More/> }
                    >
                        <ViewItems views=views/>
                    </Menu>
                </Show>
            </div>
            <Unsaved views=views/>
        </div>
    }
}

/// Whether a click on a link is the browser's to handle, such as one that opens another tab.
fn is_browsers(event: &ev::MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

#[component]
fn AllTab(views: ViewsState) -> impl IntoView {
    let press = move |event: ev::MouseEvent| {
        if !is_browsers(&event) {
            event.prevent_default();
            views.show_all();
        }
    };
    view! {
        <a
            class="view-tab"
            id=ALL_ID
            href=Location::href(&views.query_of_all(), None)
            aria-current=move || views.is_shown(None).then_some("page")
            on:click=press
        >
            {views.t.view_all()}
        </a>
    }
}

/// The view at one place among the saved ones. There is none for a moment after one was removed.
#[component]
fn ViewTab(views: ViewsState, index: usize) -> impl IntoView {
    let saved = views.groups.views.saved;
    let view = Memo::new(move |_| saved.with(|saved| saved.all().get(index).cloned()));
    let name = Signal::derive(move || {
        view.with(|view| view.as_ref().map(|view| view.name.clone()))
            .unwrap_or_default()
    });
    let href = move || {
        view.with(|view| {
            let search = view.as_ref().map_or("", |view| &view.search);
            Location::href(&ListQuery::parse(search), None)
        })
    };
    let press = move |event: ev::MouseEvent| {
        if is_browsers(&event) {
            return;
        }
        event.prevent_default();
        if let Some(view) = view.try_get_untracked().flatten() {
            views.show(&view);
        }
    };
    let is_shown = Memo::new(move |_| name.with(|name| views.is_shown(Some(name))));
    let link = NodeRef::<html::A>::new();
    bring_into_tabs(link, is_shown);
    view! {
        <a
            class="view-tab"
            node_ref=link
            id=tab_id(index)
            href=move || href()
            aria-current=move || is_shown.get().then_some("page")
            on:click=press
        >
            <BdiText text=name/>
        </a>
    }
}

/// Scrolls the tabs, and nothing around them, to the one that is shown.
fn bring_into_tabs(link: NodeRef<html::A>, is_shown: Memo<bool>) {
    Effect::new(move || {
        let Some(link) = link.get().filter(|_| is_shown.get()) else {
            return;
        };
        let Some(tabs) = link.closest(".view-tabs").ok().flatten() else {
            return;
        };
        let (link, place) = (
            link.get_bounding_client_rect(),
            tabs.get_bounding_client_rect(),
        );
        let before = (link.left() - place.left()).min(0.0);
        let after = (link.right() - place.right()).max(0.0);
        tabs.set_scroll_left(tabs.scroll_left() + (before.floor() + after.ceil()) as i32);
    });
}

/// Says what is unsaved, with the ways to save and to discard it.
#[component]
fn Unsaved(views: ViewsState) -> impl IntoView {
    let t = views.t;
    let is_changed_view = move || {
        views
            .shown
            .with(|shown| shown.is_changed && shown.name.is_some())
    };
    let is_new = move || {
        views
            .shown
            .with(|shown| shown.is_changed && shown.name.is_none())
    };
    let save = move |_| {
        if let Some(view) = views.current() {
            // Only a new view can be refused.
            let _ = views.save(&view.name);
            views.focus_tabs();
        }
    };
    let discard = move |_| {
        if let Some(view) = views.current() {
            views.show(&view);
            views.focus_tabs();
        }
    };
    let status = move || match is_changed_view() {
        true => t.view_unsaved(),
        false => "",
    };
    view! {
        <div class="unsaved">
            <span role="status">{move || status()}</span>
            <Show when=is_changed_view>
                <Button on:click=save>{t.save()}</Button>
                <Button kind=ButtonKind::Plain on:click=discard>{t.discard()}</Button>
            </Show>
            <Show when=is_new>
                <Button kind=ButtonKind::Plain on:click=move |_| views.groups.views.menu.open()>
                    {t.view_save_new()}
                </Button>
            </Show>
        </div>
    }
}
