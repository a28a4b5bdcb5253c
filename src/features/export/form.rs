//! The form in which people choose what a file contains.

use leptos::ev;
use leptos::prelude::*;

use super::run;
use super::state::{ExportChoices, FileFormat};
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, ButtonKind, LabelledCheckbox, Muted, PopoverHandle};

/// The form, which starts the export.
#[component]
pub fn ExportForm(
    groups: GroupListState,
    /// Closed when the export starts.
    popover: PopoverHandle,
    of_selection: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let choices = ExportChoices::new(i18n);
    let members = choices.members;
    let extent = move || {
        if of_selection {
            let count = groups.selection.with(|selection| selection.len() as u64);
            let count = i18n.count(t.groups_counted(), count);
            // A selection has no order of its own: it is exported oldest first.
            return format!("{count} · {}", t.sort_created_up());
        }
        let count = groups.page.with(|page| page.map_or(0, |page| page.count));
        i18n.count(t.groups_counted(), count)
    };
    // Whether the export takes longer because customers have to be counted.
    let remark = move || match run::needs_counts(&choices.shape(groups, t)) {
        true => t.export_counts(),
        false => "",
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let shape = untrack(|| choices.shape(groups, t));
        run::start(groups, shape, of_selection);
        popover.close(true);
    };
    view! {
        <form class="export-menu" on:submit=submit>
            <Muted>{move || extent()}</Muted>
            <FormatField format=choices.format/>
            <EitherField
                label=t.columns()
                names=[t.columns_shown(), t.columns_all()]
                second=choices.all_fields
            />
            <LabelledCheckbox
                label=t.export_members()
                checked=members
                on_toggle=move |on| members.set(on)
            />
            <Muted>{move || remark()}</Muted>
            <Button
                kind=ButtonKind::Primary
                submit=true
                disabled=Signal::derive(move || groups.job.is_running())
            >
                {t.download()}
            </Button>
        </form>
    }
}

/// The field with the kind of file.
#[component]
fn FormatField(format: RwSignal<FileFormat>) -> impl IntoView {
    let t = use_i18n().texts;
    let option = |other: FileFormat| {
        let is_chosen = move || format.get() == other;
        view! { <option prop:selected=move || is_chosen()>{other.name()}</option> }.into_any()
    };
    let choose = move |event| {
        let name = event_target_value(&event);
        let chosen = FileFormat::ALL
            .into_iter()
            .find(|format| format.name() == name);
        format.set(chosen.unwrap_or(FileFormat::Csv));
    };
    view! {
        <label class="either">
            <span>{t.export_format()}</span>
            <select on:change=choose>{FileFormat::ALL.map(option).into_iter().collect_view()}</select>
        </label>
    }
}

/// A field with two options.
#[component]
fn EitherField(
    label: &'static str,
    names: [&'static str; 2],
    /// Whether the second option is chosen.
    second: RwSignal<bool>,
) -> impl IntoView {
    let [_, second_name] = names;
    let option = |(name, is_second): (&'static str, bool)| {
        let is_chosen = move || second.get() == is_second;
        view! { <option prop:selected=move || is_chosen()>{name}</option> }.into_any()
    };
    let options = names.into_iter().zip([false, true]).map(option);
    let options = options.collect_view();
    let choose = move |event| second.set(event_target_value(&event) == second_name);
    view! {
        <label class="either">
            <span>{label}</span>
            <select on:change=choose>{options}</select>
        </label>
    }
}
