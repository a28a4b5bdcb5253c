//! The states of the page, each with the way there. The ways know no language:
//! they use addresses and the kinds of controls, not their names.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use demo_api::{ADMIN_EMAIL, sample::Size};
use futures::future::LocalBoxFuture;
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use crate::support::{
    Outcome,
    cohort::Cohort,
    element::Element,
    proxy::{Answer, Calls},
    site::Setup,
    wait,
};

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
        ..state("sign-in", |it| Box::pin(sign_in(it)))
    },
    State {
        signed_in: false,
        ..state("sign-in-refused", |it| Box::pin(refused(it)))
    },
    State {
        site: SiteKind::Misconfigured,
        ..state("misconfigured", |it| Box::pin(misconfigured(it)))
    },
    state("cannot-start", |it| Box::pin(cannot_start(it))),
    state("unreachable", |it| Box::pin(unreachable(it))),
    state("connection", |it| Box::pin(connection(it))),
    State {
        signed_in: false,
        site: SiteKind::Locked,
        ..state("connection-refused", |it| Box::pin(connection_refused(it)))
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
    state("loading", |it| Box::pin(loading(it))),
    state("error", |it| Box::pin(failed(it))),
    state("error-over-rows", |it| Box::pin(failed_over_rows(it))),
    state("counts-failed", |it| Box::pin(counts_failed(it))),
    state("session-ended", |it| Box::pin(session_ended(it))),
    state("row-customers", |it| {
        Box::pin(row(it, "Wholesale", "customers"))
    }),
    state("row-price-lists", |it| {
        Box::pin(row(it, "Wholesale", "price_lists"))
    }),
    state("row-discounts", |it| {
        Box::pin(row(it, "Wholesale", "discounts"))
    }),
    state("row-metadata", |it| Box::pin(row(it, "B2B", "metadata"))),
    state("row-without-customers", |it| {
        Box::pin(row(it, "Guests", "customers"))
    }),
    state("metadata-editor", |it| Box::pin(metadata(it))),
    state("metadata-changes", |it| Box::pin(metadata_changes(it))),
    state("metadata-json", |it| Box::pin(metadata_json(it))),
    state("metadata-conflict", |it| Box::pin(metadata_conflict(it))),
    state("rows-open", |it| Box::pin(rows(it))),
    state("group-customers", |it| {
        Box::pin(group(it, "Wholesale", "customers"))
    }),
    state("group-price-lists", |it| {
        Box::pin(group(it, "Wholesale", "price_lists"))
    }),
    state("group-picked", |it| Box::pin(picked(it))),
    state("group-picker", |it| Box::pin(picker(it))),
    state("group-list", |it| Box::pin(pasted(it))),
    state("groups-of-customer", |it| Box::pin(groups_of(it))),
    state("selected-add", |it| Box::pin(selected_verb(it, 1))),
    state("selected-metadata", |it| Box::pin(selected_verb(it, 2))),
    state("selected-combine", |it| Box::pin(selected_verb(it, 3))),
    state("selected-delete", |it| Box::pin(selected_verb(it, 4))),
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
    state("views", |it| Box::pin(views(it))),
    state("view-changed", |it| Box::pin(view_changed(it))),
    state("menu-of-view", |it| {
        Box::pin(async move {
            views(it.clone()).await?;
            click(&it, ".view-line .icon-button").await
        })
    }),
    state("menu-of-row", |it| Box::pin(row_menu(it))),
    state("palette", |it| Box::pin(palette(it, "", ""))),
    state("palette-found", |it| Box::pin(palette(it, "", "wholesale"))),
    state("palette-nothing", |it| {
        Box::pin(palette(it, "", "no such thing"))
    }),
    state("palette-failed", |it| Box::pin(palette_failed(it))),
    State {
        signed_in: false,
        ..state("palette-signed-out", |it| Box::pin(palette_signed_out(it)))
    },
    state("palette-over-selection", |it| {
        Box::pin(palette_over_selection(it))
    }),
    state("shortcuts", |it| Box::pin(shortcuts(it))),
    state("search-with-customers", |it| {
        Box::pin(at(it, "?q=example.com"))
    }),
    state("new-group", |it| Box::pin(new_group(it))),
    state("name-alike", |it| Box::pin(name_alike(it))),
    state("rename", |it| Box::pin(verb(it, "Wholesale", 0))),
    state("duplicate", |it| Box::pin(verb(it, "Wholesale", 1))),
    state("delete", |it| Box::pin(verb(it, "Wholesale", 3))),
    state("delete-opens-prices", |it| Box::pin(opening_prices(it))),
    state("toast-and-activity", |it| Box::pin(done(it))),
    state("selection", |it| Box::pin(selection(it))),
    state("selection-export", |it| Box::pin(selection_export(it))),
    state("selecting-all", |it| Box::pin(selecting_all(it))),
    state("filters", |it| Box::pin(filters(it))),
    state("filter-names", |it| Box::pin(filter(it, 1))),
    state("filter-discount", |it| Box::pin(filter(it, 2))),
    state("filter-days", |it| Box::pin(filter(it, 3))),
    state("filter-exact-bounds", |it| Box::pin(filter(it, 4))),
    state("filter-ids", |it| Box::pin(filter(it, 5))),
];

fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// Waits until the page waits for nothing any more.
async fn quiet(cohort: &Cohort) -> Outcome {
    wait::until("the last answer", async || {
        cohort.browser.at_rest().await?;
        let open = cohort.site.proxy.matching(|call| call.end.is_none());
        ensure!(open.is_empty(), "{open:?}");
        let busy = "return document.querySelectorAll('[aria-busy=true]').length";
        let busy = cohort.browser.script(busy, Vec::new()).await?;
        ensure!(busy == json!(0), "something is busy");
        Ok(())
    })
    .await
}

async fn at(cohort: Cohort, query: &str) -> Outcome {
    cohort.open(query).await?;
    quiet(&cohort).await
}

async fn appears(cohort: &Cohort, selector: &'static str) -> Outcome {
    wait::until(selector, async || {
        cohort.browser.find_css(selector).await.map(drop)
    })
    .await
}

async fn sign_in(cohort: Cohort) -> Outcome {
    cohort.go("").await?;
    appears(&cohort, "input[type=password]").await?;
    quiet(&cohort).await
}

async fn refused(cohort: Cohort) -> Outcome {
    sign_in(cohort.clone()).await?;
    let email = cohort.browser.find_css("input[type=email]").await?;
    email.send_keys(ADMIN_EMAIL).await?;
    let password = cohort.browser.find_css("input[type=password]").await?;
    password.send_keys("wrong" + Key::Enter).await?;
    appears(&cohort, "[role=alert]:not(:empty)").await?;
    quiet(&cohort).await
}

async fn misconfigured(cohort: Cohort) -> Outcome {
    cohort.go("").await?;
    appears(&cohort, "[role=alert]").await
}

async fn cannot_start(cohort: Cohort) -> Outcome {
    let old = json!({ "source": "delete window.WebAssembly" });
    let command = "Page.addScriptToEvaluateOnNewDocument";
    cohort.browser.devtools(command, old).await?;
    misconfigured(cohort).await
}

async fn unreachable(cohort: Cohort) -> Outcome {
    let page = Answer::html(StatusCode::OK, "<!doctype html><title>A website</title>");
    let _fault = cohort.site.proxy.answer(Calls::get("/admin/auth"), page);
    misconfigured(cohort).await
}

async fn connection(cohort: Cohort) -> Outcome {
    menu(cohort.clone(), 0).await?;
    let item = cohort.browser.find_css("[role=menuitem]").await?;
    item.click().await?;
    quiet(&cohort).await
}

async fn connection_refused(cohort: Cohort) -> Outcome {
    misconfigured(cohort.clone()).await?;
    let buttons = By::Css(".error-note .button");
    let buttons = cohort.browser.driver().find_all(buttons).await?;
    buttons.last().context("no button")?.click().await?;
    appears(&cohort, ".steps .bad").await?;
    quiet(&cohort).await
}

async fn loading(cohort: Cohort) -> Outcome {
    let _held = cohort.site.proxy.hold(list_request());
    cohort.go("").await?;
    appears(&cohort, "table[aria-busy=true] tbody tr").await?;
    cohort.browser.at_rest().await
}

async fn failed(cohort: Cohort) -> Outcome {
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    cohort.go("").await?;
    appears(&cohort, "[role=alert] button").await
}

async fn failed_over_rows(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    turn_the_page(&cohort).await?;
    appears(&cohort, "[role=alert] button").await
}

async fn counts_failed(cohort: Cohort) -> Outcome {
    let count = Calls::get("/admin/customer-groups/*/customers");
    let _fault = cohort.site.proxy.answer(count, Answer::unknown_error());
    at(cohort, "?q=wholesale").await
}

async fn session_ended(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unauthorized());
    turn_the_page(&cohort).await?;
    appears(&cohort, "dialog[open] input[type=password]").await
}

/// Presses the first button of the pager that can be pressed, which on the
/// first page is the next one.
async fn turn_the_page(cohort: &Cohort) -> Outcome {
    let next = "nav button:not([aria-disabled=true])";
    let next = cohort.browser.find_css(next).await?;
    next.scroll_into_view().await?;
    Ok(next.click().await?)
}

async fn row(cohort: Cohort, name: &str, tab: &str) -> Outcome {
    let id = cohort.site.admin.group(name).await?.id;
    at(cohort, &format!("?q={name}&open={id}:{tab}")).await
}

/// Opens the editor of metadata with several kinds of values.
async fn metadata(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let metadata = json!({"code": "B2B-01", "tier": 3, "synced": true, "erp": {"id": "007", "tags": ["a", "b"]}});
    let group = admin.make_group("Metadata", metadata).await?;
    at(
        cohort.clone(),
        &format!("?id={}&open={}:metadata", group.id, group.id),
    )
    .await?;
    press(&cohort, ".panel > .copy > button").await?;
    appears(&cohort, "dialog[open] .metadata-row").await
}

async fn press(cohort: &Cohort, selector: &str) -> Outcome {
    let element = Element::with_css(&cohort.browser, selector).await?;
    element.click().await?;
    cohort.browser.at_rest().await
}

/// Changes a value, adds a key whose value is missing, and one that loses digits.
async fn metadata_changes(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    let value = cohort.browser.find_css(".row-value input").await?;
    value.clear().await?;
    value.send_keys("9007199254740993").await?;
    press(&cohort, "#metadata-add").await?;
    let keys = cohort.browser.driver().find_all(By::Css(".row-key"));
    let added = keys.await?.pop().context("no row")?;
    Ok(added.send_keys("note").await?)
}

async fn metadata_json(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    press(&cohort, "dialog [role=tab]:last-child").await?;
    let text = cohort
        .browser
        .find_css("dialog textarea[rows='14']")
        .await?;
    Ok(text.send_keys(",").await?)
}

async fn metadata_conflict(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    // A text can end in anything; the row of an object would no longer be JSON.
    let texts = cohort.browser.driver();
    for text in texts.find_all(By::Css(".row-value textarea")).await? {
        if text.prop("value").await?.as_deref() == Some("B2B-01") {
            text.send_keys("x").await?;
        }
    }
    let address = cohort.query().await?;
    let id = address.split(['=', '&']).nth(1).context("an id")?;
    let theirs = json!({"metadata": {"code": "theirs", "erp": {"id": "008"}}});
    let path = format!("/admin/customer-groups/{id}");
    cohort.site.admin.post(&path, theirs).await?;
    press(&cohort, "dialog [type=submit]").await?;
    appears(&cohort, "dialog fieldset").await?;
    quiet(&cohort).await
}

async fn rows(cohort: Cohort) -> Outcome {
    let page = cohort.site.admin.groups("limit=20").await?.customer_groups;
    let [first, _, third, ..] = &*page else {
        anyhow::bail!("the sample shop is too small");
    };
    let open = format!("?open={},{}:price_lists", first.id, third.id);
    at(cohort, &open).await
}

/// A group's own page.
async fn group(cohort: Cohort, name: &str, tab: &str) -> Outcome {
    let id = cohort.site.admin.group(name).await?.id;
    cohort.go(&format!("?group={id}:{tab}")).await?;
    appears(&cohort, "#group-details table").await?;
    quiet(&cohort).await
}

async fn picked(cohort: Cohort) -> Outcome {
    group(cohort.clone(), "Wholesale", "customers").await?;
    let boxes = By::Css("#group-details tbody input[type=checkbox]");
    for one in cohort
        .browser
        .driver()
        .find_all(boxes)
        .await?
        .iter()
        .take(3)
    {
        one.click().await?;
    }
    cohort.browser.at_rest().await
}

/// Opens the dialog behind the button with this number in the head of the customers.
async fn head_button(cohort: &Cohort, number: usize) -> Outcome {
    group(cohort.clone(), "Wholesale", "customers").await?;
    let buttons = By::Css(".panel-head .row button");
    let buttons = cohort.browser.driver().find_all(buttons).await?;
    let wanted = buttons.get(number).context("there are fewer buttons")?;
    Ok(wanted.click().await?)
}

async fn picker(cohort: Cohort) -> Outcome {
    head_button(&cohort, 1).await?;
    appears(&cohort, "dialog .pick-list input:not(:disabled)").await?;
    for _ in 0..2 {
        let unpicked = "dialog .pick-list input:not(:disabled):not(:checked)";
        cohort.browser.find_css(unpicked).await?.click().await?;
    }
    quiet(&cohort).await
}

async fn groups_of(cohort: Cohort) -> Outcome {
    cohort.go("?q=vip").await?;
    appears(&cohort, ".name-link").await?;
    cohort.browser.find_css(".name-link").await?.click().await?;
    let opener = "#group-details td .icon-button";
    appears(&cohort, opener).await?;
    cohort.browser.find_css(opener).await?.click().await?;
    appears(&cohort, "dialog .chooser .option").await?;
    quiet(&cohort).await
}

/// One of the verbs for the first groups of the list, by its place in the bar.
async fn selected_verb(cohort: Cohort, place: usize) -> Outcome {
    at(cohort.clone(), "?order=-updated_at").await?;
    for row in 1..=3 {
        let checkbox = format!("tr:nth-child({row} of .group-row) [id^=select-cgrp]");
        push(&cohort, &checkbox).await?;
    }
    push(&cohort, &format!(".verbs > button:nth-of-type({place})")).await?;
    appears(&cohort, "dialog[open]").await?;
    quiet(&cohort).await
}

/// Presses something also where it has to be pulled into view.
async fn push(cohort: &Cohort, css: &str) -> Outcome {
    let element = cohort.browser.find_css(css).await?.to_json()?;
    cohort
        .browser
        .script("arguments[0].click()", vec![element])
        .await?;
    Ok(())
}

async fn pasted(cohort: Cohort) -> Outcome {
    let members = cohort
        .site
        .admin
        .get("/admin/customers?limit=12&order=email");
    let members = members.await?;
    let rows = members["customers"].as_array().cloned().unwrap_or_default();
    let emails: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["email"].as_str())
        .collect();
    let text = format!(
        "Email;Name\n{}\nnobody@example.com\nbad@\n",
        emails.join(";x\n")
    );
    head_button(&cohort, 0).await?;
    appears(&cohort, "dialog textarea").await?;
    let field = cohort.browser.find_css("dialog textarea").await?;
    field.send_keys(text).await?;
    appears(&cohort, "dialog details").await?;
    cohort
        .browser
        .find_css("dialog summary")
        .await?
        .click()
        .await?;
    quiet(&cohort).await
}

async fn row_menu(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    click(&cohort, ".cell-actions button").await
}

async fn click(cohort: &Cohort, selector: &'static str) -> Outcome {
    appears(cohort, selector).await?;
    let element = Element::with_css(&cohort.browser, selector).await?;
    element.click().await?;
    quiet(cohort).await
}

async fn new_group(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    click(&cohort, "#new-group").await
}

async fn name_alike(cohort: Cohort) -> Outcome {
    new_group(cohort.clone()).await?;
    let field = cohort.browser.find_css("dialog input").await?;
    field.send_keys("whole sale").await?;
    appears(&cohort, "dialog .hint bdi").await
}

/// Chooses the verb with this number in the menu of a group.
async fn verb(cohort: Cohort, group: &str, number: usize) -> Outcome {
    let id = cohort.site.admin.group(group).await?.id;
    at(cohort.clone(), &format!("?id={id}")).await?;
    click(&cohort, ".cell-actions button").await?;
    let items = cohort.browser.driver().find_all(By::Css("[role=menuitem]"));
    let items = items.await?;
    items.get(number).context("fewer verbs")?.click().await?;
    quiet(&cohort).await
}

async fn opening_prices(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let group = admin.group("Wholesale").await?;
    admin
        .make_price_list("Wholesale 2026", &[&group.id], "active")
        .await?;
    verb(cohort, "Wholesale", 3).await
}

async fn done(cohort: Cohort) -> Outcome {
    name_alike(cohort.clone()).await?;
    click(&cohort, "dialog [type=submit]").await?;
    appears(&cohort, ".toast").await?;
    click(&cohort, ".top-bar-end button").await
}

/// Opens the menu with this number, counted along the page.
async fn menu(cohort: Cohort, number: usize) -> Outcome {
    at(cohort.clone(), "").await?;
    let menus = By::Css("button[aria-haspopup]");
    let mut shown = Vec::new();
    for menu in cohort.browser.driver().find_all(menus).await? {
        // On a phone some have no button.
        if menu.is_displayed().await? {
            shown.push(menu);
        }
    }
    let menu = shown.get(number).context("there are fewer menus")?;
    menu.click().await?;
    quiet(&cohort).await
}

/// Two saved views, the second of which is shown.
async fn views(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?q=wholesale").await?;
    // The first tool is the menu that saves them; on a phone it has no button to be seen.
    push(&cohort, ".tool").await?;
    appears(&cohort, ".save-view input").await?;
    let field = cohort.browser.find_css(".save-view input").await?;
    field.send_keys("Wholesale" + Key::Enter).await?;
    field.send_keys("Business" + Key::Enter).await?;
    field.send_keys(Key::Escape + "").await?;
    appears(&cohort, ".view-tab[aria-current]").await?;
    quiet(&cohort).await
}

/// A view that has been changed since.
async fn view_changed(cohort: Cohort) -> Outcome {
    views(cohort.clone()).await?;
    let search = cohort.browser.find_css("[type=search]").await?;
    search.send_keys(" b2b" + Key::Enter).await?;
    appears(&cohort, ".unsaved .button").await?;
    quiet(&cohort).await
}

/// Selects the page.
async fn selection(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    cohort
        .browser
        .find_css("#select-page")
        .await?
        .click()
        .await?;
    quiet(&cohort).await
}

/// The choices for a file of the selection.
async fn selection_export(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    push(&cohort, ".bar button[aria-haspopup]").await?;
    cohort.browser.at_rest().await
}

/// A selection of all groups that is on its way.
async fn selecting_all(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    let second = list_request().with("limit", "100").with("offset", "99");
    let _held = cohort.site.proxy.hold(second);
    let all = cohort.browser.find_css(".verbs button").await?;
    all.click().await?;
    appears(&cohort, "progress[value]").await
}
/// Every filter is set.
async fn filters(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let condition = admin.condition("FREESHIP", "in").await?;
    let (vip, guests) = (
        admin.group("VIP").await?.id,
        admin.group("Guests").await?.id,
    );
    let query = format!(
        "?name[]=VIP&name[]=Berlin, Mitte&id={vip},{guests}&created_at[gte]=2019-01-01T00:00:00.000Z\
         &created_at[lt]=2027-01-01T00:00:00.000Z&updated_at[gt]=2019-06-07T08:30:00.000Z\
         &discount_condition_id={condition}"
    );
    at(cohort, &query).await
}

/// The editor of the filter whose chip has this number, from 1.
async fn filter(cohort: Cohort, number: usize) -> Outcome {
    filters(cohort.clone()).await?;
    let face = format!(".filter-chip:nth-of-type({number}) button");
    cohort.browser.find_css(&face).await?.click().await?;
    quiet(&cohort).await
}

/// Opens the palette over this state of the list, and types.
async fn palette(cohort: Cohort, query: &str, text: &str) -> Outcome {
    at(cohort.clone(), query).await?;
    palette_here(&cohort, text).await?;
    quiet(&cohort).await
}

async fn palette_here(cohort: &Cohort, text: &str) -> Outcome {
    click(cohort, ".palette-button").await?;
    appears(cohort, "dialog [role=combobox]").await?;
    if !text.is_empty() {
        let field = cohort.browser.find_css("dialog [role=combobox]").await?;
        field.send_keys(text).await?;
        appears(cohort, ".palette-list:not(:has(.skeleton))").await?;
    }
    Ok(())
}

async fn palette_failed(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    let customers = Calls::get("/admin/customers");
    let _fault = cohort.site.proxy.answer(customers, Answer::unknown_error());
    palette_here(&cohort, "vip").await
}

async fn palette_signed_out(cohort: Cohort) -> Outcome {
    sign_in(cohort.clone()).await?;
    palette_here(&cohort, "").await
}

async fn palette_over_selection(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    palette_here(&cohort, "").await
}

async fn shortcuts(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    cohort.browser.press("?").await?;
    appears(&cohort, ".key-list").await
}
