//! Dark and light, forced colours, languages and writing directions.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::unique,
        browser::{Browser, PHONE},
        context::TestContext,
        element::{Scope, button, role},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Demo:
        dark_follows_the_system_live,
        a_chosen_theme_stays,
        forced_colours_keep_everything_usable,
        forced_colours_tell_what_is_chosen,
        paper_has_the_list_and_nothing_to_press,
        odd_names_keep_to_their_cells_and_are_told_apart,
        arabic_runs_from_right_to_left,
        the_language_is_the_browsers_until_another_is_chosen;
    Demo in Document:
        every_state_is_legible_in_the_dark,
        the_region_is_chosen_apart_from_the_language;
}

/// How light the page is: 0 for black, 1 for white.
async fn lightness(browser: &Browser) -> Outcome<f64> {
    const LIGHTNESS: &str = "const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;";
    let lightness = browser.script(LIGHTNESS, Vec::new()).await?;
    lightness.as_f64().context("a lightness")
}

async fn is_dark(browser: &Browser, dark: bool) -> Outcome {
    wait::until("the theme", async || {
        let lightness = lightness(browser).await?;
        ensure!(
            if dark {
                lightness < 0.2
            } else {
                lightness > 0.8
            },
            "lightness {lightness}"
        );
        Ok(())
    })
    .await
}

async fn dark_follows_the_system_live(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    is_dark(&cohort.browser, false).await?;
    cohort
        .browser
        .set_media(&[("prefers-color-scheme", "dark")])
        .await?;
    is_dark(&cohort.browser, true).await?;
    cohort
        .browser
        .set_media(&[("prefers-color-scheme", "light")])
        .await?;
    is_dark(&cohort.browser, false).await
}

async fn a_chosen_theme_stays(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let choose = async |theme: &str| {
        cohort
            .browser
            .click_on(&button("Theme and language"))
            .await?;
        cohort
            .browser
            .click_on(&role("menuitemradio").named(theme))
            .await?;
        // Choosing may leave the menu open, to choose a language as well.
        cohort.browser.press_key(Key::Escape, 1).await
    };
    choose("Dark").await?;
    is_dark(&cohort.browser, true).await?;
    cohort.browser.reload().await?;
    cohort.list().settled().await?;
    is_dark(&cohort.browser, true).await?;
    choose("System").await?;
    is_dark(&cohort.browser, false).await
}

async fn every_state_is_legible_in_the_dark(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort
        .browser
        .set_media(&[("prefers-color-scheme", "dark")])
        .await?;
    cohort.go("").await?;
    cohort.browser.find(&button("Sign in")).await?;
    cohort.scan("dark sign-in").await?;
    let list = cohort.sign_in().await?;
    list.counted().await?;
    cohort.scan("dark list").await?;
    list.search("wholesale").await?;
    list.shows(&cohort.site.admin.named_like("wholesale").await?)
        .await?;
    let details = list.open_row("Wholesale").await?;
    for (tab, words) in [
        ("Customers", "Email"),
        ("Price lists", "Type"),
        (cohort.site.admin.discounts_tab(), "Code"),
        ("Metadata", "payment_terms"),
    ] {
        details.choose(tab).await?;
        details.says(words).await?;
        cohort.scan(tab).await?;
    }
    cohort
        .browser
        .click_on(&button("Theme and language"))
        .await?;
    cohort.scan("dark menu").await?;
    let list_request = Calls::get("/admin/customer-groups");
    let _fault = cohort
        .site
        .proxy
        .answer(list_request, Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    cohort.go("?limit=10").await?;
    cohort.alert("could not be loaded").await?;
    cohort.scan("dark error").await
}

async fn forced_colours_keep_everything_usable(context: TestContext) -> Outcome {
    const RING: &str = "return getComputedStyle(document.activeElement).outlineStyle";
    let cohort = context.signed_in().await?;
    cohort
        .browser
        .set_media(&[("forced-colors", "active")])
        .await?;
    let list = cohort.open("?q=vip").await?;
    list.open_row("VIP").await?.says("Email").await?;
    cohort.scan("forced colours").await?;
    cohort.browser.press_key(Key::Tab, 1).await?;
    let ring = cohort.browser.script(RING, Vec::new()).await?;
    ensure!(ring != json!("none"), "the focus has no ring");
    Ok(())
}

async fn forced_colours_tell_what_is_chosen(context: TestContext) -> Outcome {
    const COLOURS: &str = "return [...document.querySelectorAll('[role=tab]')]
        .map(tab => [tab.ariaSelected, getComputedStyle(tab).backgroundColor]);";
    let cohort = context.signed_in().await?;
    let media = [("forced-colors", "active")];
    cohort.browser.set_media(&media).await?;
    let list = cohort.open("?q=vip").await?;
    list.open_row("VIP").await?.says("Email").await?;
    let tabs = cohort.browser.script(COLOURS, Vec::new()).await?;
    let tabs: Vec<(String, String)> = serde_json::from_value(tabs)?;
    let (chosen, others): (Vec<_>, Vec<_>) = tabs.iter().partition(|(chosen, _)| chosen == "true");
    let [(_, chosen)] = &*chosen else {
        anyhow::bail!("{tabs:?}")
    };
    ensure!(
        others.iter().all(|(_, colour)| colour != chosen),
        "{tabs:?}"
    );
    Ok(())
}

async fn paper_has_the_list_and_nothing_to_press(context: TestContext) -> Outcome {
    const SHOWN: &str = "const seen = element => element.checkVisibility() && element.getClientRects().length > 0;
        const table = document.querySelector('table.groups');
        return [
            [...table.tHead.rows[0].cells].filter(seen).map(cell => cell.textContent.trim()),
            [...table.tBodies[0].querySelectorAll('.name-link')].filter(seen).length,
            [...document.querySelectorAll('.toolbar, .top-bar, .bar, .pager, input, [role=menu]')].filter(seen).length,
            document.documentElement.scrollWidth <= innerWidth,
        ];";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=e").await?;
    let names = list.names().await?;
    // The width of a page of paper, which a narrow window has as well.
    cohort.browser.set_viewport((720, 1_000)).await?;
    let media = json!({ "media": "print" });
    cohort
        .browser
        .devtools("Emulation.setEmulatedMedia", media)
        .await?;
    let shown = cohort.browser.script(SHOWN, Vec::new()).await?;
    let columns = ["Name", "Customers", "Price lists", "Created", "Updated"];
    assert_eq!(shown, json!([columns, names.len(), 0, true]));
    Ok(())
}

async fn odd_names_keep_to_their_cells_and_are_told_apart(context: TestContext) -> Outcome {
    const WIDTHS: &str =
        "return [...document.querySelector('table.inner').tBodies[0].rows[0].cells]
        .map(cell => cell.getBoundingClientRect().width);";
    const HEIGHTS: &str = "return [...document.querySelectorAll('.group-row')].map(row => row.getBoundingClientRect().height);";
    const NARROW: f64 = 56.0;
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let word = "W".repeat(250);
    let marks = format!(
        "Zz {}{}",
        unique("marks"),
        "e\u{301}\u{323}\u{308}".repeat(60)
    );
    let groups = json!([
        { "name": "Zz twin" }, { "name": "Zz twin\u{a0}" }, { "name": "Zz twin\u{200b}" },
        { "name": format!("Zz {word}") }, { "name": marks },
    ]);
    for group in groups.as_array().context("groups")? {
        admin.post("/admin/customer-groups", group.clone()).await?;
    }
    let long = admin.group(&format!("Zz {word}")).await?;
    admin.make_price_list(&word, &[&long.id], "active").await?;
    let list = cohort.open("?q=zz&order=name").await?;
    let heights = cohort.browser.script(HEIGHTS, Vec::new()).await?;
    let heights: Vec<f64> = serde_json::from_value(heights)?;
    ensure!(
        heights.len() == 5 && heights.iter().all(|height| *height == heights[0]),
        "{heights:?}"
    );
    cohort.scan("odd names").await?;
    list.open_row(&long.name)
        .await?
        .choose("Price lists")
        .await?;
    wait::until("the price list", async || {
        let widths = cohort.browser.script(WIDTHS, Vec::new()).await?;
        let widths: Vec<f64> = serde_json::from_value(widths)?;
        ensure!(
            widths.len() > 3 && widths.iter().all(|width| *width > NARROW),
            "{widths:?}"
        );
        Ok(())
    })
    .await?;
    // Told apart before something is deleted.
    list.select("Zz twin").await?;
    list.select("Zz twin\u{a0}").await?;
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 2 groups?").await?;
    let names = dialog.run("return [...arguments[0].querySelectorAll('.named li')].map(line => line.querySelector('[data-name]')?.dataset.name ?? '');").await?;
    assert_eq!(names, json!(["", "NBSP"]));
    cohort.scan("twins to be deleted").await
}

async fn arabic_runs_from_right_to_left(context: TestContext) -> Outcome {
    const PAGE: &str = "const root = document.documentElement;
        const cells = document.querySelector('table').tHead.rows[0].cells;
        const [first, last] = [cells[0], cells[cells.length - 1]].map(cell => cell.getBoundingClientRect().x);
        return [root.dir, root.lang, first > last, root.scrollWidth === root.clientWidth];";
    const MIRRORED: &str = "const root = document.documentElement;
        return [root.dir, root.scrollWidth === root.clientWidth];";
    let setup = Setup {
        config: Some(json!({ "locale": "ar" })),
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
    let list = cohort.open("?order=name").await?;
    let page = cohort.browser.script(PAGE, Vec::new()).await?;
    assert_eq!(page, json!(["rtl", "ar", true, true]));
    cohort.scan("Arabic list").await?;
    let expander = cohort.browser.all(&role("button")).await?;
    let mut opened = false;
    for button in expander {
        if !opened
            && button.attribute("aria-expanded").await?.as_deref() == Some("false")
            && button.attribute("aria-haspopup").await?.is_none()
        {
            button.click().await?;
            opened = true;
        }
    }
    ensure!(opened, "no row can be opened");
    cohort.browser.find(&role("tablist")).await?;
    list.settled().await?;
    cohort.scan("Arabic open row").await?;
    cohort.browser.set_viewport(PHONE).await?;
    let page = cohort.browser.script(MIRRORED, Vec::new()).await?;
    assert_eq!(page, json!(["rtl", true]));
    cohort.scan("Arabic on a phone").await
}

async fn the_language_is_the_browsers_until_another_is_chosen(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.set_language("de").await?;
    cohort.go("").await?;
    let language = async || {
        cohort
            .browser
            .script("return document.documentElement.lang", Vec::new())
            .await
    };
    wait::until_equal("the language", json!("de"), async || language().await).await?;
    cohort.list().settled().await?;
    cohort.scan("German list").await?;
    let menu = cohort.browser.all(&role("button")).await?;
    for button in menu {
        if button.attribute("aria-haspopup").await?.is_some() && button.name().starts_with("Design")
        {
            button.click().await?;
            break;
        }
    }
    cohort
        .browser
        .click_on(&role("menuitemradio").named("English"))
        .await?;
    wait::until_equal("the language", json!("en"), async || language().await).await?;
    cohort.browser.reload().await?;
    cohort.list().settled().await?;
    assert_eq!(language().await?, json!("en"));
    Ok(())
}

/// The first day on the page is written as in this region, and the page is in English.
async fn days_are_those_of(browser: &Browser, region: &str) -> Outcome {
    let script = format!(
        "const time = document.querySelector('time');
        const format = new Intl.DateTimeFormat('en-{region}', {{ dateStyle: 'medium' }});
        const isWritten = time?.textContent === format.format(new Date(time?.dateTime));
        return [isWritten, document.documentElement.lang];"
    );
    wait::until_equal("the days", json!([true, "en"]), async || {
        browser.script(&script, Vec::new()).await
    })
    .await
}

async fn the_region_is_chosen_apart_from_the_language(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.set_language("en-US").await?;
    cohort.open("").await?;
    days_are_those_of(browser, "US").await?;
    let choose = async |region: &str| {
        browser.click_on(&button("Theme and language")).await?;
        browser.click_on(&role("menuitemradio").named(region)).await
    };
    choose("United Kingdom").await?;
    days_are_those_of(browser, "GB").await?;
    browser.reload().await?;
    cohort.list().settled().await?;
    days_are_those_of(browser, "GB").await?;
    choose("As the browser").await?;
    days_are_those_of(browser, "US").await
}
