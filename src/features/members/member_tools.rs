//! What can be done to the customers of a group: adding some and, on its page, removing, moving or copying those who are
//! picked.

use leptos::html;
use leptos::prelude::*;

use crate::features::members::all_members::PickAll;
use crate::features::members::chunk::{open_picker, open_transfer};
use crate::features::members::state::MembersState;
use crate::features::members::transfer::TransferKind;
use crate::features::paste_members::chunk::open_paste;
use crate::i18n::{fill, use_i18n};
use crate::platform::host::{HostContext, use_host};
use crate::state::group_row::GroupState;
use crate::state::membership::{Transfer, Unfinished};
use crate::state::picked_items::{EntityRef, PickedItems, ids_of};
use crate::state::services::{AppServices, use_services};
use crate::ui::{Button, ButtonKind, ErrorNote, SelectionBar, Show, focus};

/// The group, for handlers of events, which have no context.
fn use_group_ref(group: GroupState) -> impl Fn() -> EntityRef + Copy + Send + Sync + 'static {
    let name = Memo::new(move |_| group.name());
    move || EntityRef {
        id: group.id.get_untracked(),
        name: name.get_untracked(),
    }
}

/// The buttons beside the search, with which customers are added.
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
    let kind = match group.on_page {
        true => ButtonKind::Primary,
        false => ButtonKind::Standard,
    };
    // Several rows may be open, each with these buttons.
    let label = move || fill(t.members_of(), &[("name", &group.name())]);
    view! {
        <div class="row" role="group" aria-label=move || label()>
            <Button on:click=paste>{t.paste_list()}</Button>
            <Button
                kind=kind
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

/// The bar that appears when somebody is picked: it is the one of the list of groups.
#[component]
pub fn PickBar(
    members: MembersState,
    /// Gets the focus when the bar disappears.
    next_focus: NodeRef<html::Button>,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let picked = members.picked;
    let removal = Removal {
        services: members.services,
        host: use_host(),
        picked,
        next_focus,
        is_pending: RwSignal::new(false),
        failure: RwSignal::new(None),
    };
    let pick_all = PickAll::new(members);
    let counted = move || match picked.with(Vec::len) {
        0 => String::new(),
        number => i18n.count(t.customers_picked(), number as u64),
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
    let unread = move || {
        let retry = move || pick_all.run();
        let error = pick_all.failure.get();
        error.map(|error| {
            view! { <ErrorNote title=t.members_failed() error=error on_retry=retry/> }
        })
    };
    let tools = move || {
        view! { <PickTools members=members removal=removal pick_all=pick_all/> }
    };
    view! {
        <SelectionBar selected=Signal::derive(counted) tools=tools>
            {move || unread()}
            {move || failure()}
        </SelectionBar>
    }
}

/// What can be done with those who are picked.
#[component]
fn PickTools(members: MembersState, removal: Removal, pick_all: PickAll) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let (services, picked) = (members.services, members.picked);
    let group_ref = use_group_ref(members.group);
    let transfer = move |kind| {
        move |_| {
            let group = group_ref();
            services
                .chunks
                .run(move |owner| open_transfer(owner, services, group.clone(), picked, kind));
        }
    };
    let remove = move || i18n.count(t.remove_customers(), picked.with(Vec::len) as u64);
    view! {
        <div class="verbs">
            <PickAllButton members=members pick_all=pick_all/>
            <Button disabled=removal.is_pending on:click=move |_| removal.run(group_ref())>
                {move || remove()}
            </Button>
            <Button disabled=removal.is_pending on:click=transfer(TransferKind::Move)>
                {t.move_to_group()}
            </Button>
            <Button disabled=removal.is_pending on:click=transfer(TransferKind::Copy)>
                {t.copy_to_group()}
            </Button>
            <Button on:click=move |_| removal.clear_picked()>{t.clear_selection()}</Button>
        </div>
    }
}

/// "Select all 300", if the page is picked and the group has more customers that match the search.
#[component]
fn PickAllButton(members: MembersState, pick_all: PickAll) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    // Disabled by `aria-disabled` only, so that it keeps the focus.
    let is_off = move || pick_all.is_running.get() || pick_all.is_done();
    let text = move || {
        let total = i18n.number(members.pager_state().total);
        let text = match pick_all.is_done() {
            true => t.all_selected(),
            false => t.select_all_customers(),
        };
        fill(text, &[("n", &total)])
    };
    view! {
        <Show when=move || pick_all.is_offered()>
            <Button
                attr:aria-disabled=move || is_off().then_some("true")
                on:click=move |_| pick_all.run()
            >
                {move || text()}
            </Button>
        </Show>
    }
}
