//! The pages of `examples/` that have React in them.

use serde_json::json;

use super::{run, show, until, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role},
    },
};

journeys! {
    Once:
        react_shows_and_hides_it,
        the_page_of_the_medusa_admin_shows_it,
        the_page_of_the_medusa_2_dashboard_follows_it;
}

async fn react_shows_and_hides_it(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    show(&cohort, "react/").await?;
    // React's own word on its development build.
    cohort.browser.tolerate_console("react");
    let (browser, list) = (&cohort.browser, cohort.list());
    let groups = |query: &'static str| {
        let admin = &cohort.site.admin;
        async move { Ok::<_, anyhow::Error>(admin.groups(query).await?.names()) }
    };
    list.shows(&groups("order=name&limit=20").await?).await?;
    let it = "document.querySelector('medusa-customer-groups')";
    browser.click_on(&button("Switch the light")).await?;
    let theme = format!("return {it}.shadowRoot.firstElementChild.dataset.theme");
    until(browser, &theme, json!("dark")).await?;
    list.search("vip").await?;
    list.shows(&groups("order=name&q=vip&limit=20").await?)
        .await?;
    // Away and back: it begins where it was left.
    browser.click_on(&button("Go to orders")).await?;
    browser.gone(&role("table")).await?;
    browser.click_on(&button("Go to groups")).await?;
    list.shows(&groups("order=name&q=vip&limit=20").await?)
        .await?;
    let attributes = format!("return {it}.getAttributeNames().includes('token')");
    assert_eq!(run(browser, &attributes).await?, false);
    Ok(())
}

/// As the admin does it: the default export is a component, `config` its place in the sidebar.
async fn the_page_of_the_medusa_admin_shows_it(context: TestContext) -> Outcome {
    const ADMIN: &str = "const map = document.createElement('script');
        map.type = 'importmap';
        map.textContent = JSON.stringify({ imports: { react: '/react/react', 'react-dom/client': '/react/react-dom' } });
        document.head.append(map);
        const start = document.createElement('script');
        start.type = 'module';
        start.textContent = `
            import { createElement } from 'react';
            import { createRoot } from 'react-dom/client';
            import Page, { config } from '/examples/medusa-admin/page.jsx';
            document.title = config.link.label;
            const outlet = document.createElement('div');
            document.body.append(outlet);
            createRoot(outlet).render(createElement(Page));`;
        document.head.append(start);";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser
        .goto(&format!("{}/examples/empty", cohort.site.origin()))
        .await?;
    browser.tolerate_console("react");
    run(browser, ADMIN).await?;
    let names = cohort.site.admin.groups("limit=20").await?.names();
    cohort.list().shows(&names).await?;
    until_true(browser, "document.title === 'Customer groups'").await?;
    Ok(())
}

/// As the dashboard does it: the default export is a component, `config` its place in the sidebar; a class, a custom property
/// and the language of the document say how it looks.
async fn the_page_of_the_medusa_2_dashboard_follows_it(context: TestContext) -> Outcome {
    const DASHBOARD: &str = "const root = document.documentElement;
        root.classList.add('dark');
        root.lang = 'de-DE';
        root.style.setProperty('--bg-interactive', 'rgba(96, 165, 250, 1)');
        const map = document.createElement('script');
        map.type = 'importmap';
        map.textContent = JSON.stringify({ imports: {
            react: '/react/react',
            'react-dom/client': '/react/react-dom',
            '@medusajs/admin-sdk': 'data:text/javascript,export const defineRouteConfig = (config) => config;',
            'react-router-dom': 'data:text/javascript,export const useLocation = () => location; export const useNavigate = () => () => {};',
        } });
        document.head.append(map);
        const start = document.createElement('script');
        start.type = 'module';
        start.textContent = `
            import { createElement } from 'react';
            import { createRoot } from 'react-dom/client';
            import Page, { config } from '/examples/medusa-v2-admin/page.tsx';
            document.title = config.label;
            const outlet = document.createElement('div');
            document.body.append(outlet);
            globalThis.app = createRoot(outlet);
            app.render(createElement(Page));`;
        document.head.append(start);";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser
        .goto(&format!("{}/examples/empty", cohort.site.origin()))
        .await?;
    browser.tolerate_console("react");
    run(browser, DASHBOARD).await?;
    let names = cohort.site.admin.groups("limit=20").await?.names();
    let rows = "[...document.querySelector('medusa-customer-groups').shadowRoot.querySelectorAll('.group-row .cell-name')].length";
    until(browser, &format!("return {rows}"), json!(names.len())).await?;
    until_true(browser, "document.title === 'Customer groups +'").await?;
    let frame = "document.querySelector('medusa-customer-groups').shadowRoot.firstElementChild";
    until(
        browser,
        &format!("return {frame}.dataset.theme"),
        json!("dark"),
    )
    .await?;
    until(browser, &format!("return {frame}.lang"), json!("de")).await?;
    let accent = format!("return {frame}.style.getPropertyValue('--brand')");
    until(browser, &accent, json!("rgba(96, 165, 250, 1)")).await?;
    run(browser, "document.documentElement.className = 'light';").await?;
    until(
        browser,
        &format!("return {frame}.dataset.theme"),
        json!("light"),
    )
    .await?;
    run(browser, "app.unmount();").await?;
    until_true(browser, "!document.querySelector('medusa-customer-groups')").await?;
    Ok(())
}
