//! What can be done to the customers of a group on its page: adding some, and removing, moving or copying those who are
//! picked.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::api::ApiError;
use crate::features::members::picker::open_picker;
use crate::features::members::transfer::open_transfer;
use crate::features::paste_members::open_paste;
use crate::i18n::use_i18n;
use crate::state::group_row::GroupState;
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems, ids_of};
use crate::state::services::AppServices;
use crate::state::services::use_services;
use crate::ui::mutation::Mutation;
use crate::ui::{El, ElRef, IconKind, button, el, error_note, focus, icon_button, nothing};

/// The buttons beside the search, and the bar that appears once somebody is picked.
pub fn member_tools(group: GroupState, picked: PickedItems) -> (El, El) {
    let t = use_i18n().texts;
    let desk = use_services();
    let name = Memo::new(move |_| group.name());
    let named = move || EntityRef {
        id: group.id.get_untracked(),
        name: name.get_untracked(),
    };
    let add = ElRef::new();
    let primary = el("button")
        .attr("type", "button")
        .class("button primary")
        .node_ref(add)
        .on_click(move || open_picker(desk, vec![named()]))
        .text(t.add_customers());
    let list = button(t.paste_list(), move || open_paste(desk, named()));
    let buttons = el("div").class("row").child(list).child(primary);
    (buttons, bar(desk, named, picked, add))
}

fn bar(
    desk: AppServices,
    named: impl Fn() -> EntityRef + Copy + 'static,
    picked: PickedItems,
    next_focus: ElRef,
) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let write = Mutation::default();
    let failed = RwSignal::new(None::<ApiError>);
    let number = move || picked.with(Vec::len) as u64;
    let remove = move || {
        failed.set(None);
        let transfer = Transfer {
            into: None,
            out_of: Some(named()),
        };
        let customers = ids_of(picked);
        write.run(async move {
            match desk.carry_out(transfer, customers).await {
                Ok(()) => {
                    picked.try_set(Vec::new());
                    // The bar goes with what was picked, and the focus with it.
                    focus(next_focus);
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let is_off = move || JsValue::from_bool(write.is_pending());
    let to_other = move |label: &'static str, moves: bool| {
        button(label, move || {
            open_transfer(desk, named(), picked, moves);
        })
        .prop_with("disabled", is_off)
    };
    let remove = el("button")
        .attr("type", "button")
        .class("button")
        .prop_with("disabled", is_off)
        .on_click(remove)
        .text_with(move || i18n.count(t.remove_customers(), number()));
    let shown = el("span")
        .attr("role", "status")
        .text_with(move || match number() {
            0 => String::new(),
            number => i18n.count(t.customers_picked(), number),
        });
    let clear = icon_button(t.clear_selection(), IconKind::Cross, move || {
        picked.try_set(Vec::new());
        focus(next_focus);
    });
    let failure = move || match failed.get() {
        Some(error) => error_note(t.members_not_changed(), &error, None).into(),
        None => nothing(),
    };
    let line = el("div")
        .class("pick-bar")
        .attr_with("hidden", move || (number() == 0).then(String::new))
        .child(shown)
        .child(remove)
        .child(to_other(t.move_to_group(), true))
        .child(to_other(t.copy_to_group(), false))
        .child(clear);
    el("div").class("stack").child(line).child_with(failure)
}
