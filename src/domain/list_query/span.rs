//! Date ranges in whole days of the user's time zone, including both the first and the last day. Pure: the caller passes
//! functions that convert between days and points in time.

use crate::domain::list_query::day::Day;
use crate::domain::list_query::params::DateRange;

/// The kind of a bound that is not the start of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    From,
    After,
    Until,
    Before,
}

/// A range in terms of days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first whole day.
    pub from: Option<Day>,
    /// The last whole day.
    pub to: Option<Day>,
    /// The bounds within a day, and those in addition to another bound of the same end.
    pub exact: Vec<(Holds, String)>,
}

impl Span {
    /// `begins` returns the day that begins exactly at a point in time, if one does.
    pub fn of(range: &DateRange, begins: impl Fn(&str) -> Option<Day>) -> Self {
        let day = |bound: &Option<String>| bound.as_deref().and_then(&begins);
        let from = day(&range.gte);
        let to = day(&range.lt).map(|next| next.plus(-1));
        let bounds = [
            (Holds::From, range.gte.as_ref().filter(|_| from.is_none())),
            (Holds::After, range.gt.as_ref()),
            (Holds::Until, range.lte.as_ref()),
            (Holds::Before, range.lt.as_ref().filter(|_| to.is_none())),
        ];
        let exact = bounds
            .into_iter()
            .filter_map(|(holds, bound)| Some((holds, bound?.clone())));
        Self {
            from,
            to,
            exact: exact.collect(),
        }
    }
}

/// Sets the first day of a range to `from` and its last to `to`. An end that is `None` keeps its bounds; an end that is not
/// a date becomes open. `start` returns the point in time at which a day begins.
pub fn with_days(
    range: &DateRange,
    from: Option<&str>,
    to: Option<&str>,
    start: impl Fn(Day) -> String,
) -> DateRange {
    let mut next = range.clone();
    // An edited range is of these days and no others.
    if from.is_some() || to.is_some() {
        next.last = None;
    }
    if let Some(from) = from {
        next.gt = None;
        next.gte = Day::parse(from).map(&start);
    }
    if let Some(to) = to {
        next.lte = None;
        next.lt = Day::parse(to).map(|day| start(day.plus(1)));
    }
    next
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    use super::*;

    fn start(zone: &TimeZone, day: Day) -> String {
        let span = jiff::Span::new().days(day.number());
        let date = date(1970, 1, 1).checked_add(span).expect("a date");
        let start = date.to_zoned_datetime(zone.clone()).expect("a zoned day");
        start.timestamp().to_string()
    }

    fn begins(zone: &TimeZone, iso: &str) -> Option<Day> {
        let instant: Timestamp = iso.parse().ok()?;
        let day = Day::parse(&instant.to_zoned_datetime(zone.clone()).date().to_string())?;
        (start(zone, day).parse::<Timestamp>().ok() == Some(instant)).then_some(day)
    }

    fn zone() -> impl Strategy<Value = TimeZone> {
        // Cairo and Havana turn their clocks at midnight.
        let names = vec![
            "UTC",
            "Europe/Berlin",
            "Africa/Cairo",
            "America/Havana",
            "Asia/Kolkata",
        ];
        prop::sample::select(names).prop_map(|name| TimeZone::get(name).expect(name))
    }

    proptest! {
        #[test]
        fn days_come_back_as_they_were_set(zone in zone(), first in 0..40_000_i32, length in 0..800_i32) {
            let (from, to) = (Day::numbered(first), Day::numbered(first + length));
            let range = with_days(
                &DateRange::default(),
                Some(&from.to_string()),
                Some(&to.to_string()),
                |day| start(&zone, day),
            );
            let span = Span::of(&range, |iso| begins(&zone, iso));
            prop_assert_eq!(span, Span { from: Some(from), to: Some(to), exact: Vec::new() });
        }
    }

    fn range(bounds: [Option<&str>; 4]) -> DateRange {
        let [gte, gt, lte, lt] = bounds.map(|bound| bound.map(str::to_owned));
        DateRange {
            lt,
            gt,
            lte,
            gte,
            last: None,
        }
    }

    #[test]
    fn a_day_of_daylight_saving_has_23_hours() {
        let berlin = TimeZone::get("Europe/Berlin").expect("Berlin");
        let day = Some("2026-03-29");
        let range = with_days(&DateRange::default(), day, day, |day| start(&berlin, day));
        assert_eq!(range.gte.as_deref(), Some("2026-03-28T23:00:00Z"));
        assert_eq!(range.lt.as_deref(), Some("2026-03-29T22:00:00Z"));
    }

    #[test]
    fn bounds_within_a_day_are_said_as_they_are() {
        let utc = TimeZone::UTC;
        let given = range([
            Some("2026-01-01T00:00:00Z"),
            Some("2026-01-02T00:00:00Z"),
            Some("2026-02-01T00:00:00Z"),
            Some("2026-02-01T09:30:00Z"),
        ]);
        let span = Span::of(&given, |iso| begins(&utc, iso));
        let exact = [
            (Holds::After, "2026-01-02T00:00:00Z".to_owned()),
            (Holds::Until, "2026-02-01T00:00:00Z".to_owned()),
            (Holds::Before, "2026-02-01T09:30:00Z".to_owned()),
        ];
        assert_eq!((span.from, span.to), (Some(Day::of(2026, 1, 1)), None));
        assert_eq!(span.exact, exact);
    }

    #[test]
    fn an_end_that_is_not_touched_stays() {
        let given = range([
            None,
            Some("2026-01-02T10:00:00Z"),
            Some("2026-02-01T09:30:00Z"),
            None,
        ]);
        let start = |day: Day| format!("{day}T00:00:00Z");
        assert_eq!(with_days(&given, None, None, start), given);
        let later = with_days(&given, Some("2026-01-10"), None, start);
        let expected = [
            Some("2026-01-10T00:00:00Z"),
            None,
            Some("2026-02-01T09:30:00Z"),
            None,
        ];
        assert_eq!(later, range(expected));
        let open = with_days(&given, None, Some(""), start);
        assert_eq!(
            open,
            range([None, Some("2026-01-02T10:00:00Z"), None, None])
        );
    }
}
