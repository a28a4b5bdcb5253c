//! Takes deleted groups out of the rules of price lists and discounts that go on naming them.

use crate::api::{AdminApi, ApiError};
use crate::features::group_actions::deletion_impact::DeletionImpact;

/// Changes the rules of an impact so that they name none of these groups, which are deleted. Returns how many could not be
/// changed. A price list or discount without a group is for nobody then, as it is with a deleted group only.
pub async fn mend_rules(api: &AdminApi, impact: &DeletionImpact, deleted: &[String]) -> usize {
    let names_any = |ids: &[String]| ids.iter().any(|id| deleted.contains(id));
    let mut left = 0;
    for list in &impact.lists {
        if names_any(&list.group_ids()) {
            let outcome = api.change_price_list_groups(&list.id, &[], deleted);
            left += usize::from(!is_mended(&outcome.await));
        }
    }
    for tied in impact.mendable_discounts() {
        if names_any(&tied.group_ids) {
            let outcome = api.remove_from_condition(&tied.discount_id, &tied.condition_id, deleted);
            left += usize::from(!is_mended(&outcome.await));
        }
    }
    left
}

/// A rule that is gone names nobody.
fn is_mended(outcome: &Result<(), ApiError>) -> bool {
    matches!(outcome, Ok(()) | Err(ApiError::NotFound { .. }))
}
