//! The content of the dialog: which customers, how many they are, and what is done with them.

use leptos::html;
use leptos::prelude::*;

use crate::api::customers::ALL_AT_ONCE;
use crate::domain::set_operations;
use crate::domain::set_operations::SetOperation;
use crate::features::combine::state::{Combine, CombineAction, CustomerSet};
use crate::features::group_actions::CopyProgress;
use crate::features::group_actions::name_dialog::NameInput;
use crate::features::members::group_chooser::{Choose, GroupChooser};
use crate::i18n::{Texts, fill, isolate, use_i18n};
use crate::state::picked_items::EntityRef;
use crate::state::query::Query;
use crate::ui::{Button, DialogStatus, ErrorNote, Muted, Show, focus, sentence};

/// For more groups than this, the number of customers is not shown for each set: every number takes an operation on
/// all members.
const MAX_COUNTED_GROUPS: usize = 12;
/// How many of the customers are named.
const NAMED_CUSTOMERS: usize = 5;

/// The content of the dialog.
#[component]
pub fn CombineContent(combine: Combine) -> impl IntoView {
    let is_new = Memo::new(move |_| combine.action.get() == CombineAction::Create);
    let target = move || match is_new.get() {
        true => view! { <NameInput field=combine.name autofocus=false/> }.into_any(),
        false => {
            let services = combine.actions.groups.services;
            view! {
                <GroupChooser services=services how=Choose::One chosen=combine.other/>
                <DialogStatus dialog=combine.dialog/>
            }
            .into_any()
        }
    };
    view! {
        <GoneGroups gone=combine.gone/>
        <CustomerSets combine=combine/>
        <Preview combine=combine/>
        <CombineActions chosen=combine.action/>
        <div>{move || target()}</div>
        <CopyProgress remaining=combine.run.remaining/>
    }
}

/// The groups that are left out because somebody else has deleted them.
#[component]
fn GoneGroups(gone: RwSignal<Vec<EntityRef>>) -> impl IntoView {
    let t = use_i18n().texts;
    let lines = move || {
        let names = gone.get().into_iter().map(|group| isolate(&group.name));
        let texts = names.map(|name| fill(t.deleted_before(), &[("name", &name)]));
        let lines = texts.map(|text| view! { <p>{sentence(&text)}</p> }.into_any());
        lines.collect_view()
    };
    view! { <div class="muted" role="status">{move || lines()}</div> }
}

/// A radio button with its label.
#[component]
fn Radio<T>(
    /// The name of the group of radio buttons.
    name: &'static str,
    /// People's data in it are set apart by [`isolate`].
    #[prop(into)]
    label: String,
    value: T,
    chosen: RwSignal<T>,
    /// The dialog begins here.
    #[prop(optional)]
    autofocus: bool,
    /// Stands behind the label.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <label class="check">
            <input
                type="radio"
                name=name
                autofocus=autofocus
                prop:checked=move || chosen.get() == value
                on:change=move |_| chosen.set(value)
            />
            <span>{sentence(&label)}</span>
            {children.map(|children| children())}
        </label>
    }
}

/// The choice of what is done with the customers.
#[component]
fn CombineActions(chosen: RwSignal<CombineAction>) -> impl IntoView {
    let t = use_i18n().texts;
    let actions = [
        (t.combine_new(), CombineAction::Create),
        (t.combine_add(), CombineAction::Add),
        (t.combine_remove(), CombineAction::Remove),
    ];
    let options = actions.map(|(label, action)| {
        view! { <Radio name="combine-way" label=label value=action chosen=chosen/> }
    });
    view! {
        <div role="radiogroup" aria-label=t.combine_do()>
            {options.into_iter().collect_view()}
        </div>
    }
}

/// The choice of the customers.
#[component]
fn CustomerSets(combine: Combine) -> impl IntoView {
    let t = use_i18n().texts;
    let options = move || {
        let sets = combine.groups.with(|groups| customer_sets(t, groups));
        let options = sets.into_iter().enumerate().map(|(index, (label, set))| {
            view! {
                <Radio
                    name="combine-who"
                    label=label
                    value=set
                    chosen=combine.customers
                    autofocus=index == 0
                >
                    <span class="muted number">{move || count_text(combine, set)}</span>
                </Radio>
            }
            .into_any()
        });
        options.collect_view()
    };
    let hint = (combine.groups)
        .with_untracked(Vec::is_empty)
        .then(|| view! { <Muted>{t.combine_hint()}</Muted> });
    view! {
        <div class="stack close">
            <div class="pick-list" role="radiogroup" aria-label=t.combine_who()>
                {move || options()}
            </div>
            {hint}
        </div>
    }
}

/// The sets of customers that the groups allow, with their labels.
fn customer_sets(t: &Texts, groups: &[EntityRef]) -> Vec<(String, CustomerSet)> {
    let about = |text: &str, group: &EntityRef| fill(text, &[("name", &isolate(&group.name))]);
    let members = |label: String, operation| (label, CustomerSet::Members(operation));
    let mut sets = Vec::new();
    if let [group] = groups {
        sets.push(members(about(t.combine_in(), group), SetOperation::Union));
    } else if !groups.is_empty() {
        sets.push(members(t.combine_any().to_owned(), SetOperation::Union));
        sets.push(members(
            t.combine_all().to_owned(),
            SetOperation::Intersection,
        ));
        sets.extend(groups.iter().enumerate().map(|(index, group)| {
            let label = about(t.combine_only(), group);
            members(label, SetOperation::Difference(index))
        }));
    }
    sets.push((t.combine_ungrouped().to_owned(), CustomerSet::Ungrouped));
    sets
}

/// How many customers a set has; empty while that is unknown.
fn count_text(combine: Combine, set: CustomerSet) -> String {
    let count = match set {
        CustomerSet::Ungrouped => combine
            .ungrouped
            .with(|ungrouped| ungrouped.as_ref().map(Vec::len)),
        CustomerSet::Members(operation) => combine.members.with(|members| {
            let members = members
                .as_ref()
                .filter(|members| members.len() <= MAX_COUNTED_GROUPS);
            members.map(|members| set_operations::apply(operation, members).len())
        }),
    };
    let number = |count| combine.actions.services.i18n.number(count as u64);
    count.map(number).unwrap_or_default()
}

/// How many customers are meant, and who some of them are. Until that is known: what it costs, the progress of the read, or
/// why it failed. Only the beginning and the end are announced.
#[component]
fn Preview(combine: Combine) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let place = NodeRef::<html::Div>::new();
    let count = move || combine.found.with(|found| found.as_ref().map(Vec::len));
    let is_reading = Memo::new(move |_| combine.progress.with(Option::is_some));
    let said = move || match count() {
        Some(count) => i18n.count(t.customers_counted(), count as u64),
        None if is_reading.get() => t.reading_customers().to_owned(),
        None => String::new(),
    };
    let names = names_of_some(combine);
    let names = move || {
        let ids = first_ids(combine);
        names.with(|names| {
            // Those of another set stay until the answer for this one is there.
            let (_, names) =
                names.filter(|(of, names)| Some(of) == ids.as_ref() && !names.is_empty())?;
            let text = fill(t.among_them(), &[("names", &i18n.list(names))]);
            Some(view! { <p class="muted">{sentence(&text)}</p> })
        })
    };
    let failure = move || {
        let retry = move || combine.read();
        let error = combine.error.get();
        error.map(|error| {
            view! { <ErrorNote title=t.members_failed() error=error on_retry=retry/> }
        })
    };
    // The button disappears when it is pressed, so the text in its place gets the focus.
    let read_all = move |_| {
        focus(place);
        combine.read_all();
    };
    view! {
        <div class="combine-preview" tabindex="-1" node_ref=place>
            <p role="status">
                <strong>{move || said()}</strong>
            </p>
            {move || progress_text(combine)}
            {move || names()}
            {move || failure()}
            <Show when=move || combine.cost.with(Option::is_some)>
                <p>{move || cost_text(combine)}</p>
                <Button on:click=read_all>{t.read_customers()}</Button>
            </Show>
        </div>
    }
}

/// How much has been read; not announced, since it changes all the time.
fn progress_text(combine: Combine) -> impl IntoView + use<> {
    let i18n = combine.actions.services.i18n;
    let progress = combine.progress.get().filter(|(_, total)| *total > 0);
    progress.map(|(done, total)| {
        let [done, total] = [done, total].map(|number| i18n.number(number));
        let values = [("done", &*done), ("total", &total)];
        view! { <p class="muted">{fill(i18n.texts.progress(), &values)}</p> }
    })
}

/// What finding the customers in no group costs.
fn cost_text(combine: Combine) -> String {
    let i18n = combine.actions.services.i18n;
    let customers = combine.cost.get().unwrap_or_default();
    let text = i18n.texts.all_customers_read();
    let text = i18n.count(text, customers.div_ceil(ALL_AT_ONCE));
    fill(&text, &[("customers", &i18n.number(customers))])
}

/// The ids of the first customers that are meant; nothing if there are none.
fn first_ids(combine: Combine) -> Option<Vec<String>> {
    let ids = combine.found.with(|found| {
        let ids = found.as_ref()?.iter().take(NAMED_CUSTOMERS);
        Some(ids.cloned().collect::<Vec<_>>())
    });
    ids.filter(|ids| !ids.is_empty())
}

/// These ids, with the email addresses of the customers.
fn names_of_some(combine: Combine) -> Query<(Vec<String>, Vec<String>)> {
    Query::new(
        move || first_ids(combine),
        |api, ids: Vec<String>| async move {
            let mut emails = Vec::new();
            for id in &ids {
                let meant = api.customers_meant(id).await?;
                emails.extend(meant.into_iter().map(|customer| isolate(&customer.email)));
            }
            Ok((ids, emails))
        },
    )
}
