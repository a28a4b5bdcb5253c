//! What keys do. Their meaning is in [`shortcuts`](crate::domain::shortcuts).

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::actions::{self, actions_on};
use super::rows::{self, Row};
use super::{dialog, sheet};
use crate::domain::shortcuts::{Press, Shortcut, Situation, shortcut};
use crate::features::group_actions::chunk::open_create;
use crate::platform::host::{HostContext, give_focus};
use crate::platform::keys::{has_command, has_other, takes_text};
use crate::state::in_front::InFront;
use crate::state::location::History;

/// How long a key that begins a sequence waits for the next one, in milliseconds.
const SEQUENCE_MS: f64 = 1_500.0;

/// Has keys do what they are for, unless they do already.
pub fn install(front: InFront) {
    if front.key_handler().is_some() {
        return;
    }
    // When the key that begins a sequence was pressed.
    let go_at = Cell::new(f64::NEG_INFINITY);
    front.set_key_handler(Rc::new(move |event| {
        let now = Date::now();
        let after_go = now - go_at.replace(f64::NEG_INFINITY) < SEQUENCE_MS;
        let situation = situation(front, after_go);
        let (key, code) = (event.key(), event.code());
        let Some(shortcut) = shortcut(&press_of(event, &key, &code), situation) else {
            return;
        };
        if shortcut == Shortcut::Go {
            go_at.set(now);
        }
        // A shortcut that does nothing here is left to the browser and to the page around the app.
        if run(front, shortcut) {
            event.prevent_default();
        }
    }));
}

fn press_of<'a>(event: &KeyboardEvent, key: &'a str, code: &'a str) -> Press<'a> {
    Press {
        key,
        code,
        command: has_command(event),
        other: has_other(event),
        shift: event.shift_key(),
        repeats: event.repeat(),
    }
}

fn situation(front: InFront, after_go: bool) -> Situation {
    let host = front.host;
    let has = |selector: &str| {
        let frame = host.frame();
        let found = frame.and_then(|frame| frame.query_selector(selector).ok().flatten());
        found.is_some()
    };
    Situation {
        in_dialog: has("dialog[open]"),
        in_menu: has("[role=menu], [role=dialog]"),
        is_typing: host
            .active_element()
            .is_some_and(|active| takes_text(&active)),
        single_keys: untrack(|| front.preferences.single_keys()),
        after_go,
    }
}

/// Does what a shortcut is for. False if that is nothing here.
fn run(front: InFront, shortcut: Shortcut) -> bool {
    let host = front.host;
    match shortcut {
        Shortcut::Palette => dialog::open(front),
        Shortcut::Help => sheet::open(front),
        Shortcut::Toasts => return front.services.activity.toasts.enter_or_leave(),
        Shortcut::Search => return go_to_search(host),
        Shortcut::NextRow => return rows::go(host, true),
        Shortcut::PreviousRow => return rows::go(host, false),
        Shortcut::SelectRow => return Row::current(host).is_some_and(|row| row.select()),
        Shortcut::OpenRow => return Row::current(host).is_some_and(|row| row.open()),
        _ => return run_on_groups(front, shortcut),
    }
    true
}

/// As [`run`], for what needs the list.
fn run_on_groups(front: InFront, shortcut: Shortcut) -> bool {
    let Some(groups) = front.groups_now() else {
        return false;
    };
    let services = front.services;
    match shortcut {
        Shortcut::Undo => services.activity.undo_last(front.t()),
        Shortcut::NewGroup => {
            let actions = actions_on(front, groups);
            services
                .chunks
                .run(move |owner| open_create(owner, actions));
        }
        Shortcut::Refresh => groups.refresh(),
        Shortcut::List => groups.location.go_to_group(History::Push, None),
        Shortcut::Rename => return rename_open_group(front),
        Shortcut::Metadata => return edit_metadata(front),
        // The first key of a sequence.
        _ => {}
    }
    true
}

fn go_to_search(host: HostContext) -> bool {
    let found = rows::seen(host, "main input[type=search]");
    let Some(field) = found.into_iter().next() else {
        return false;
    };
    give_focus(&field);
    true
}

/// The row's name is renamed by its own key.
fn rename_open_group(front: InFront) -> bool {
    let Some((groups, group)) = front.groups_now().zip(front.group_now()) else {
        return false;
    };
    actions::rename(front, groups, group);
    true
}

fn edit_metadata(front: InFront) -> bool {
    if let Some(group) = front.group_now() {
        let record = untrack(|| group.group.get());
        return actions::edit_metadata(front, record);
    }
    let (Some(groups), Some(id)) = (
        front.groups_now(),
        Row::current(front.host).and_then(|row| row.group_id()),
    ) else {
        return false;
    };
    let record = groups.page.try_with_untracked(|page| {
        let mut rows = page.into_iter().flat_map(|page| &page.rows);
        rows.find(|group| group.id == id).cloned()
    });
    actions::edit_metadata(front, record.flatten())
}
