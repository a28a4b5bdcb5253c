//! Price lists that are made drafts, because they would apply to everyone, and active again.

use crate::api::{AdminApi, ApiError};

/// The ids of price lists that were made drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    pub known: Vec<String>,
    /// Those that are drafts perhaps: it could not be found out.
    pub open: Vec<String>,
}

impl Drafts {
    pub fn is_empty(&self) -> bool {
        self.known.is_empty() && self.open.is_empty()
    }

    pub fn append(&mut self, mut other: Self) {
        self.known.append(&mut other.known);
        self.open.append(&mut other.open);
    }

    /// All of them.
    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.known.iter().chain(&self.open)
    }
}

/// Makes price lists drafts: all of them or, if one fails, none; but for those that are put into `stuck`, which stay drafts.
pub async fn make_drafts(
    api: &AdminApi,
    lists: &[String],
    stuck: &mut Drafts,
) -> Result<(), ApiError> {
    for (index, id) in lists.iter().enumerate() {
        let Err(error) = api.set_price_list_status(id, "draft").await else {
            continue;
        };
        let made = Drafts {
            known: lists.get(..index).unwrap_or_default().to_vec(),
            open: match error.is_outcome_open() {
                true => vec![id.clone()],
                false => Vec::new(),
            },
        };
        *stuck = activate(api, made).await;
        return Err(error);
    }
    Ok(())
}

/// Makes price lists active again, and returns those that stay drafts. A list without groups does: its prices would be
/// everyone's.
pub async fn activate(api: &AdminApi, drafts: Drafts) -> Drafts {
    let mut stuck = Drafts::default();
    let known = drafts.known.into_iter().map(|id| (id, false));
    let open = drafts.open.into_iter().map(|id| (id, true));
    for (id, is_open) in known.chain(open) {
        match activate_one(api, &id).await {
            Ok(true) | Err(ApiError::NotFound { .. }) => {}
            Err(error) if is_open || error.is_outcome_open() => stuck.open.push(id),
            Ok(false) | Err(_) => stuck.known.push(id),
        }
    }
    stuck
}

/// Makes a price list active, unless it applies to everyone. Whether it is active then.
///
/// # Errors
/// As [`AdminApi::set_price_list_status`].
pub async fn activate_one(api: &AdminApi, id: &str) -> Result<bool, ApiError> {
    let list = api.price_list(id).await?;
    if list.status == "draft" {
        if list.group_ids().is_empty() {
            return Ok(false);
        }
        api.set_price_list_status(id, "active").await?;
    }
    Ok(true)
}
