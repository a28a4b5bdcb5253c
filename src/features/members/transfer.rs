//! The dialog that copies or moves picked customers to another group.

use leptos::prelude::*;

use crate::features::members::group_chooser::{Choose, GroupChooser};
use crate::i18n::use_i18n;
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems, ids_of};
use crate::state::services::AppServices;
use crate::ui::{DialogForm, DialogHandle, DialogStatus};

/// Whether customers stay in the group they are in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TransferKind {
    Copy,
    Move,
}

/// Asks for the other group, then brings the picked customers there from the group `from`.
pub fn open_transfer(
    services: AppServices,
    from: EntityRef,
    picked: PickedItems,
    kind: TransferKind,
) {
    services.dialogs.open(move |dialog| {
        view! {
            <TransferDialog
                services=services
                dialog=dialog
                from=from
                picked=picked
                kind=kind
            />
        }
    });
}

#[component]
fn TransferDialog(
    services: AppServices,
    dialog: DialogHandle,
    from: EntityRef,
    picked: PickedItems,
    kind: TransferKind,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let (title, submit) = match kind {
        TransferKind::Move => (t.move_customers(), t.move_there()),
        TransferKind::Copy => (t.copy_customers(), t.copy_there()),
    };
    let customers = ids_of(picked);
    let title = i18n.count(title, customers.len() as u64);
    let target = PickedItems::new(Vec::new());
    let except = from.id.clone();
    let send = move || {
        let transfer = Transfer {
            into: target.get_untracked().pop(),
            out_of: (kind == TransferKind::Move).then(|| from.clone()),
        };
        let customers = customers.clone();
        dialog.run(async move {
            match services.carry_out(transfer, customers).await {
                Ok(()) => {
                    picked.try_set(Vec::new());
                    dialog.finish();
                }
                Err(unfinished) => unfinished.show_in(dialog, t),
            }
        });
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=submit
            dismiss=t.cancel()
            failed=t.members_not_changed()
            ready=Signal::derive(move || target.with(|target| !target.is_empty()))
            on_submit=send
        >
            <GroupChooser
                services=services
                how=Choose::One
                except=except
                chosen=target
                autofocus=true
            />
            <DialogStatus dialog=dialog/>
        </DialogForm>
    }
}
