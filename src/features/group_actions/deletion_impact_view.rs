//! The impact of a deletion in words.

use leptos::prelude::*;

use crate::api::discounts::TiedDiscount;
use crate::api::price_lists::PriceList;
use crate::features::group_actions::deletion::Deletion;
use crate::features::group_actions::deletion_impact::{
    DeletionImpact, DiscountOutcome, ListOutcome,
};
use crate::i18n::{Plural, Texts, fill, use_i18n};
use crate::state::discount_words::use_discount_words;
use crate::ui::{ErrorNote, LabelledCheckbox, Muted, PanelSkeleton, bdi_text};

/// The impact, once it has been read. If it cannot be read: why, and a checkbox to delete the groups all the same.
#[component]
pub fn DeletionImpactView(deletion: Deletion) -> impl IntoView {
    let t = use_i18n().texts;
    let Deletion {
        impact,
        error,
        reading,
        unseen,
        ..
    } = deletion;
    let failure = move || {
        let retry = move || deletion.read();
        let error = error.get();
        error.map(|error| {
            view! { <ErrorNote title=t.effect_failed() error=error on_retry=retry/> }
        })
    };
    let has_failed = Memo::new(move |_| error.with(Option::is_some));
    let shown = move || match impact.get() {
        Some(impact) => view! { <Impact impact=impact deletion=deletion/> }.into_any(),
        None if has_failed.get() => view! {
            <LabelledCheckbox
                label=t.delete_unseen()
                checked=unseen
                on_toggle=move |on| unseen.set(on)
            />
        }
        .into_any(),
        None => view! { <PanelSkeleton/> }.into_any(),
    };
    view! {
        <div class="stack" aria-busy=move || reading.get().to_string()>
            <GroupNames deletion=deletion/>
            <ReadCount deletion=deletion/>
            {move || failure()}
            {move || shown()}
        </div>
    }
}

/// The names of the groups, where there are several: two may look alike.
#[component]
fn GroupNames(deletion: Deletion) -> impl IntoView {
    /// More are counted.
    const MAX_NAMED: usize = 50;
    let i18n = use_i18n();
    let left = deletion.bulk.left;
    let names = move || {
        let names = left.with(|groups| {
            let named = groups.iter().take(MAX_NAMED);
            named.map(|group| group.name.clone()).collect::<Vec<_>>()
        });
        let lines = names
            .into_iter()
            .map(|name| view! { <li>{bdi_text(name)}</li> }.into_any());
        lines.collect_view()
    };
    let more = move || {
        let more = left.with(Vec::len).saturating_sub(MAX_NAMED);
        let number = i18n.number(more as u64);
        (more > 0).then(|| view! { <li class="muted">{fill(i18n.texts.more_changes(), &[("n", &number)])}</li> })
    };
    deletion.bulk.many.then(|| {
        view! {
            <ul class="effect-list named" tabindex="0" aria-label=i18n.texts.groups_title()>
                {move || names()}
                {move || more()}
            </ul>
        }
    })
}

/// How many of the groups have been read, where there are several.
#[component]
fn ReadCount(deletion: Deletion) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || {
        let total = deletion.bulk.left.with(Vec::len);
        let read = deletion.read_count.get();
        // Not while everything is there: the number would be about what has been.
        let is_counting = read < total && (deletion.reading.get() || read > 0);
        let [read, total] = [read, total].map(|number| i18n.number(number as u64));
        let values = [("done", &*read), ("total", &total)];
        is_counting.then(|| fill(i18n.texts.reading_progress(), &values))
    };
    let is_many = deletion.bulk.many;
    is_many.then(|| view! { <p class="muted" role="status">{move || text()}</p> })
}

/// What the deletion changes, and what the user can decide about it.
#[component]
fn Impact(impact: DeletionImpact, deletion: Deletion) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    if impact.is_none() {
        return view! { <NoImpact of_several=deletion.bulk.many/> }.into_any();
    }
    let lists = impact.lists.iter().map(|list| list_line(t, list, &impact));
    let lists = lists.collect();
    let discounts = impact.discounts.iter();
    let discounts = discounts.map(|tied| discount_line(t, tied, &impact));
    let discounts = discounts.collect();
    view! {
        <div class="effect stack">
            <MembershipsLost count=impact.members of_several=deletion.bulk.many/>
            {section(t.tab_price_lists(), lists)}
            <Decision
                text=t.draft_first()
                count=impact.opening_lists().count()
                decided=deletion.draft_first
            />
            {section(words.all, discounts)}
            <Decision
                text=t.mend_rules()
                count=impact.mendable_rules()
                decided=deletion.mend_rules
            />
            <Muted>{t.effect_after()}</Muted>
        </div>
    }
    .into_any()
}

/// Says that the deletion changes nothing else.
#[component]
fn NoImpact(of_several: bool) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    let text = match of_several {
        true => words.no_impact_of_all,
        false => words.no_impact,
    };
    view! {
        <div class="stack">
            <Muted>{text}</Muted>
            <Muted>{t.effect_after()}</Muted>
        </div>
    }
}

/// How many customers are in the groups, if any.
#[component]
fn MembershipsLost(count: u64, of_several: bool) -> impl IntoView {
    let i18n = use_i18n();
    let text = match of_several {
        true => i18n.texts.memberships_end(),
        false => i18n.texts.members_lose(),
    };
    (count > 0).then(|| view! { <p>{i18n.count(text, count)}</p> })
}

/// A checkbox about `count` price lists or rules; nothing if there are none.
#[component]
fn Decision(text: Plural, count: usize, decided: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    (count > 0).then(|| {
        view! {
            <LabelledCheckbox
                label=i18n.count(text, count as u64)
                checked=decided
                on_toggle=move |on| decided.set(on)
                class:boxed=true
            />
        }
    })
}

/// Lines under a heading; nothing if there are none.
fn section(title: &'static str, lines: Vec<AnyView>) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        view! {
            <div>
                <h3>{title}</h3>
                <ul class="effect-list">{lines}</ul>
            </div>
        }
    })
}

fn list_line(t: &'static Texts, list: &PriceList, impact: &DeletionImpact) -> AnyView {
    let (class, text) = match impact.list_outcome(list) {
        ListOutcome::Ended => ("chip draft", t.list_over()),
        ListOutcome::OpenToAll => ("chip warn", t.list_opens()),
        ListOutcome::OpenOnceActive => ("chip draft", t.list_opens_later()),
        ListOutcome::Unused => ("chip warn", t.list_dies()),
        ListOutcome::Unchanged => ("chip good", t.list_stays()),
    };
    view! {
        <li>
            {bdi_text(list.name.clone())}
            <span class=class>{text}</span>
        </li>
    }
    .into_any()
}

fn discount_line(t: &'static Texts, tied: &TiedDiscount, impact: &DeletionImpact) -> AnyView {
    let (class, text) = match impact.discount_outcome(tied) {
        DiscountOutcome::OpenToAll => ("chip warn", t.discount_opens()),
        DiscountOutcome::OpenToMembers => ("chip warn", t.discount_opens_to_members()),
        DiscountOutcome::Unusable => ("chip warn", t.discount_dies()),
        DiscountOutcome::Unchanged => ("chip good", t.discount_stays()),
    };
    let disabled = tied
        .is_disabled
        .then(|| view! { <span class="chip draft">{t.discount_disabled()}</span> });
    view! {
        <li>
            <bdi>
                <code>{tied.code.clone()}</code>
            </bdi>
            <span class=class>{text}</span>
            {disabled}
        </li>
    }
    .into_any()
}
