//! What can be done to the customers of a group on its page: adding some, and removing, moving or copying those who are
//! picked.

use leptos::html;
use leptos::prelude::*;

use crate::features::members::chunk::{open_picker, open_transfer};
use crate::features::members::transfer::TransferKind;
use crate::features::paste_members::chunk::open_paste;
use crate::i18n::use_i18n;
use crate::platform::host::{HostContext, use_host};
use crate::state::group_row::GroupState;
use crate::state::membership::{Transfer, Unfinished};
use crate::state::picked_items::{EntityRef, PickedItems, ids_of};
use crate::state::services::{AppServices, use_services};
use crate::ui::{Button, ButtonKind, ErrorNote, IconButton, IconKind, focus};

/// The group, for handlers of events, which have no context.
fn use_group_ref(group: GroupState) -> impl Fn() -> EntityRef + Copy + Send + Sync + 'static {
    let name = Memo::new(move |_| group.name());
    move || EntityRef {
        id: group.id.get_untracked(),
        name: name.get_untracked(),
    }
}

/// The buttons beside the search.
#[component]
pub fn MemberButtons(group: GroupState, add_button: NodeRef<html::Button>) -> impl IntoView {
    let t = use_i18n().texts;
    let services = use_services();
    let group_ref = use_group_ref(group);
    let paste = move |_| {
        let group = group_ref();
        services
            .chunks
            .run(move |owner| open_paste(owner, services, group.clone()));
    };
    let add = move |_| {
        let groups = vec![group_ref()];
        services
            .chunks
            .run(move |owner| open_picker(owner, services, groups.clone()));
    };
    view! {
        <div class="row">
            <Button on:click=paste>{t.paste_list()}</Button>
            <Button
                kind=ButtonKind::Primary
                node_ref=add_button
                on:click=add
            >
                {t.add_customers()}
            </Button>
        </div>
    }
}

/// The write of the bar.
#[derive(Clone, Copy)]
struct Removal {
    services: AppServices,
    host: HostContext,
    picked: PickedItems,
    next_focus: NodeRef<html::Button>,
    is_pending: RwSignal<bool>,
    failure: RwSignal<Option<Unfinished>>,
}

impl Removal {
    /// Removes the picked customers from a group. It goes on when the view is gone: what was sent was sent.
    fn run(self, group: EntityRef) {
        if self.is_pending.get_untracked() {
            return;
        }
        self.failure.set(None);
        self.is_pending.set(true);
        let transfer = Transfer {
            into: None,
            out_of: Some(group),
        };
        let customers = ids_of(self.picked);
        self.host.spawn(async move {
            match self.services.carry_out(transfer, customers).await {
                Ok(()) => self.clear_picked(),
                Err(unfinished) => drop(self.failure.try_set(Some(unfinished))),
            }
            self.is_pending.try_set(false);
        });
    }

    /// The bar goes with what was picked, so the focus moves on.
    fn clear_picked(self) {
        self.picked.try_set(Vec::new());
        focus(self.next_focus);
    }
}

/// The bar that appears when somebody is picked.
#[component]
pub fn PickBar(
    group: GroupState,
    picked: PickedItems,
    /// Gets the focus when the bar disappears.
    next_focus: NodeRef<html::Button>,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let services = use_services();
    let group_ref = use_group_ref(group);
    let removal = Removal {
        services,
        host: use_host(),
        picked,
        next_focus,
        is_pending: RwSignal::new(false),
        failure: RwSignal::new(None),
    };
    let number = move || picked.with(Vec::len) as u64;
    let counted = move || match number() {
        0 => String::new(),
        number => i18n.count(t.customers_picked(), number),
    };
    let transfer = move |kind| {
        move |_| {
            let group = group_ref();
            services
                .chunks
                .run(move |owner| open_transfer(owner, services, group.clone(), picked, kind));
        }
    };
    let failure = move || {
        removal.failure.get().map(|unfinished| {
            let title = match unfinished.is_partly_done {
                true => t.done_partly(),
                false => t.members_not_changed(),
            };
            view! { <ErrorNote title=title error=unfinished.error/> }
        })
    };
    view! {
        <div class="stack">
            <div class="pick-bar" hidden=move || number() == 0>
                <span role="status">{move || counted()}</span>
                <Button disabled=removal.is_pending on:click=move |_| removal.run(group_ref())>
                    {move || i18n.count(t.remove_customers(), number())}
                </Button>
                <Button disabled=removal.is_pending on:click=transfer(TransferKind::Move)>
                    {t.move_to_group()}
                </Button>
                <Button disabled=removal.is_pending on:click=transfer(TransferKind::Copy)>
                    {t.copy_to_group()}
                </Button>
                <IconButton
                    label=t.clear_selection()
                    icon=IconKind::Cross
                    on:click=move |_| removal.clear_picked()
                />
            </div>
            {move || failure()}
        </div>
    }
}
