//! Requests that end the process of a real Medusa (an unhandled rejection), so only the demo API is
//! asked. It answers the 500 that Medusa means to.

use super::GROUPS;
use crate::case::{Case, case, get};
use crate::shop::group;

pub fn cases() -> Vec<Case> {
    let members = format!("{GROUPS}/{}/customers", group("VIP").id);
    let requests = [
        "/admin/customers?expand=bogus".to_owned(),
        "/admin/customers?order=bogus".to_owned(),
        format!("/admin/customers?groups={}", group("VIP").id),
        format!("{members}?expand=bogus"),
        format!("{members}?order=bogus"),
        format!("/admin/price-lists?customer_groups={}", group("VIP").id),
        "/admin/price-lists?expand=bogus".to_owned(),
        "/admin/price-lists?order=bogus".to_owned(),
        "/admin/price-lists?order=".to_owned(),
    ];
    requests
        .into_iter()
        .map(|path| case(format!("{path} fails"), get(&path).unknown_error()).kills_medusa())
        .collect()
}
