//! The dialog that copies or moves picked customers to another group.

use leptos::prelude::*;

use crate::features::members::group_chooser::{Choose, group_chooser};
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems, ids_of};
use crate::state::services::AppServices;
use crate::ui::{DialogOptions, dialog_form};

/// Asks for the other group, then brings the picked customers there; with `moves` they leave `from`.
pub fn open_transfer(desk: AppServices, from: EntityRef, picked: PickedItems, moves: bool) {
    let i18n = desk.i18n;
    let t = i18n.texts;
    let (title, submit) = match moves {
        true => (t.move_customers(), t.move_there()),
        false => (t.copy_customers(), t.copy_there()),
    };
    let customers = ids_of(picked);
    let title = i18n.count(title, customers.len() as u64);
    desk.dialogs.open(move |dialog| {
        let target: PickedItems = RwSignal::new(Vec::new());
        let look = DialogOptions {
            title: title.clone(),
            submit,
            dismiss: t.cancel(),
            failed: t.members_not_changed(),
            danger: false,
            ready: Box::new(move || target.with(|target| !target.is_empty())),
        };
        let (from, customers) = (from.clone(), customers.clone());
        let but = from.id.clone();
        let chooser = group_chooser(Choose::One("transfer"), but, target, true);
        dialog_form(dialog, look, vec![chooser], move || {
            let transfer = Transfer {
                into: target.get_untracked().pop(),
                out_of: moves.then(|| from.clone()),
            };
            let customers = customers.clone();
            dialog.run(async move {
                match desk.carry_out(transfer, customers).await {
                    Ok(()) => {
                        picked.try_set(Vec::new());
                        dialog.finish();
                    }
                    Err(error) => dialog.fail(error),
                }
            });
        })
    });
}
