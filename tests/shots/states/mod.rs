//! The states of the page, each with the way there. The ways know no language:
//! they use addresses and the kinds of controls, not their names.

mod group_page;
mod list;
mod metadata;
mod palette;
mod selection;
mod start;
mod steps;

use demo_api::sample::Size;
use futures::future::LocalBoxFuture;
use serde_json::{Value, json};

use self::steps::{appears, at, menu};
use crate::support::{Outcome, cohort::Cohort, site::Setup};

/// A state of the page.
pub struct State {
    /// What its pictures are called.
    pub name: &'static str,
    /// Whether the browser has a session.
    pub signed_in: bool,
    /// What is special about the site.
    pub site: SiteKind,
    /// Brings the page there.
    pub reach: fn(Cohort) -> LocalBoxFuture<'static, Outcome>,
}

impl State {
    /// The site, in this language.
    pub fn setup(&self, locale: &str) -> Setup {
        let is_locked = self.site == SiteKind::Locked;
        Setup {
            size: self.size(),
            config: Some(self.config(locale)),
            api_elsewhere: is_locked,
            locked: is_locked,
            second: (self.site == SiteKind::TwoShops).then(Size::default),
            ..Setup::default()
        }
    }

    /// The content of `config.json`, in this language.
    fn config(&self, locale: &str) -> Value {
        match self.site {
            SiteKind::Misconfigured => {
                json!({ "locale": locale, "backend": "https://shop.example.com" })
            }
            _ => json!({ "locale": locale }),
        }
    }

    /// How large the shop is.
    fn size(&self) -> Size {
        match self.site {
            SiteKind::NoGroups => Size {
                groups: 0,
                customers: 0,
            },
            _ => Size::default(),
        }
    }
}

/// What a site can be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteKind {
    Usual,
    /// The shop has no groups.
    NoGroups,
    /// `config.json` has a mistake.
    Misconfigured,
    /// The shop is at another origin, and lets no page of this one in.
    Locked,
    /// There are two shops.
    TwoShops,
}

const fn state(name: &'static str, reach: fn(Cohort) -> LocalBoxFuture<'static, Outcome>) -> State {
    State {
        name,
        signed_in: true,
        site: SiteKind::Usual,
        reach,
    }
}

/// Every state there is a picture of.
pub const ALL: &[State] = &[
    State {
        signed_in: false,
        ..state("sign-in", |it| Box::pin(start::sign_in(it)))
    },
    State {
        signed_in: false,
        ..state("sign-in-refused", |it| Box::pin(start::refused(it)))
    },
    State {
        site: SiteKind::Misconfigured,
        ..state("misconfigured", |it| Box::pin(start::misconfigured(it)))
    },
    state("cannot-start", |it| Box::pin(start::cannot_start(it))),
    state("unreachable", |it| Box::pin(start::unreachable(it))),
    state("connection", |it| Box::pin(start::connection(it))),
    State {
        signed_in: false,
        site: SiteKind::Locked,
        ..state("connection-refused", |it| {
            Box::pin(start::connection_refused(it))
        })
    },
    State {
        site: SiteKind::TwoShops,
        ..state("shops", |it| Box::pin(menu(it, 0)))
    },
    state("list", |it| Box::pin(at(it, ""))),
    state("list-second-page", |it| {
        Box::pin(at(it, "?limit=10&offset=10&order=-name"))
    }),
    state("search", |it| Box::pin(at(it, "?q=vip"))),
    state("nothing-matches", |it| {
        Box::pin(at(it, "?q=no group is called this"))
    }),
    State {
        site: SiteKind::NoGroups,
        ..state("empty-shop", |it| Box::pin(at(it, "")))
    },
    state("loading", |it| Box::pin(list::loading(it))),
    state("error", |it| Box::pin(list::failed(it))),
    state("error-over-rows", |it| Box::pin(list::failed_over_rows(it))),
    state("counts-failed", |it| Box::pin(list::counts_failed(it))),
    state("session-ended", |it| Box::pin(list::session_ended(it))),
    state("row-customers", |it| {
        Box::pin(list::row(it, "Wholesale", "customers"))
    }),
    state("row-price-lists", |it| {
        Box::pin(list::row(it, "Wholesale", "price_lists"))
    }),
    state("row-discounts", |it| {
        Box::pin(list::row(it, "Wholesale", "discounts"))
    }),
    state("row-metadata", |it| {
        Box::pin(list::row(it, "B2B", "metadata"))
    }),
    state("row-without-customers", |it| {
        Box::pin(list::row(it, "Guests", "customers"))
    }),
    state("metadata-editor", |it| Box::pin(metadata::metadata(it))),
    state("metadata-changes", |it| {
        Box::pin(metadata::metadata_changes(it))
    }),
    state("metadata-json", |it| Box::pin(metadata::metadata_json(it))),
    state("metadata-conflict", |it| {
        Box::pin(metadata::metadata_conflict(it))
    }),
    state("rows-open", |it| Box::pin(list::rows(it))),
    state("group-customers", |it| {
        Box::pin(group_page::group(it, "Wholesale", "customers"))
    }),
    state("group-price-lists", |it| {
        Box::pin(group_page::group(it, "Wholesale", "price_lists"))
    }),
    state("group-picked", |it| Box::pin(group_page::picked(it))),
    state("group-picker", |it| Box::pin(group_page::picker(it))),
    state("group-list", |it| Box::pin(group_page::pasted(it))),
    state("groups-of-customer", |it| {
        Box::pin(group_page::groups_of(it))
    }),
    state("selected-add", |it| {
        Box::pin(selection::selected_verb(it, 1))
    }),
    state("selected-metadata", |it| {
        Box::pin(selection::selected_verb(it, 2))
    }),
    state("selected-combine", |it| {
        Box::pin(selection::selected_verb(it, 3))
    }),
    state("selected-delete", |it| {
        Box::pin(selection::selected_verb(it, 4))
    }),
    state("group-gone", |it| {
        Box::pin(async move {
            it.go("?group=cgrp_nope").await?;
            appears(&it, "[role=alert]").await
        })
    }),
    state("menu-1", |it| Box::pin(menu(it, 0))),
    state("menu-2", |it| Box::pin(menu(it, 1))),
    state("menu-3", |it| Box::pin(menu(it, 2))),
    state("menu-4", |it| Box::pin(menu(it, 3))),
    state("menu-5", |it| Box::pin(menu(it, 4))),
    state("menu-6", |it| Box::pin(menu(it, 5))),
    state("menu-7", |it| Box::pin(menu(it, 6))),
    state("menu-8", |it| Box::pin(menu(it, 7))),
    state("menu-9", |it| Box::pin(menu(it, 8))),
    state("menu-10", |it| Box::pin(menu(it, 9))),
    state("views", |it| Box::pin(list::views(it))),
    state("view-changed", |it| Box::pin(list::view_changed(it))),
    state("menu-of-view", |it| Box::pin(list::view_menu(it))),
    state("menu-of-row", |it| Box::pin(list::row_menu(it))),
    state("palette", |it| Box::pin(palette::palette(it, "", ""))),
    state("palette-found", |it| {
        Box::pin(palette::palette(it, "", "wholesale"))
    }),
    state("palette-nothing", |it| {
        Box::pin(palette::palette(it, "", "no such thing"))
    }),
    state("palette-failed", |it| Box::pin(palette::palette_failed(it))),
    State {
        signed_in: false,
        ..state("palette-signed-out", |it| {
            Box::pin(palette::palette_signed_out(it))
        })
    },
    state("palette-over-selection", |it| {
        Box::pin(palette::palette_over_selection(it))
    }),
    state("shortcuts", |it| Box::pin(palette::shortcuts(it))),
    state("search-with-customers", |it| {
        Box::pin(at(it, "?q=example.com"))
    }),
    state("new-group", |it| Box::pin(list::new_group(it))),
    state("name-alike", |it| Box::pin(list::name_alike(it))),
    state("rename", |it| Box::pin(list::verb(it, "Wholesale", 0))),
    state("duplicate", |it| Box::pin(list::verb(it, "Wholesale", 1))),
    state("delete", |it| Box::pin(list::verb(it, "Wholesale", 3))),
    state("delete-opens-prices", |it| {
        Box::pin(list::opening_prices(it))
    }),
    state("toast-and-activity", |it| Box::pin(list::done(it))),
    state("selection", |it| Box::pin(selection::selection(it))),
    state("selection-export", |it| {
        Box::pin(selection::selection_export(it))
    }),
    state("selecting-all", |it| Box::pin(selection::selecting_all(it))),
    state("filters", |it| Box::pin(list::filters(it))),
    state("filter-size", |it| {
        Box::pin(list::filter_of(it, "?q=vip&size[gte]=1&size[lte]=500"))
    }),
    state("filter-price-list", |it| {
        Box::pin(list::filter_of(it, "?q=vip&price_list_id=none"))
    }),
    state("counting", |it| Box::pin(list::counting(it))),
    state("filter-names", |it| Box::pin(list::filter(it, 1))),
    state("filter-discount", |it| Box::pin(list::filter(it, 2))),
    state("filter-days", |it| Box::pin(list::filter(it, 3))),
    state("filter-exact-bounds", |it| Box::pin(list::filter(it, 4))),
    state("filter-ids", |it| Box::pin(list::filter(it, 5))),
];
