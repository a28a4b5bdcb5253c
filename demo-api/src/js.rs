//! The two readings of text that JavaScript lends to Medusa's parameters:
//! `Number(text)` and `new Date(text)` as V8 does it in the time zone UTC.

use jiff::{Timestamp, civil};

use crate::sample::Millis;

/// The furthest instant a JavaScript `Date` can hold, in milliseconds.
const LAST_INSTANT: f64 = 8.64e15;

/// `Number(text)`; not a number is `None`.
pub fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0.0);
    }
    let radix = |prefix: &str, radix| {
        let digits = text.strip_prefix(prefix)?;
        Some(
            u64::from_str_radix(digits, radix)
                .ok()
                .map(|value| value as f64),
        )
    };
    for (prefix, base) in [
        ("0x", 16),
        ("0X", 16),
        ("0o", 8),
        ("0O", 8),
        ("0b", 2),
        ("0B", 2),
    ] {
        if let Some(value) = radix(prefix, base) {
            return value;
        }
    }
    match text.trim_start_matches(['+', '-']) {
        // Rust reads more words than JavaScript does.
        rest if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') => text.parse().ok(),
        "Infinity" => text.parse().ok(),
        _ => None,
    }
}

/// The instant Medusa's date filters read from text: a date if JavaScript can
/// read one, otherwise seconds since 1970. `None` is an invalid date.
pub fn instant(text: &str) -> Option<Millis> {
    date(text).or_else(|| {
        let millis = number(text)? * 1_000.0;
        (millis.abs() <= LAST_INSTANT).then_some(millis.trunc() as Millis)
    })
}

/// `new Date(text)`; an invalid date is `None`.
pub fn date(text: &str) -> Option<Millis> {
    iso(text).or_else(|| legacy(text))
}

/// The formats of ECMAScript: a year, month or day, with or without a time.
/// Without a time they are UTC; so is a local time, as the server runs in UTC.
fn iso(text: &str) -> Option<Millis> {
    let (day, time) = match text.split_once(['T', 't']) {
        Some((day, time)) => (day, Some(time)),
        None => match text.split_once(' ') {
            // V8 also takes a blank for the T.
            Some((day, time)) if day.len() == 10 => (day, Some(time)),
            _ => (text, None),
        },
    };
    let days = iso_day(day)?;
    let Some(time) = time else {
        return Some(days);
    };
    let (clock, offset) = split_offset(time.trim())?;
    Some(days + clock_time(clock)? - offset)
}

fn iso_day(text: &str) -> Option<Millis> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, text.get(1..)?),
        b'-' => (-1, text.get(1..)?),
        _ => (1, text),
    };
    let expected = if digits.len() == text.len() { 4 } else { 6 };
    let mut parts = digits.split('-');
    let year = fixed(parts.next()?, expected)? * sign;
    let month = parts.next().map_or(Some(1), |part| fixed(part, 2))?;
    let day = parts.next().map_or(Some(1), |part| fixed(part, 2))?;
    if parts.next().is_some() {
        return None;
    }
    midnight(year, month, day)
}

/// Midnight UTC of a day. Like V8, takes the 30th of February for the 2nd of March.
fn midnight(year: i64, month: i64, day: i64) -> Option<Millis> {
    if !(1..=31).contains(&day) {
        return None;
    }
    let first = civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    let timestamp = jiff::tz::Offset::UTC
        .to_timestamp(first.at(0, 0, 0, 0))
        .ok()?;
    Some(timestamp.as_millisecond() + (day - 1) * 86_400_000)
}

fn fixed(text: &str, digits: usize) -> Option<i64> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Separates `10:00:00.5+02:00` into the clock time and the offset in milliseconds.
fn split_offset(text: &str) -> Option<(&str, Millis)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = text.rfind(['+', '-']) else {
        return Some((text, 0));
    };
    let (clock, offset) = text.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    Some((
        clock.trim_end(),
        sign * (fixed(hours, 2)? * 60 + fixed(minutes, 2)?) * 60_000,
    ))
}

fn clock_time(text: &str) -> Option<Millis> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.split(':');
    let hours = fixed(parts.next()?, 2)?;
    let minutes = fixed(parts.next()?, 2)?;
    let seconds = parts.next().map_or(Some(0), |part| fixed(part, 2))?;
    if parts.next().is_some() || hours > 24 || minutes > 59 || seconds > 59 {
        return None;
    }
    let millis: String = fraction.chars().chain("000".chars()).take(3).collect();
    Some(((hours * 60 + minutes) * 60 + seconds) * 1_000 + fixed(&millis, 3)?)
}

/// The looser formats V8 inherited: `5`, `1/2/2024`, `Jan 2 2024 10:00`, `2 January 2024`.
fn legacy(text: &str) -> Option<Millis> {
    let mut words = text.replace([',', '/'], " ");
    if text.split('-').all(|part| part.parse::<u32>().is_ok()) {
        // `2024-1-5`, which is not ISO.
        words = text.replace('-', " ");
    }
    let mut numbers = Vec::new();
    let mut month = None;
    let mut time = 0;
    for word in words.split_whitespace() {
        if word.contains(':') {
            let (clock, offset) = split_offset(word)?;
            time += clock_time(clock)? - offset;
        } else if let Ok(value) = word.parse::<u32>() {
            numbers.push(i64::from(value));
        } else if let Some(named) = month_named(word) {
            month = Some(named);
        } else if !is_ignored(word) {
            return None;
        }
    }
    let (year, month, day) = match (month, numbers.as_slice()) {
        (None, [one]) if (1..=31).contains(one) => (2_001, *one, 1),
        (None, [year]) => (century(*year), 1, 1),
        (None, [month, day]) => (2_001, *month, *day),
        (None, [month, day, year]) if (1..=31).contains(month) => (century(*year), *month, *day),
        (None, [year, month, day]) => (century(*year), *month, *day),
        (Some(month), [day]) if (1..=31).contains(day) => (2_001, month, *day),
        (Some(month), [year]) => (century(*year), month, 1),
        (Some(month), [day, year]) if (1..=31).contains(day) => (century(*year), month, *day),
        (Some(month), [year, day]) => (century(*year), month, *day),
        _ => return None,
    };
    Some(midnight(year, month, day)? + time)
}

/// Two-digit years are of this or the last century.
fn century(year: i64) -> i64 {
    match year {
        0..=49 => year + 2_000,
        50..=99 => year + 1_900,
        _ => year,
    }
}

fn month_named(word: &str) -> Option<i64> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let start = word.get(..3)?.to_ascii_lowercase();
    let position = MONTHS.iter().position(|month| *month == start)?;
    i64::try_from(position + 1).ok()
}

fn is_ignored(word: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let word = word.to_ascii_lowercase();
    ["utc", "gmt", "z"].contains(&word.as_str()) || DAYS.iter().any(|day| word.starts_with(day))
}

/// The instant now, in microseconds: PostgreSQL's clock is that fine.
pub fn now_micros() -> i64 {
    Timestamp::now().as_microsecond()
}

#[cfg(test)]
mod tests {
    use super::{date, instant, number};

    #[test]
    fn numbers_are_read_as_javascript_reads_them() {
        assert_eq!(number(""), Some(0.0));
        assert_eq!(number(" 5 "), Some(5.0));
        assert_eq!(number("1e2"), Some(100.0));
        assert_eq!(number("0x10"), Some(16.0));
        assert_eq!(number("-1.5"), Some(-1.5));
        assert_eq!(number("Infinity"), Some(f64::INFINITY));
        for text in ["abc", "null", "inf", "nan", "1,5", "true", "5px"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_v8_reads_them() {
        let first_of_2024 = 1_704_067_200_000;
        for text in [
            "2024",
            "2024-01",
            "2024-01-01",
            "2024-01-01T00:00",
            "2024-01-01T00:00:00.000Z",
            "2024-01-01 00:00:00",
            "01/01/2024",
            "2024-1-1",
            "Jan 1 2024",
            "1 January 2024",
            "2024-01-01T02:00:00+02:00",
            "Mon, 01 Jan 2024 00:00:00 GMT",
        ] {
            assert_eq!(date(text), Some(first_of_2024), "{text}");
        }
        assert_eq!(date("2026-02-31"), date("2026-03-03"));
        for text in ["2026-13-01", "not a date", "", "2024-01-01T00:00:00 02:00"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_seconds() {
        assert_eq!(instant("1704067200"), Some(1_704_067_200_000));
        assert_eq!(instant(""), Some(0));
        assert_eq!(instant("99999999999999"), None);
        assert_eq!(instant("x"), None);
    }
}
