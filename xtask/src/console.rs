//! What `xtask` says on the screen. Knows nothing of the work itself.

use std::fmt::Display;
use std::time::Duration;

/// Announces a step that may take a while.
pub fn step(text: impl Display) {
    println!("==> {text}");
}

/// Adds a fact to the current step.
pub fn note(text: impl Display) {
    println!("    {text}");
}

/// Says on standard error, in one line, why the command ended.
pub fn error(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

/// A span of time as people say it: `0.4s`, `12s`, `3m05s`.
pub fn duration(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0..10 => format!("{:.1}s", span.as_secs_f64()),
        10..60 => format!("{seconds}s"),
        _ => format!("{}m{:02}s", seconds / 60, seconds % 60),
    }
}

/// A number of bytes with its thousands set apart: `204,800`.
pub fn bytes(count: u64) -> String {
    let digits = count.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(duration(Duration::from_millis(420)), "0.4s");
        assert_eq!(duration(Duration::from_secs(12)), "12s");
        assert_eq!(duration(Duration::from_secs(185)), "3m05s");
    }

    #[test]
    fn bytes_are_grouped_by_thousands() {
        assert_eq!(bytes(0), "0");
        assert_eq!(bytes(999), "999");
        assert_eq!(bytes(204_800), "204,800");
        assert_eq!(bytes(1_234_567), "1,234,567");
    }
}
