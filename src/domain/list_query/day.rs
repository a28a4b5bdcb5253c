//! Calendar days without time of day and time zone.

use std::fmt;

/// A day, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

impl Day {
    /// A day by its number.
    pub fn numbered(number: i32) -> Self {
        Self(number)
    }

    /// The number of days since 1 January 1970.
    pub fn number(self) -> i32 {
        self.0
    }

    /// A day by its date. A day beyond the end of the month falls into the next month.
    pub fn of(year: i32, month: i32, day: i32) -> Self {
        // Counts years from March, so that a leap day is the last day of its year.
        let shifted = (month + 9) % 12;
        let year = if month <= 2 { year - 1 } else { year };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        let days = year * 365 + leap_days + (153 * shifted + 2) / 5 + day - 1;
        Self(days - UNIX_EPOCH)
    }

    /// Parses a date such as `2024-02-29`; `None` if there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |length| digits(parts.next(), length);
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let in_range = parts.next().is_none() && (1..=12).contains(&month) && day >= 1;
        let parsed = Self::of(year, month, day);
        (in_range && parsed.date() == (year, month, day)).then_some(parsed)
    }

    /// Year, month and day.
    pub fn date(self) -> (i32, i32, i32) {
        let days = self.0 + UNIX_EPOCH;
        let era = days.div_euclid(DAYS_OF_ERA);
        let day = days.rem_euclid(DAYS_OF_ERA);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let shifted = (5 * day + 2) / 153;
        let month = (shifted + 2) % 12 + 1;
        let year = era * 400 + year + i32::from(month <= 2);
        (year, month, day - (153 * shifted + 2) / 5 + 1)
    }

    /// The day `days` later, or earlier if it is negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

/// The number of days between 1 March of the year 0 and 1 January 1970.
const UNIX_EPOCH: i32 = 719_468;
/// The number of days in 400 years, after which the calendar repeats.
const DAYS_OF_ERA: i32 = 146_097;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A common range of days that ends today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// This number of days including today.
    Days(i32),
    ThisYear,
}

impl Preset {
    pub const ALL: [Self; 5] = [
        Self::Days(1),
        Self::Days(7),
        Self::Days(30),
        Self::Days(90),
        Self::ThisYear,
    ];

    /// The maximum of days of a preset that a URL can name.
    const MAX_DAYS: i32 = 3_660;

    /// `7d` or `year`, as in a URL.
    pub fn value(self) -> String {
        match self {
            Self::Days(days) => format!("{days}d"),
            Self::ThisYear => "year".to_owned(),
        }
    }

    /// Parses what [`Preset::value`] gives.
    pub fn parse(value: &str) -> Option<Self> {
        if value == "year" {
            return Some(Self::ThisYear);
        }
        let days = value.strip_suffix('d')?;
        let is_plain = !days.starts_with('0') && days.bytes().all(|byte| byte.is_ascii_digit());
        let days = days.parse().ok().filter(|_| is_plain);
        days.filter(|days| (1..=Self::MAX_DAYS).contains(days))
            .map(Self::Days)
    }

    /// The first day of the range.
    pub fn first_day(self, today: Day) -> Day {
        match self {
            Self::Days(days) => today.plus(1 - days),
            Self::ThisYear => Day::of(today.date().0, 1, 1),
        }
    }
}

/// The number in a text that consists of exactly `length` digits.
pub fn digits(text: Option<&str>, length: usize) -> Option<i32> {
    let text = text?;
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_day_is_that_of_unix() {
        assert_eq!(Day::parse("1970-01-01"), Some(Day::numbered(0)));
        assert_eq!(Day::numbered(-1).to_string(), "1969-12-31");
    }

    #[test]
    fn days_that_are_none_are_not_parsed() {
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-00-10",
            "2024-13-01",
            "2024-01-00",
            "24-01-01",
            "2024-1-1",
            "2024-01-01-01",
            "+024-01-01",
            "",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
        assert!(Day::parse("2000-02-29").is_some());
    }

    #[test]
    fn presets_end_today() {
        let today = Day::of(2024, 3, 1);
        let first = Preset::ALL.map(|preset| preset.first_day(today).to_string());
        assert_eq!(
            first,
            [
                "2024-03-01",
                "2024-02-24",
                "2024-02-01",
                "2023-12-03",
                "2024-01-01"
            ]
        );
    }

    proptest! {
        #[test]
        fn days_are_those_of_the_calendar(number in -719_528..2_932_896_i32) {
            let ours = Day::numbered(number);
            let span = jiff::Span::new().days(number);
            let theirs: Date = date(1970, 1, 1).checked_add(span).expect("a date");
            prop_assert_eq!(ours.to_string(), theirs.to_string());
            prop_assert_eq!(Day::parse(&ours.to_string()), Some(ours));
        }

        #[test]
        fn later_days_are_greater(number in -700_000..2_900_000_i32, days in 1..1_000_i32) {
            let day = Day::numbered(number);
            prop_assert!(day < day.plus(days));
            prop_assert!(day.to_string() < day.plus(days).to_string());
            prop_assert_eq!(day.plus(days).plus(-days), day);
        }
    }
}
