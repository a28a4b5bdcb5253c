//! Dates as people read them, with the full instant for whoever wants it.

use super::{El, el};
use crate::i18n::I18n;

/// A day; nothing if the server sent none.
pub fn day(iso: Option<&str>) -> Option<El> {
    let i18n = I18n::expect();
    let iso = iso?;
    let time = el("time")
        .attr("datetime", iso)
        .attr("title", i18n.instant(iso));
    Some(time.text(i18n.day(iso)))
}
