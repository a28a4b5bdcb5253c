//! What can be done with what is in front, as options of the palette: with the page of a group, the selection and the list.

use leptos::prelude::*;

use super::option::{PaletteOption, Section};
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::ListQuery;
use crate::features::combine::chunk::open_combine;
use crate::features::export::form::ExportForm;
use crate::features::group_actions::Actions;
use crate::features::group_actions::chunk::{
    open_create, open_delete, open_duplicate, open_rename,
};
use crate::features::group_actions::context::ActionTarget;
use crate::features::group_list::chunk::column_choices;
use crate::features::members::chunk::open_picker;
use crate::features::metadata_editor::chunk::{open_bulk_editor, open_editor_of};
use crate::features::paste_members::chunk::open_paste;
use crate::i18n::{fill, isolate};
use crate::platform::clipboard;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::in_front::InFront;
use crate::state::location::History;
use crate::state::picked_items::EntityRef;
use crate::state::selection::Selection;
use crate::ui::{Lazy, PanelDialog, PanelSkeleton, PopoverHandle};

/// What the actions on groups need.
pub fn actions_on(front: InFront, groups: GroupListState) -> Actions {
    let services = front.services;
    Actions {
        services,
        groups,
        host: front.host,
        toasts: services.activity.toasts,
    }
}

/// Opens the dialog that renames a group.
pub fn rename(front: InFront, groups: GroupListState, group: GroupState) {
    let (actions, target) = (
        actions_on(front, groups),
        ActionTarget::of(group, front.t()),
    );
    let chunks = front.services.chunks;
    chunks.run(move |owner| open_rename(owner, actions, target.clone()));
}

/// Opens the editor of a group's metadata. False without a group.
pub fn edit_metadata(front: InFront, group: Option<CustomerGroup>) -> bool {
    let Some(group) = group else { return false };
    let services = front.services;
    let name = match group.name.trim().is_empty() {
        true => front.t().no_name().to_owned(),
        false => group.name.clone(),
    };
    services
        .chunks
        .run(move |owner| open_editor_of(owner, services, group.clone(), name.clone()));
    true
}

/// What can be done with the group whose page is open.
pub fn on_group(front: InFront, groups: GroupListState, group: GroupState) -> Section {
    let (t, services, actions) = (front.t(), front.services, actions_on(front, groups));
    let chunks = services.chunks;
    let target = ActionTarget::of(group, t);
    let entity = EntityRef {
        id: target.id.clone(),
        name: target.title.clone(),
    };
    let (one, other, pasted, copied) = (
        entity.clone(),
        entity.clone(),
        entity.clone(),
        entity.id.clone(),
    );
    let record = group.group.get();
    let options = vec![
        PaletteOption::new("rename", t.rename(), move || rename(front, groups, group)).key("F2"),
        PaletteOption::new("add", t.add_customers(), move || {
            let groups = vec![one.clone()];
            chunks.run(move |owner| open_picker(owner, services, groups.clone()));
        }),
        PaletteOption::new("paste", t.paste_list(), move || {
            let group = pasted.clone();
            chunks.run(move |owner| open_paste(owner, services, group.clone()));
        }),
        PaletteOption::new("metadata", t.edit_metadata(), move || {
            edit_metadata(front, record.clone());
        })
        .single_key(front, "e"),
        PaletteOption::new("duplicate", t.duplicate(), move || {
            let target = target.clone();
            chunks.run(move |owner| open_duplicate(owner, actions, target.clone()));
        }),
        PaletteOption::new("copy-id", t.copy_id(), move || {
            copy_id(front, copied.clone())
        }),
        PaletteOption::new("delete", t.delete(), move || {
            let groups = vec![other.clone()];
            chunks.run(move |owner| open_delete(owner, actions, groups.clone()));
        }),
        PaletteOption::new("list", t.back_to_list(), move || {
            groups.location.go_to_group(History::Push, None);
        })
        .single_key(front, "g l"),
    ];
    Section::new("group", isolate(&entity.name), options)
}

fn copy_id(front: InFront, id: String) {
    let (t, toasts) = (front.t(), front.services.activity.toasts);
    front.host.spawn(async move {
        let text = match clipboard::copy(&id).await {
            true => t.id_copied(),
            false => t.copy_failed(),
        };
        toasts.show(fill(text, &[("id", &isolate(&id))]), Vec::new());
    });
}

/// What can be done with the selected groups.
pub fn on_selection(front: InFront, groups: GroupListState) -> Section {
    let (t, services, actions) = (front.t(), front.services, actions_on(front, groups));
    let chunks = services.chunks;
    let count = groups.selection.with(Selection::len) as u64;
    let options = vec![
        PaletteOption::new("selected-add", t.add_customers(), move || {
            let groups = actions.selected();
            chunks.run(move |owner| open_picker(owner, services, groups.clone()));
        }),
        PaletteOption::new("selected-metadata", t.edit_metadata(), move || {
            let groups = actions.selected();
            chunks.run(move |owner| open_bulk_editor(owner, services, groups.clone()));
        }),
        PaletteOption::new("selected-combine", t.combine(), move || combine(actions)),
        PaletteOption::new("selected-export", t.export_selected(), move || {
            open_export(front, groups, true);
        }),
        PaletteOption::new("selected-delete", t.delete(), move || {
            let groups = actions.selected();
            chunks.run(move |owner| open_delete(owner, actions, groups.clone()));
        }),
        PaletteOption::new("selected-clear", t.clear_selection(), move || {
            groups.selection.try_update(Selection::clear);
        }),
    ];
    Section::new(
        "selection",
        services.i18n.count(t.selected(), count),
        options,
    )
}

/// What can be done with the list.
pub fn on_list(front: InFront, groups: GroupListState) -> Section {
    let (t, actions) = (front.t(), actions_on(front, groups));
    let new_group = PaletteOption::new("new", t.new_group(), move || {
        actions
            .services
            .chunks
            .run(move |owner| open_create(owner, actions));
    });
    let refresh = PaletteOption::new("refresh", t.refresh(), move || groups.refresh());
    let mut options = vec![
        new_group.single_key(front, "n"),
        refresh.single_key(front, "r"),
    ];
    if groups.is_shown.get() {
        if groups.query.with(ListQuery::is_filtered) {
            options.push(PaletteOption::new(
                "unfilter",
                t.clear_filters(),
                move || {
                    groups.go(|query| query.cleared());
                },
            ));
        }
        options.extend([
            PaletteOption::new("export", t.export(), move || {
                open_export(front, groups, false);
            }),
            PaletteOption::new("combine", t.combine_title(), move || combine(actions)),
            PaletteOption::new("columns", t.columns(), move || open_columns(front, groups)),
            PaletteOption::new("expand", t.expand_all(), move || {
                let ids = groups.shown_ids();
                groups.go(|query| query.all_opened(&ids));
            }),
            PaletteOption::new("collapse", t.collapse_all(), move || {
                groups.go(|query| query.all_closed());
            }),
        ]);
    }
    Section::new("list", t.groups_title().to_owned(), options)
}

fn combine(actions: Actions) {
    let groups = actions.selected();
    actions
        .services
        .chunks
        .run(move |owner| open_combine(owner, actions, groups.clone()));
}

/// The saved views.
pub fn views(front: InFront, groups: GroupListState) -> Section {
    let options = groups.views.saved.with(|saved| {
        let views = saved.all().iter().cloned().enumerate();
        let options = views.map(|(index, view)| {
            let label = isolate(&view.name);
            PaletteOption::new(format!("view-{index}"), label, move || {
                groups.location.go_to_group(History::Push, None);
                groups.show_view(&view);
            })
        });
        options.collect()
    });
    Section::new("views", front.t().views().to_owned(), options)
}

/// Opens the choices for a file.
fn open_export(front: InFront, groups: GroupListState, of_selection: bool) {
    front.services.dialogs.open(move |dialog| {
        let title = front.t().export();
        let form = PopoverHandle::new();
        form.open();
        // The form closes it when the export starts.
        Effect::new(move || {
            if !form.is_open() {
                dialog.finish();
            }
        });
        view! {
            <PanelDialog dialog=dialog title=title>
                <ExportForm groups=groups popover=form of_selection=of_selection/>
            </PanelDialog>
        }
    });
}

/// Opens the choice of columns.
fn open_columns(front: InFront, groups: GroupListState) {
    let columns = groups.columns;
    front.services.dialogs.open(move |dialog| {
        let title = front.t().columns();
        view! {
            <PanelDialog dialog=dialog title=title>
                <Lazy
                    load=move |owner| column_choices(owner, columns)
                    fallback=|| view! { <PanelSkeleton/> }
                />
            </PanelDialog>
        }
    });
}
