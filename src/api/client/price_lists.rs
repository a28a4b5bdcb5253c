//! Price lists and the groups they apply to.

use serde::Serialize;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::api::client::AdminApi;
use crate::api::customer_groups::CustomerGroup;
use crate::api::outcome::{about, about_record, settled};
use crate::api::price_lists::{PriceList, list_id, naming};
use crate::api::{ApiError, Page, Reply, Request, v1};
use crate::domain::text;

/// The number of price lists that name groups after which [`AdminApi::tied_price_lists`] stops.
const ENOUGH_TO_CHOOSE: usize = 20;
/// The number of pages after which it stops.
const MAX_PAGES: u64 = 20;

#[derive(Serialize)]
struct StatusBody<'a> {
    status: &'a str,
}

/// Makes a price list `active` or `draft`; the same in both versions.
fn set_status_request(id: &str, status: &str) -> Request {
    Request::post(format!("/admin/price-lists/{id}"), &StatusBody { status })
}

impl AdminApi {
    /// A price list with all groups it applies to.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`Transport::read`](crate::api::Transport::read).
    pub fn price_list(&self, id: &str) -> Reply<PriceList> {
        let list = match self.dialect() {
            Some(dialect) => dialect.price_list(self.transport(), id),
            None => v1::price_lists::price_list(self.transport(), id),
        };
        about_record(list, id, |list| &list.id)
    }

    /// Makes a price list apply to exactly these groups. The server replaces the whole set, so the caller reads the groups
    /// with [`AdminApi::price_list`] right before and sends them with its change. A list without groups applies to everyone.
    ///
    /// # Errors
    /// `NotFound` if there is no such list or group; nothing is changed in that case. Else as [`AdminApi::command`].
    pub fn set_price_list_groups(&self, id: &str, groups: &[String]) -> Reply<()> {
        let write = match self.dialect() {
            Some(dialect) => dialect.set_price_list_groups(self.transport(), id, groups),
            None => v1::price_lists::set_groups(self.transport(), id, groups),
        };
        let wanted: BTreeSet<String> = groups.iter().cloned().collect();
        self.settled_list(write, id, move |list| {
            let groups = list.customer_groups.iter().flatten();
            groups
                .map(|group| group.id.clone())
                .collect::<BTreeSet<_>>()
                == wanted
        })
    }

    /// Makes a price list `active` or `draft`.
    ///
    /// # Errors
    /// As [`AdminApi::set_price_list_groups`].
    pub fn set_price_list_status(&self, id: &str, status: &str) -> Reply<()> {
        let request = set_status_request(id, status);
        let write = about(self.command(request, list_id), id);
        let wanted = status.to_owned();
        self.settled_list(write, id, move |list| list.status == wanted)
    }

    /// The outcome of a change of a price list: it has happened if the list `is_so`.
    fn settled_list(
        &self,
        write: Reply<()>,
        id: &str,
        is_so: impl Fn(&PriceList) -> bool + 'static,
    ) -> Reply<()> {
        let (api, id, is_so) = (self.clone(), id.to_owned(), Rc::new(is_so));
        settled(write, move || {
            let (read, is_so) = (api.price_list(&id), is_so.clone());
            Box::pin(async move { Ok(is_so(&read.await?).then_some(())) })
        })
    }

    /// Adds groups to those that a price list applies to, and takes others out of them. Reads the list right before, since
    /// the server replaces the whole set.
    ///
    /// # Errors
    /// As [`AdminApi::set_price_list_groups`].
    pub fn change_price_list_groups(
        &self,
        id: &str,
        add: &[String],
        remove: &[String],
    ) -> Reply<()> {
        let (api, id) = (self.clone(), id.to_owned());
        let (add, remove) = (add.to_vec(), remove.to_vec());
        Box::pin(async move {
            let list = api.price_list(&id).await?;
            let before: Vec<String> = list.group_ids();
            let kept = before.iter().filter(|id| !remove.contains(id));
            let added = add.iter().filter(|id| !before.contains(id));
            let groups: Vec<String> = kept.chain(added).cloned().collect();
            match groups == before {
                true => Ok(()),
                false => api.set_price_list_groups(&id, &groups).await,
            }
        })
    }

    /// All price lists, each with the groups it names; none where [groups come with theirs](crate::api::Capabilities::price_lists_apart).
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn price_lists(&self) -> Reply<Vec<PriceList>> {
        match self.dialect() {
            Some(dialect) => dialect.price_lists(self.transport()),
            None => Box::pin(async { Ok(Vec::new()) }),
        }
    }

    /// The price list with this id and the groups it names, without its prices; `None` if there is none.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub async fn price_list_meant(&self, id: &str) -> Result<Option<PriceList>, ApiError> {
        if self.capabilities().price_lists_apart {
            let mut lists = self.price_lists().await?.into_iter();
            return Ok(lists.find(|list| list.id == id));
        }
        let request = v1::price_lists::one_list_request(id);
        let list = self.query(request, v1::price_lists::one_list).await?;
        Ok(list.filter(|list| list.id == id))
    }

    /// Price lists that name groups and whose name contains `q`, by name. The server cannot be asked for those that name
    /// groups, so this reads until it has found enough to choose from. `offset` of the result is the number of lists that
    /// were read, of `count` in all.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub async fn tied_price_lists(&self, q: &str) -> Result<Page<PriceList>, ApiError> {
        let is_meant = |list: &PriceList| {
            let names_groups = list
                .customer_groups
                .as_ref()
                .is_some_and(|it| !it.is_empty());
            names_groups && text::contains(&list.name, q)
        };
        if self.capabilities().price_lists_apart {
            let mut lists = self.price_lists().await?;
            lists.retain(is_meant);
            lists.sort_by_cached_key(|list| text::lower(&list.name));
            let mut found = Page::part_of(lists, 0, ENOUGH_TO_CHOOSE as u64);
            found.offset = found.rows.len() as u64;
            return Ok(found);
        }
        let mut found: Vec<PriceList> = Vec::new();
        let mut offset = 0;
        loop {
            let page = v1::price_lists::search(self.transport(), q, offset).await?;
            let is_last = page.rows.is_empty();
            found.extend(page.rows.into_iter().filter(is_meant));
            offset += v1::price_lists::PAGE_SIZE;
            let has_more = offset < page.count && !is_last;
            let is_enough = found.len() >= ENOUGH_TO_CHOOSE;
            if !has_more || is_enough || offset >= MAX_PAGES * v1::price_lists::PAGE_SIZE {
                let offset = if has_more { offset } else { page.count };
                found.sort_by_cached_key(|list| text::lower(&list.name));
                return Ok(Page {
                    rows: found,
                    offset,
                    count: page.count,
                    limit: page.limit,
                    unreadable: page.unreadable,
                });
            }
        }
    }

    /// Groups with their price lists, which are read if the groups came without.
    ///
    /// # Errors
    /// As [`AdminApi::price_lists`].
    pub async fn with_price_lists(
        &self,
        mut groups: Vec<CustomerGroup>,
    ) -> Result<Vec<CustomerGroup>, ApiError> {
        let is_apart = self.capabilities().price_lists_apart && !groups.is_empty();
        if is_apart {
            let lists = self.price_lists().await?;
            for group in &mut groups {
                group.price_lists = Some(naming(&lists, &group.id));
            }
        }
        Ok(groups)
    }

    /// All price lists that apply to a group.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn price_lists_of_group(&self, group_id: &str) -> Reply<Vec<PriceList>> {
        match self.dialect() {
            Some(dialect) => dialect.price_lists_of_group(self.transport(), group_id),
            None => v1::price_lists::of_group(self.transport(), group_id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_status_names_nothing_else() {
        let request = set_status_request("pl_1", "draft");
        assert_eq!(request.body.as_deref(), Some(r#"{"status":"draft"}"#));
    }
}
