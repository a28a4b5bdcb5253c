//! The content of the dialog: which customers, how many they are, and what is done with them.

use leptos::prelude::*;

use crate::domain::set_operations;
use crate::domain::set_operations::SetOperation;
use crate::features::combine::state::{Combine, CombineAction, CustomerSet};
use crate::features::group_actions::CopyProgress;
use crate::features::group_actions::name_dialog::NameInput;
use crate::features::members::group_chooser::{Choose, GroupChooser};
use crate::i18n::{Texts, fill, isolate, use_i18n};
use crate::state::picked_items::EntityRef;
use crate::state::query::Query;
use crate::ui::{ErrorNote, Muted, PanelSkeleton, sentence};

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
        true => view! { <NameInput field=combine.name/> }.into_any(),
        false => view! { <GroupChooser how=Choose::One("combine-other") chosen=combine.other/> }
            .into_any(),
    };
    view! {
        <CustomerSets combine=combine/>
        <Preview combine=combine/>
        <CombineActions chosen=combine.action/>
        <div>{move || target()}</div>
        <CopyProgress remaining=combine.run.remaining/>
    }
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
    let groups = combine.groups.get_value();
    let options = customer_sets(t, &groups).into_iter().map(|(label, set)| {
        view! {
            <Radio name="combine-who" label=label value=set chosen=combine.customers>
                <span class="muted number">{move || count_text(combine, set)}</span>
            </Radio>
        }
    });
    let hint = groups
        .is_empty()
        .then(|| view! { <Muted>{t.combine_hint()}</Muted> });
    view! {
        <div class="stack close">
            <div class="pick-list" role="radiogroup" aria-label=t.combine_who()>
                {options.collect_view()}
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
    let number = |count| combine.actions.i18n.number(count as u64);
    count.map(number).unwrap_or_default()
}

/// How many customers are meant, and who some of them are. Until that is known: the progress of the read, or why it
/// failed.
#[component]
fn Preview(combine: Combine) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let names = names_of_some(combine);
    let names = move || {
        names.with(|names| {
            let names = names.filter(|names| !names.is_empty())?;
            let text = fill(t.among_them(), &[("names", &i18n.list(names))]);
            Some(view! { <p class="muted">{sentence(&text)}</p> })
        })
    };
    let shown = move || {
        let count = combine.found.with(|found| found.as_ref().map(Vec::len));
        match (count, combine.error.get()) {
            (Some(count), _) => {
                let count = i18n.count(t.customers_counted(), count as u64);
                view! {
                    <div>
                        <strong>{count}</strong>
                        {move || names()}
                    </div>
                }
                .into_any()
            }
            (None, Some(error)) => {
                let retry = move || combine.read();
                view! { <ErrorNote title=t.members_failed() error=error on_retry=retry/> }
                    .into_any()
            }
            (None, None) => view! { <ReadProgress progress=combine.progress/> }.into_any(),
        }
    };
    view! { <div role="status">{move || shown()}</div> }
}

/// The e-mail addresses of the first customers that are meant.
fn names_of_some(combine: Combine) -> Query<Vec<String>> {
    let ids = move || {
        let ids = combine.found.with(|found| {
            let ids = found.as_ref()?.iter().take(NAMED_CUSTOMERS);
            Some(ids.cloned().collect::<Vec<_>>())
        });
        ids.filter(|ids| !ids.is_empty())
    };
    Query::new(ids, |api, ids: Vec<String>| async move {
        let mut emails = Vec::new();
        for id in &ids {
            let meant = api.customers_meant(id).await?;
            emails.extend(meant.into_iter().map(|customer| isolate(&customer.email)));
        }
        Ok(emails)
    })
}

#[component]
fn ReadProgress(progress: RwSignal<(u64, u64)>) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || {
        let (done, total) = progress.get();
        let [done, total] = [done, total].map(|number| i18n.number(number));
        fill(i18n.texts.progress(), &[("done", &done), ("total", &total)])
    };
    view! {
        <div>
            <p class="muted">{move || text()}</p>
            <PanelSkeleton/>
        </div>
    }
}
