//! Days in the browser's time zone, with its daylight saving time.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::domain::list_query::day::Day;
use crate::domain::list_query::params::ListParams;

/// Today.
pub fn today() -> Day {
    day_of(&Date::new_0())
}

/// The instant at which a day begins, in ISO 8601: local midnight, or the first instant after it if the clocks skip that.
pub fn start_of(day: Day) -> String {
    midnight(day).to_iso_string().into()
}

/// What the list asks for, with the bounds that relative dates have today.
pub fn as_of_today(params: &ListParams) -> ListParams {
    params.on(today(), start_of)
}

/// The day of an instant.
pub fn day_at(iso: &str) -> Option<Day> {
    let date = Date::new(&JsValue::from_str(iso));
    (!date.get_time().is_nan()).then(|| day_of(&date))
}

/// The day that begins at this very instant, if one does.
pub fn day_beginning_at(iso: &str) -> Option<Day> {
    let day = day_at(iso)?;
    (midnight(day).get_time() == Date::parse(iso)).then_some(day)
}

fn midnight(day: Day) -> Date {
    // Counted from 1970, because `Date` takes two-digit years for those of the 20th century.
    Date::new_with_year_month_day(1970, 0, day.number() + 1)
}

fn day_of(date: &Date) -> Day {
    let number = |part: u32| i32::try_from(part).unwrap_or_default();
    Day::of(
        number(date.get_full_year()),
        number(date.get_month()) + 1,
        number(date.get_date()),
    )
}
