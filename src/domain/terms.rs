//! What a discount gives, when, and how often. Pure.

use crate::domain::standing::{Standing, standing};

/// What a discount takes off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reduction {
    /// A decimal number.
    Percentage(String),
    /// A decimal number of a currency, if the server says which.
    Fixed {
        amount: String,
        currency: Option<String>,
        /// In the smallest units of the currency.
        in_minor_units: bool,
    },
    FreeShipping,
    /// Something is free or cheaper for whoever buys something else.
    BuyAndGet,
    #[default]
    Unknown,
}

/// What a discount gives, when, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub reduction: Reduction,
    /// ISO 8601.
    pub starts_at: Option<String>,
    /// ISO 8601.
    pub ends_at: Option<String>,
    /// How often it has been used, and how often it can be.
    pub used: Option<u64>,
    pub limit: Option<u64>,
}

impl Terms {
    /// Whether the discount can be used at a time; ISO 8601 in UTC.
    pub fn standing(&self, is_disabled: bool, now: &str) -> Standing {
        let status = if is_disabled { "draft" } else { "active" };
        let (start, end) = (self.starts_at.as_deref(), self.ends_at.as_deref());
        standing(status, start, end, now)
    }

    /// Whether it has been used as often as it can be.
    pub fn is_used_up(&self) -> bool {
        matches!((self.used, self.limit), (Some(used), Some(limit)) if used >= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_uses_end_a_discount() {
        const NOW: &str = "2026-06-15T12:00:00.000Z";
        let terms = Terms {
            ends_at: Some("2026-06-01T00:00:00.000Z".into()),
            used: Some(499),
            limit: Some(500),
            ..Terms::default()
        };
        assert_eq!(terms.standing(false, NOW), Standing::Ended);
        assert_eq!(terms.standing(true, NOW), Standing::Draft);
        assert!(!terms.is_used_up());
        let used_up = Terms {
            used: Some(500),
            ..terms
        };
        assert!(used_up.is_used_up());
        assert!(!Terms::default().is_used_up());
    }
}
