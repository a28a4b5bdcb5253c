//! Days where the browser is, whatever its time zone.

use js_sys::Date;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::domain::list_query::day::Day;
use crate::i18n::local_time::{day_at, day_beginning_at, start_of, today};

#[wasm_bindgen_test]
fn days_begin_and_end_without_gaps() {
    let today = today();
    // More than a year, and so every change of the clocks.
    for days in -800..1 {
        let day = today.plus(days);
        let start = start_of(day);
        assert_eq!(day_at(&start), Some(day));
        assert_eq!(day_beginning_at(&start), Some(day));
        let hours = (Date::parse(&start_of(day.plus(1))) - Date::parse(&start)) / 3_600_000.0;
        assert!((23.0..=25.0).contains(&hours), "{day} has {hours} hours");
    }
}

#[wasm_bindgen_test]
fn early_years_are_those_they_say() {
    for text in ["0001-01-02", "0099-05-06", "1969-12-31", "9999-12-30"] {
        let day = Day::parse(text);
        let start = day.map(start_of).unwrap_or_default();
        assert_eq!(day_at(&start), day, "{text}");
    }
}

#[wasm_bindgen_test]
fn what_lies_within_a_day_begins_none() {
    let start = Date::parse(&start_of(today()));
    let later = Date::new(&(start + 1.0).into()).to_iso_string();
    let later = String::from(later);
    assert_eq!(day_at(&later), Some(today()));
    assert_eq!(day_beginning_at(&later), None);
    assert_eq!(day_at("yesterday"), None);
}
