//! The dialog itself: its parts in the order of the work.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::features::paste_members::form::{LIST_ID, ListForm, LookUpProgress, LookUpStopped};
use crate::features::paste_members::progress::RunProgress;
use crate::features::paste_members::report::download_report;
use crate::features::paste_members::state::{PasteState, Stage};
use crate::features::paste_members::verdicts::SortedList;
use crate::i18n::{fill, isolate, use_i18n};
use crate::platform::file::{allow_drop, take_dropped};
use crate::state::names_now::use_name_now;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::{Button, DialogForm, DialogHandle, ErrorNote, Muted, Show};

/// Opens the dialog for a group.
pub fn open_paste(services: AppServices, group: EntityRef) {
    services.dialogs.open(move |dialog| {
        view! { <PasteDialog services=services dialog=dialog group=group/> }
    });
}

#[component]
fn PasteDialog(services: AppServices, dialog: DialogHandle, group: EntityRef) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let name = use_name_now(group.clone());
    let title = Signal::derive(move || fill(t.paste_title(), &[("name", &isolate(&name.get()))]));
    let paste = PasteState::new(services, group);
    // Counted, once it is known how many customers the list means.
    let due = move || if paste.is_ready() { paste.due() } else { 0 };
    let face = move || match (paste.adds.get(), due()) {
        (true, 0) => t.paste_add().to_owned(),
        (false, 0) => t.paste_remove().to_owned(),
        (true, due) => i18n.count(t.paste_apply(), due),
        (false, due) => i18n.count(t.paste_take_out(), due),
    };
    let is_ready = move || paste.is_ready();
    let apply = move || {
        if untrack(is_ready) {
            dialog.run(paste.carry_out());
        }
    };
    let is_done = move || paste.stage.get() == Stage::Ended;
    let has_begun = Memo::new(move |_| {
        let stage = paste.stage.get();
        matches!(stage, Stage::Running | Stage::Paused | Stage::Ended)
    });
    Effect::new(move || {
        if paste.takes_going_on() {
            apply();
        }
    });
    // What was typed is not thrown away unasked.
    Effect::new(move || {
        let is_done = paste.stage.get() == Stage::Ended && !paste.has_rest();
        let is_blank = paste.is_blank();
        dialog.set_unsaved(!is_done && !is_blank);
    });
    // Text that is dragged out of the field is in the list already.
    let is_own = StoredValue::new(false);
    let take_drop = move |event: ev::DragEvent| {
        take_dropped(
            &event,
            paste.host,
            move |files| paste.on_files(files),
            |text| {
                if !is_own.get_value() {
                    paste.on_dropped_text(text, t.dropped_text());
                }
            },
        );
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=Signal::derive(face)
            dismiss=t.cancel()
            failed=t.members_not_changed()
            ready=Signal::derive(is_ready)
            done=Signal::derive(is_done)
            offers=move || view! { <Offers paste=paste dialog=dialog/> }
            on_submit=apply
            on:dragover=|event| allow_drop(&event)
            on:drop=take_drop
            on:dragstart=move |_| is_own.set_value(true)
            on:dragend=move |_| is_own.set_value(false)
        >
            <div class="stack" hidden=has_begun>
                <ListForm paste=paste/>
            </div>
            <div>
                <ListPreview paste=paste/>
            </div>
            <div>
                <Show when=move || has_begun.get()>
                    <RunProgress paste=paste/>
                </Show>
            </div>
        </DialogForm>
    }
}

/// What can be done once the list has been carried out.
#[component]
fn Offers(paste: PasteState, dialog: DialogHandle) -> impl IntoView {
    let t = use_i18n().texts;
    // What becomes of it is told in a toast, behind the dialog.
    let undo = move |_| {
        if let Some(entry) = paste.entry.get_untracked() {
            dialog.finish();
            paste.services.activity.undo(entry);
        }
    };
    let back = move |_| {
        paste.back_to_list();
        // Once it is shown.
        paste.host.spawn(async move {
            tick().await;
            paste.host.focus_by_id(LIST_ID);
        });
    };
    view! {
        <Show when=move || paste.has_rest()>
            <Button on:click=move |_| paste.go_on_with_rest()>{t.go_on_with_rest()}</Button>
            <Button on:click=back>{t.back_to_pasted_list()}</Button>
        </Show>
        <Show when=move || paste.entry.with(Option::is_some)>
            <Button on:click=undo>{t.undo()}</Button>
        </Show>
        <Button on:click=move |_| download_report(paste, t)>{t.download_report()}</Button>
    }
}

/// What is made of the list, before it is carried out.
#[component]
fn ListPreview(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let failure = move || {
        let retry = move || paste.look_up();
        paste.error.get().map(|error| {
            view! { <ErrorNote title=t.members_failed() error=error on_retry=retry/> }
        })
    };
    let stage = Memo::new(move |_| paste.stage.get());
    move || match stage.get() {
        Stage::Empty => view! { <Muted>{t.paste_hint()}</Muted> }.into_any(),
        Stage::Asking => ().into_any(),
        Stage::LookingUp => view! { <LookUpProgress paste=paste/> }.into_any(),
        Stage::Stopped => view! { <LookUpStopped paste=paste/> }.into_any(),
        Stage::Failed => failure.into_any(),
        Stage::Ready => view! { <SortedList paste=paste/> }.into_any(),
        Stage::Running | Stage::Paused | Stage::Ended => ().into_any(),
    }
}
