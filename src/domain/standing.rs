//! Whether a price list applies now: its status says what was chosen, its dates when that holds. Pure.

/// The real standing of a price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Draft,
    /// Active, from a day to come.
    Scheduled,
    Active,
    /// Active, until a day that is over: nobody gets its prices any more.
    Ended,
}

/// The standing at a time. All times are ISO 8601 in UTC, as the server writes them (`2025-07-31T22:00:00.000Z`): these are in
/// order when their letters are. A time in another form bounds nothing.
pub fn standing(
    status: &str,
    starts_at: Option<&str>,
    ends_at: Option<&str>,
    now: &str,
) -> Standing {
    let known = |time: &&str| time.len() == now.len() && time.ends_with('Z');
    let is_over = ends_at.filter(known).is_some_and(|end| end <= now);
    let is_to_come = starts_at.filter(known).is_some_and(|start| start > now);
    match (status, is_over, is_to_come) {
        ("draft", _, _) => Standing::Draft,
        (_, true, _) => Standing::Ended,
        (_, false, true) => Standing::Scheduled,
        (_, false, false) => Standing::Active,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_decide_what_is_active() {
        const NOW: &str = "2026-06-15T12:00:00.000Z";
        const PAST: Option<&str> = Some("2025-07-31T22:00:00.000Z");
        const FUTURE: Option<&str> = Some("2026-10-01T00:00:00.000Z");
        for (status, from, until, expected) in [
            ("active", None, None, Standing::Active),
            ("active", PAST, None, Standing::Active),
            ("active", PAST, FUTURE, Standing::Active),
            ("active", None, PAST, Standing::Ended),
            ("active", PAST, Some(NOW), Standing::Ended),
            ("active", FUTURE, None, Standing::Scheduled),
            ("active", Some(NOW), None, Standing::Active),
            ("draft", None, PAST, Standing::Draft),
            ("draft", FUTURE, None, Standing::Draft),
            ("active", Some("soon"), Some("2025"), Standing::Active),
        ] {
            assert_eq!(
                standing(status, from, until, NOW),
                expected,
                "{status} {from:?} {until:?}"
            );
        }
    }
}
