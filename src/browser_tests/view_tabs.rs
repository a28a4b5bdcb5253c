//! The tabs of saved views: which one is shown, what is unsaved, and what its menu does. The list behind them is never read.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser_tests::contexts::provide_shell;
use crate::browser_tests::network::Network;
use crate::browser_tests::page::{Page, enter, fire, has_focus, settle, until, value};
use crate::domain::list_query::ListQuery;
use crate::domain::saved_views::SavedViews;
use crate::features::saved_views::{ViewBar, ViewsMenu};
use crate::state::columns::{Column, Layout};
use crate::state::group_list::GroupListState;
use crate::state::preferences::Preferences;
use crate::ui::{DialogRegion, ToastRegion};

/// A page in somebody else's, whose address is its own, with the tabs and the menu.
struct Tabs {
    page: Page,
    groups: GroupListState,
    _network: Network,
}

impl Tabs {
    async fn with(views: &[(&str, &str)]) -> Self {
        let network = Network::gated();
        let (page, _) = Page::in_closed_tree();
        let shop = page.session().api().backend().to_owned();
        let mut saved = SavedViews::default();
        for (name, search) in views {
            let columns = Layout::default().encode();
            let query = ListQuery::parse(search);
            assert_eq!(saved.save(name, &query, &columns), Ok(()));
        }
        Preferences::set_views(&shop, &saved.export());
        let session = page.session();
        let groups = page.run(move || {
            provide_shell(session);
            GroupListState::new()
        });
        groups.columns.set(Layout::default());
        page.show(move || {
            view! {
                <ViewBar groups=groups/>
                <ViewsMenu groups=groups/>
                <ToastRegion/>
                <DialogRegion/>
            }
        });
        settle().await;
        // Someone is at the app, which may move the focus then.
        fire(&page.find(".tool"), "pointerdown");
        Self {
            page,
            groups,
            _network: network,
        }
    }

    fn go(&self, search: &str) {
        self.groups.go(|_| ListQuery::parse(search));
    }

    fn search(&self) -> String {
        self.groups.query.with_untracked(ListQuery::encode)
    }

    fn names(&self) -> Vec<String> {
        let tabs = self.page.all(".view-tab");
        let name = |tab: &web_sys::HtmlElement| tab.text_content().unwrap_or_default();
        tabs.iter().map(name).collect()
    }

    fn shown(&self) -> String {
        self.page.text(".view-tab[aria-current]")
    }

    fn press(&self, text: &str) {
        let all = self.page.all("button, a, [role^=menuitem]");
        let mut named = all
            .iter()
            .filter(|it| it.text_content().as_deref() == Some(text));
        named.next().expect(text).click();
    }

    /// Chooses an item of the menu of the view that is shown.
    async fn choose(&self, item: &str) {
        self.page.find(".view-line .icon-button").click();
        settle().await;
        self.press(item);
        settle().await;
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        let shop = self.page.session().api().backend().to_owned();
        Preferences::set_views(&shop, &SavedViews::default().export());
        self.groups.columns.set(Layout::default());
    }
}

#[wasm_bindgen_test]
async fn without_views_there_are_no_tabs() {
    let tabs = Tabs::with(&[]).await;
    assert!(!tabs.page.has(".view-tab"));
    tabs.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_press_shows_a_view_and_what_is_changed_since_is_unsaved() {
    let tabs = Tabs::with(&[("VIP", "q=vip"), ("By name", "order=name")]).await;
    assert_eq!(tabs.names(), ["All", "VIP", "By name"]);
    assert_eq!(tabs.shown(), "All");
    assert!(!tabs.page.has(".view-line .icon-button"));
    tabs.press("VIP");
    settle().await;
    assert_eq!(
        (tabs.search(), tabs.shown()),
        ("q=vip".into(), "VIP".into())
    );
    assert!(!tabs.page.has(".unsaved button"));
    tabs.go("q=other");
    settle().await;
    assert_eq!(tabs.shown(), "VIP");
    assert_eq!(tabs.page.text(".unsaved [role=status]"), "Unsaved changes");
    tabs.press("Discard");
    settle().await;
    assert_eq!(tabs.search(), "q=vip");
    assert!(has_focus(&tabs.page.find(".view-tab[aria-current]")));
    // Columns are a part of a view; saving keeps them.
    tabs.groups
        .columns
        .update(|layout| layout.toggled(Column::Id));
    settle().await;
    tabs.press("Save");
    settle().await;
    assert!(!tabs.page.has(".unsaved button"));
    tabs.press("All");
    settle().await;
    assert_eq!((tabs.search(), tabs.shown()), (String::new(), "All".into()));
    assert_eq!(tabs.groups.columns.get_untracked(), Layout::default());
    tabs.press("VIP");
    settle().await;
    let columns = tabs.groups.columns.get_untracked().columns;
    assert_eq!(columns.last(), Some(&Column::Id));
    // Without its filter the list is that of all groups.
    tabs.go("");
    settle().await;
    assert_eq!(tabs.shown(), "All");
    tabs.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn the_menu_of_a_view_renames_moves_and_deletes_it() {
    let tabs = Tabs::with(&[("VIP", "q=vip"), ("By name", "order=name")]).await;
    tabs.press("VIP");
    settle().await;
    tabs.choose("Move VIP towards the end").await;
    assert_eq!(tabs.names(), ["All", "By name", "VIP"]);
    assert!(has_focus(&tabs.page.find(".view-line .icon-button")));
    tabs.choose("Rename VIP").await;
    let field = tabs.page.find("dialog input");
    enter(&field, "By name", false);
    fire(&tabs.page.find("dialog form"), "submit");
    settle().await;
    assert!(!tabs.page.text("dialog [role=alert]").is_empty());
    assert_eq!(value(&field), "By name");
    enter(&field, " Important ", false);
    fire(&tabs.page.find("dialog form"), "submit");
    until("the dialog is closed", || !tabs.page.has("dialog")).await;
    assert_eq!(tabs.names(), ["All", "By name", "Important"]);
    assert_eq!(tabs.shown(), "Important");
    tabs.choose("Open Important by default").await;
    let default = tabs.groups.views.default_view();
    assert_eq!(default.map(|view| view.name).as_deref(), Some("Important"));
    tabs.choose("Delete Important").await;
    assert_eq!(tabs.names(), ["All", "By name"]);
    assert!(has_focus(&tabs.page.find("#view-all")));
    // It comes back to its place, as the default.
    tabs.press("Undo");
    settle().await;
    assert_eq!(tabs.names(), ["All", "By name", "Important"]);
    let default = tabs.groups.views.default_view();
    assert_eq!(default.map(|view| view.name).as_deref(), Some("Important"));
    tabs.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn the_last_view_takes_the_tabs_with_it_and_comes_back() {
    let tabs = Tabs::with(&[("VIP", "q=vip")]).await;
    tabs.press("VIP");
    settle().await;
    tabs.choose("Delete VIP").await;
    until("the tabs are gone", || !tabs.page.has(".view-tab")).await;
    let opener = tabs.page.find("[aria-label='Saved views'].tool");
    until("the menu's button has the focus", || has_focus(&opener)).await;
    tabs.press("Undo");
    settle().await;
    assert_eq!(tabs.names(), ["All", "VIP"]);
    assert_eq!(tabs.shown(), "VIP");
    tabs.page.is_sound().await;
}
