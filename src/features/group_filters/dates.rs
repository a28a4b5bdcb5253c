//! Filters by the day of creation and by the day of the last change.

use leptos::prelude::*;

use super::form::{EditorForm, NOT_SET, PROBLEM_ID, Problem};
use super::state::apply_filter;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::day::Preset;
use crate::domain::list_query::params::DateRange;
use crate::domain::list_query::span::{Holds, Span, with_days};
use crate::i18n::local_time::{day_at, day_beginning_at, start_of, today};
use crate::i18n::{I18n, fill, use_i18n};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, Muted};

/// The first and the last day the Admin API can read.
const MIN_DAY: &str = "0001-01-02";
const MAX_DAY: &str = "9999-12-30";

fn range_of(kind: FilterKind, query: &ListQuery) -> &DateRange {
    match kind {
        FilterKind::Updated => &query.params.updated_at,
        _ => &query.params.created_at,
    }
}

fn with_range(kind: FilterKind, query: &ListQuery, range: DateRange) -> ListQuery {
    match kind {
        FilterKind::Updated => query.with_updated_at(range),
        _ => query.with_created_at(range),
    }
}

/// The range in words: in whole days. The editor says at which instants it begins and ends, where it does so within a day.
#[component]
pub fn DateValue(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let i18n = use_i18n();
    let value = move || {
        let range = groups.query.with(|query| range_of(kind, query).clone());
        let bounds = DateRange {
            last: None,
            ..range.clone()
        };
        let span = Span::of(&bounds, day_beginning_at);
        match range.last {
            Some(last) if bounds.is_empty() => preset_text(last, i18n),
            Some(last) => i18n.list(&[preset_text(last, i18n), days_text(&span, i18n)]),
            None => days_text(&span, i18n),
        }
    };
    view! { <span>{move || value()}</span> }
}

fn days_text(span: &Span, i18n: I18n) -> String {
    let t = i18n.texts;
    let day = |day| i18n.day(&start_of(day));
    // A bound that is not the beginning of a day is shown as the day it lies in.
    let around = |ends: [Holds; 2]| {
        let mut bounds = span.exact.iter();
        let bound = bounds.find_map(|(holds, bound)| ends.contains(holds).then_some(bound))?;
        day_at(bound)
    };
    let from = span.from.or_else(|| around([Holds::From, Holds::After]));
    let to = span.to.or_else(|| around([Holds::Until, Holds::Before]));
    match (from, to) {
        (None, None) => NOT_SET.to_owned(),
        (Some(from), None) => fill(t.from_date(), &[("date", &day(from))]),
        (None, Some(to)) => fill(t.until_date(), &[("date", &day(to))]),
        (Some(from), Some(to)) if from == to => day(from),
        (Some(from), Some(to)) => {
            let ends = [("from", &*day(from)), ("until", &*day(to))];
            fill(t.from_until(), &ends)
        }
    }
}

/// The bounds that are not the beginning or the end of a day, in words.
fn exact_bounds(span: &Span, i18n: I18n) -> Vec<String> {
    let t = i18n.texts;
    let in_words = |(holds, bound): &(Holds, String)| {
        let text = match holds {
            Holds::From => t.from_date(),
            Holds::After => t.after_date(),
            Holds::Until => t.until_date(),
            Holds::Before => t.before_date(),
        };
        fill(text, &[("date", &i18n.moment(bound))])
    };
    span.exact.iter().map(in_words).collect()
}

/// The content of the field of one end: its day, or the day its exact bound lies in.
fn field_text(day: Option<String>, bounds: [&Option<String>; 2]) -> String {
    let bound = bounds.into_iter().flatten().next();
    let around = || Some(day_at(bound?)?.to_string());
    day.or_else(around).unwrap_or_default()
}

/// Edits the first and the last day.
#[component]
pub fn DateEditor(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let chosen = groups
        .query
        .with_untracked(|query| range_of(kind, query).clone());
    let range = chosen.on(today(), start_of);
    let span = Span::of(&range, day_beginning_at);
    let first = span.from.map(|day| day.to_string());
    let last = span.to.map(|day| day.to_string());
    let first = field_text(first, [&range.gte, &range.gt]);
    let last = field_text(last, [&range.lt, &range.lte]);
    let from = RwSignal::new(first.clone());
    let to = RwSignal::new(last.clone());
    let is_reversed =
        Memo::new(move |_| from.with(|from| to.with(|to| !to.is_empty() && from > to)));
    let problem = Signal::derive(move || match is_reversed.get() {
        true => t.from_after_to().to_owned(),
        false => String::new(),
    });
    let exact = exact_bounds(&span, i18n);
    let note = (!exact.is_empty()).then(|| {
        let note = fill(t.exact_bounds(), &[("bounds", &i18n.list(&exact))]);
        view! { <Muted>{note}</Muted> }
    });
    let presets = view! { <Presets groups=groups kind=kind range=chosen/> };
    let apply = move |()| {
        if is_reversed.get_untracked() {
            return;
        }
        // A field that nobody has edited leaves its bound as exact as it is.
        let (from, to) = (from.get_untracked(), to.get_untracked());
        let from = (from != first).then_some(from.as_str());
        let to = (to != last).then_some(to.as_str());
        // Of the range as it is now: the address may have changed under the editor.
        apply_filter(groups, kind, |query| {
            let range = range_of(kind, query);
            let next = match (from, to) {
                (None, None) => range.clone(),
                _ => with_days(&range.on(today(), start_of), from, to, start_of),
            };
            with_range(kind, query, next)
        });
    };
    view! {
        <EditorForm on_apply=apply>
            {presets}
            <div class="day-fields">
                <DayField label=t.first_day() day=from invalid=is_reversed/>
                <DayField label=t.last_day() day=to invalid=is_reversed/>
            </div>
            <Problem text=problem/>
            {note}
        </EditorForm>
    }
}

fn preset_text(preset: Preset, i18n: I18n) -> String {
    let t = i18n.texts;
    match preset {
        Preset::Days(1) => t.preset_today().to_owned(),
        Preset::Days(days) => i18n.count(t.preset_days(), u64::from(days.unsigned_abs())),
        Preset::ThisYear => t.preset_year().to_owned(),
    }
}

/// Buttons that set a range from a day until today. It stays until today as the days pass, in links and saved views, too.
#[component]
fn Presets(groups: GroupListState, kind: FilterKind, range: DateRange) -> impl IntoView {
    let i18n = use_i18n();
    let button = |preset: Preset| {
        let label = preset_text(preset, i18n);
        let since = move || DateRange {
            last: Some(preset),
            ..DateRange::default()
        };
        let is_chosen = since() == range;
        let choose = move |_| {
            apply_filter(groups, kind, |query| with_range(kind, query, since()));
        };
        view! {
            <Button attr:aria-pressed=is_chosen.to_string() on:click=choose>
                {label}
            </Button>
        }
    };
    let buttons = Preset::ALL.map(button).into_iter().collect_view();
    view! { <div class="presets">{buttons}</div> }
}

#[component]
fn DayField(label: &'static str, day: RwSignal<String>, invalid: Memo<bool>) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="date"
                min=MIN_DAY
                max=MAX_DAY
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=move || invalid.get().then_some(PROBLEM_ID)
                prop:value=day
                on:input=move |event| day.set(event_target_value(&event))
            />
        </label>
    }
}
