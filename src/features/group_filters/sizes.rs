//! The filter by the number of customers.

use leptos::prelude::*;

use super::form::{EditorForm, NOT_SET, PROBLEM_ID, Problem};
use super::state::apply_filter;
use crate::domain::list_query::params::SizeRange;
use crate::i18n::{I18n, fill, use_i18n};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, Muted};

/// The ranges that can be chosen by one press.
const PRESETS: [SizeRange; 3] = [
    SizeRange::NONE,
    SizeRange::ANY,
    SizeRange {
        min: Some(100),
        max: None,
    },
];

fn size_text(size: SizeRange, i18n: I18n) -> String {
    let t = i18n.texts;
    let number = |number| i18n.number(number);
    match size {
        SizeRange::NONE => t.size_none().to_owned(),
        SizeRange::ANY => t.size_any().to_owned(),
        SizeRange { min, max } => match (min, max) {
            (None, None) => NOT_SET.to_owned(),
            (Some(min), None) => fill(t.size_from(), &[("n", &number(min))]),
            (None, Some(max)) => fill(t.size_until(), &[("n", &number(max))]),
            (Some(min), Some(max)) if min == max => number(min),
            (Some(min), Some(max)) => {
                let ends = [("from", &*number(min)), ("until", &number(max))];
                fill(t.from_until(), &ends)
            }
        },
    }
}

/// The range in words.
#[component]
pub fn SizeValue(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let value = move || {
        groups
            .query
            .with(|query| size_text(query.params.size, i18n))
    };
    view! { <span>{move || value()}</span> }
}

/// What is in a field: a number, nothing, or something else.
fn number_in(field: &str) -> Result<Option<u64>, ()> {
    let text: String = field.trim().chars().map(ascii_digit).collect();
    match &*text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}

/// A digit as input methods and keyboards of other scripts type it, as one of ASCII; any other character as it is.
fn ascii_digit(char: char) -> char {
    let zero = match char {
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        other => return other,
    };
    char::from_digit(u32::from(char) - u32::from(zero), 10).unwrap_or(char)
}

/// The range that two fields ask for.
///
/// # Errors
/// What is wrong with them.
fn range_in(min: &str, max: &str) -> Result<SizeRange, NoRange> {
    let (Ok(min), Ok(max)) = (number_in(min), number_in(max)) else {
        return Err(NoRange::NoNumber);
    };
    let range = SizeRange { min, max };
    let is_small = [min, max]
        .into_iter()
        .flatten()
        .all(|it| it <= SizeRange::MAX);
    match is_small && range.is_possible() {
        true => Ok(range),
        false if is_small => Err(NoRange::Reversed),
        false => Err(NoRange::NoNumber),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NoRange {
    /// A field has something else than a whole number.
    NoNumber,
    /// No number is so large and so small.
    Reversed,
}

/// Edits the least and the greatest number.
#[component]
pub fn SizeEditor(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let size = groups.query.with_untracked(|query| query.params.size);
    let text = |bound: Option<u64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    let (min, max) = (RwSignal::new(text(size.min)), RwSignal::new(text(size.max)));
    let range = Memo::new(move |_| min.with(|min| max.with(|max| range_in(min, max))));
    // A range that is being typed is wrong only once it is to be applied.
    let is_tried = RwSignal::new(false);
    let is_wrong = Memo::new(move |_| is_tried.get() && range.get().is_err());
    let problem = Signal::derive(move || match range.get().err().filter(|_| is_tried.get()) {
        Some(NoRange::NoNumber) => t.not_a_size().to_owned(),
        Some(NoRange::Reversed) => t.size_reversed().to_owned(),
        None => String::new(),
    });
    let apply = move |()| match range.get_untracked() {
        Ok(range) => apply_filter(groups, FilterKind::Size, |query| query.with_size(range)),
        Err(_) => is_tried.set(true),
    };
    view! {
        <EditorForm on_apply=apply>
            <Presets groups=groups size=size/>
            <div class="day-fields">
                <SizeField label=t.size_least() size=min invalid=is_wrong/>
                <SizeField label=t.size_most() size=max invalid=is_wrong/>
            </div>
            <Problem text=problem/>
            <Muted>{t.size_hint()}</Muted>
        </EditorForm>
    }
}

#[component]
fn Presets(groups: GroupListState, size: SizeRange) -> impl IntoView {
    let i18n = use_i18n();
    let buttons = PRESETS.map(|preset| {
        let choose = move |_| {
            apply_filter(groups, FilterKind::Size, |query| query.with_size(preset));
        };
        view! {
            <Button attr:aria-pressed=(preset == size).to_string() on:click=choose>
                {size_text(preset, i18n)}
            </Button>
        }
    });
    view! { <div class="presets">{buttons.into_iter().collect_view()}</div> }
}

#[component]
fn SizeField(label: &'static str, size: RwSignal<String>, invalid: Memo<bool>) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                size="8"
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=move || invalid.get().then_some(PROBLEM_ID)
                prop:value=size
                on:input=move |event| size.set(event_target_value(&event))
            />
        </label>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn two_fields_are_a_range() {
        let range = |min, max| Ok(SizeRange { min, max });
        assert_eq!(range_in("", ""), range(None, None));
        assert_eq!(range_in(" 5 ", ""), range(Some(5), None));
        assert_eq!(range_in("0", "0"), range(Some(0), Some(0)));
        assert_eq!(range_in("", "999999999"), range(None, Some(999_999_999)));
        for text in ["100", "１００", "١٠٠", "۱۰۰"] {
            assert_eq!(range_in(text, ""), range(Some(100), None), "{text}");
        }
        for text in ["x", "-1", "1.5", "1e3", "1000000000"] {
            assert_eq!(range_in(text, ""), Err(NoRange::NoNumber), "{text}");
        }
        assert_eq!(range_in("5", "4"), Err(NoRange::Reversed));
    }
}
