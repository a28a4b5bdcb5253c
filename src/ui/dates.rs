//! Dates as people read them, with the full instant for whoever wants it.

use crate::i18n::use_i18n;
use crate::ui::{El, el};

/// A day; nothing if the server sent none.
pub fn day(iso: Option<&str>) -> Option<El> {
    let i18n = use_i18n();
    let iso = iso?;
    let time = el("time")
        .attr("datetime", iso)
        .attr("title", i18n.instant(iso));
    Some(time.text(i18n.day(iso)))
}
