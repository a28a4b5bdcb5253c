//! Filters by the day of creation and of the last change.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::list_query::ListQuery;
use crate::domain::list_query::day::Preset;
use crate::domain::list_query::params::DateRange;
use crate::domain::list_query::span::{Holds, Span, with_days};
use crate::features::group_filters::{GroupListState, form, problem};
use crate::i18n::fill;
use crate::i18n::local_time::{day_at, day_beginning_at, start_of, today};
use crate::i18n::use_i18n;
use crate::state::filters::FilterKind;
use crate::ui::{El, FOCUS_FIRST, el, muted, value_of};

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

/// The range in words.
pub fn value(groups: GroupListState, kind: FilterKind) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let span = groups
        .query
        .with(|query| Span::of(range_of(kind, query), day_beginning_at));
    let day = |day| i18n.day(&start_of(day));
    let mut parts = match (span.from, span.to) {
        (None, None) => Vec::new(),
        (Some(from), None) => vec![fill(t.from_date(), &[("date", &day(from))])],
        (None, Some(to)) => vec![fill(t.until_date(), &[("date", &day(to))])],
        (Some(from), Some(to)) if from == to => vec![day(from)],
        (Some(from), Some(to)) => {
            let ends = [("from", &*day(from)), ("until", &*day(to))];
            vec![fill(t.from_until(), &ends)]
        }
    };
    parts.extend(exact(&span));
    el("span").text(match parts.is_empty() {
        true => "…".to_owned(),
        false => parts.join(", "),
    })
}

/// The bounds that are no whole days, in words.
fn exact(span: &Span) -> Vec<String> {
    let i18n = use_i18n();
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

/// What the field of one end shows: its day, or the one that holds its bound.
fn field_text(day: Option<String>, bounds: [&Option<String>; 2]) -> String {
    let bound = bounds.into_iter().flatten().next();
    let around = || Some(day_at(bound?)?.to_string());
    day.or_else(around).unwrap_or_default()
}

pub fn editor(groups: GroupListState, kind: FilterKind) -> El {
    let t = use_i18n().texts;
    let range = groups
        .query
        .with_untracked(|query| range_of(kind, query).clone());
    let span = Span::of(&range, day_beginning_at);
    let shown = [
        field_text(
            span.from.map(|day| day.to_string()),
            [&range.gte, &range.gt],
        ),
        field_text(span.to.map(|day| day.to_string()), [&range.lt, &range.lte]),
    ];
    let ends = shown.clone().map(RwSignal::new);
    let [from, to] = ends;
    let reversed = move || from.with(|from| to.with(|to| !to.is_empty() && from > to));
    let exact = exact(&span);
    let note = fill(t.exact_bounds(), &[("bounds", &exact.join(", "))]);
    let presets = presets(groups, kind, &range);
    let apply = Callback::new(move |()| {
        if untrack(reversed) {
            return;
        }
        let now = ends.map(|end| end.get_untracked());
        let [from, to] = &now;
        let [from_shown, to_shown] = &shown;
        let from = (from != from_shown).then_some(from.as_str());
        let to = (to != to_shown).then_some(to.as_str());
        let next = with_days(&range, from, to, start_of);
        groups.apply_filter(kind, |query| with_range(kind, query, next));
    });
    let fields = el("div")
        .class("day-fields")
        .child(day_field(t.first_day(), from, reversed))
        .child(day_field(t.last_day(), to, reversed));
    let problem = problem(move || match reversed() {
        true => t.from_after_to().to_owned(),
        false => String::new(),
    });
    let note = (!exact.is_empty()).then(|| muted(note));
    let stack = el("div")
        .class("stack")
        .child(presets)
        .child(fields)
        .child(problem)
        .child_if(note);
    form(stack, apply).attr(FOCUS_FIRST, "")
}

fn presets(groups: GroupListState, kind: FilterKind, range: &DateRange) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let buttons = Preset::ALL.map(|preset| {
        let label = match preset {
            Preset::Days(1) => t.preset_today().to_owned(),
            Preset::Days(days) => {
                let days = i18n.number(u64::from(days.unsigned_abs()));
                fill(t.preset_days(), &[("n", &days)])
            }
            Preset::ThisYear => t.preset_year().to_owned(),
        };
        let since = move || DateRange {
            gte: Some(start_of(preset.first_day(today()))),
            ..DateRange::default()
        };
        el("button")
            .attr("type", "button")
            .class("button")
            .attr("aria-pressed", (since() == *range).to_string())
            .on_click(move || {
                groups.apply_filter(kind, |query| with_range(kind, query, since()));
            })
            .text(label)
    });
    el("div").class("presets").children(buttons)
}

fn day_field(
    label: &'static str,
    text: RwSignal<String>,
    wrong: impl Fn() -> bool + Send + 'static,
) -> El {
    let input = el("input")
        .attr("type", "date")
        // Years that the server can read.
        .attr("min", "0001-01-02")
        .attr("max", "9999-12-30")
        .prop_with("value", move || JsValue::from_str(&text.get()))
        .attr_with("aria-invalid", move || wrong().then(|| "true".to_owned()))
        .on("input", move |event| text.set(value_of(&event)));
    el("label")
        .class("field")
        .child(el("span").text(label))
        .child(input)
}
