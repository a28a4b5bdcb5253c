//! The items of the menu of the view that is shown.

use leptos::prelude::*;

use super::rename;
use super::state::ViewsState;
use crate::domain::saved_views::SavedViews;
use crate::i18n::fill;
use crate::ui::{MenuCheckbox, MenuItem};

/// Renaming, beginning with it, moving and deleting.
#[component]
pub fn ViewItems(views: ViewsState) -> impl IntoView {
    let t = views.t;
    let Some(view) = views.current() else {
        return ().into_any();
    };
    let label = |text| fill(text, &[("name", &view.name)]);
    let is_default = view.is_default;
    let name = StoredValue::new(view.name.clone());
    // Neither is ever refused.
    let change = move |change: fn(&mut SavedViews, &str)| {
        let _ = views.change(|saved| {
            name.with_value(|name| change(saved, name));
            Ok(())
        });
    };
    let mover = |towards_end: bool, text: &'static str| {
        let saved = views.groups.views.saved;
        let can_move = saved.with_untracked(|saved| saved.can_move(&view.name, towards_end));
        let step: fn(&mut SavedViews, &str) = match towards_end {
            true => |saved, name| saved.move_by_one(name, true),
            false => |saved, name| saved.move_by_one(name, false),
        };
        let item = || view! { <MenuItem label=label(text) on_choose=move || change(step)/> };
        can_move.then(item)
    };
    view! {
        <MenuItem
            label=label(t.rename_view())
            on_choose=move || rename::open(views, name.get_value())
        />
        <MenuCheckbox
            label=label(t.default_view())
            checked=is_default
            on_toggle=move || change(SavedViews::toggle_default)
        />
        {mover(false, t.move_up())}
        {mover(true, t.move_down())}
        <MenuItem
            label=label(t.delete_view())
            danger=true
            on_choose=move || views.delete(&name.get_value())
        />
    }
    .into_any()
}
