//! The saved views: their tabs over the table, the menu of the one that is shown, and the menu that saves another.

use anyhow::{Context, ensure};
use serde_json::json;

use super::Cohort;
use crate::support::{
    Outcome,
    element::{Element, Scope, button, link, role, textbox},
    wait,
};

/// The saved views on a page in English.
#[derive(Debug, Clone)]
pub struct Views {
    cohort: Cohort,
}

impl Views {
    pub(super) fn new(cohort: &Cohort) -> Self {
        Self {
            cohort: cohort.clone(),
        }
    }

    // ---- the menu that saves

    /// Opens the menu that saves another.
    pub async fn open(&self) -> Outcome<Element> {
        self.cohort.browser.click_on(&button("Saved views")).await?;
        self.menu().await
    }

    /// That menu, once it is open.
    pub async fn menu(&self) -> Outcome<Element> {
        self.cohort.dialog("Saved views").await
    }

    /// Closes it by its button.
    pub async fn close(&self) -> Outcome {
        self.cohort.browser.click_on(&button("Saved views")).await?;
        self.cohort.dialog_gone("Saved views").await
    }

    /// Saves the list as it stands; the menu is open.
    pub async fn save(&self, name: &str) -> Outcome {
        let menu = self.menu().await?;
        let field = menu.find(&textbox("Name of the view")).await?;
        field.fill(name).await?;
        menu.click_on(&button("Save")).await
    }

    /// Gives the open menu a file with this text, as choosing one does.
    pub async fn import(&self, text: &str) -> Outcome {
        const CHOOSE: &str =
            "const field = document.querySelector('[role=dialog] input[type=file]');
            const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'views.json', { type: 'application/json' }));
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        // The field is there once the rest of the menu is.
        self.menu().await?.find(&button("Save")).await?;
        self.cohort
            .browser
            .script(CHOOSE, vec![json!(text)])
            .await?;
        Ok(())
    }

    /// Waits until the menu, which is opened for that and closed again, says that the list begins with this view, or
    /// with none.
    pub async fn begins_with(&self, name: Option<&str>) -> Outcome {
        const MARKED: &str = "return [...arguments[0].querySelectorAll('li')]
            .filter(line => line.querySelector('.chip'))
            .map(line => line.querySelector('bdi').textContent)";
        if !self
            .cohort
            .browser
            .has(&role("dialog").named("Saved views"))
            .await?
        {
            self.open().await?;
        }
        let menu = self.menu().await?;
        menu.find(&button("Save")).await?;
        let expected = json!(name.iter().collect::<Vec<_>>());
        wait::until_equal("the default", expected, async || menu.run(MARKED).await).await?;
        self.close().await
    }

    // ---- the tabs

    /// The names on the tabs, in order; of a page without tabs none.
    pub async fn names(&self) -> Outcome<Vec<String>> {
        let bar = role("navigation").named("Saved views");
        let bars = self.cohort.browser.all(&bar).await?;
        let Some(bar) = bars.first() else {
            return Ok(Vec::new());
        };
        let mut names = Vec::new();
        for tab in bar.all(&role("link")).await? {
            names.push(tab.name().to_owned());
        }
        let all = names.first().context("no tab for all groups")?;
        ensure!(all == "All", "the first tab is {all}");
        names.remove(0);
        Ok(names)
    }

    /// Waits until there are just these.
    pub async fn are(&self, names: &[&str]) -> Outcome {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        wait::until_equal("the views", names, async || self.names().await).await
    }

    /// Waits until this is the tab that is shown.
    pub async fn is_shown(&self, name: &str) -> Outcome {
        wait::until_equal("the tab that is shown", name.to_owned(), async || {
            let bar = role("navigation").named("Saved views");
            let bar = self.cohort.browser.find(&bar).await?;
            for tab in bar.all(&role("link")).await? {
                if tab.attribute("aria-current").await?.as_deref() == Some("page") {
                    return Ok(tab.name().to_owned());
                }
            }
            Ok(String::new())
        })
        .await
    }

    /// Presses the tab of a view.
    pub async fn show(&self, name: &str) -> Outcome {
        let bar = role("navigation").named("Saved views");
        let bar = self.cohort.browser.find(&bar).await?;
        bar.click_on(&link(name)).await?;
        self.is_shown(name).await
    }

    // ---- the menu of the view that is shown

    /// Shows a view, and chooses an item of its menu.
    async fn choose(&self, name: &str, role_of_item: &'static str, item: String) -> Outcome {
        self.show(name).await?;
        let opener = button(format!("Options of the view {name}"));
        self.cohort.browser.click_on(&opener).await?;
        let item = role(role_of_item).named(item);
        self.cohort.browser.click_on(&item).await
    }

    /// Shows a view, and has the list begin with it, or no longer.
    pub async fn begin_with(&self, name: &str) -> Outcome {
        let item = format!("Open {name} by default");
        self.choose(name, "menuitemcheckbox", item).await
    }

    /// Shows a view, and opens the dialog that renames it.
    pub async fn begin_to_rename(&self, name: &str) -> Outcome<Element> {
        let item = format!("Rename {name}");
        self.choose(name, "menuitem", item.clone()).await?;
        self.cohort.dialog(&item).await
    }

    /// Shows a view, and gives it another name.
    pub async fn rename(&self, from: &str, to: &str) -> Outcome {
        let dialog = self.begin_to_rename(from).await?;
        let field = dialog.find(&textbox("Name of the view")).await?;
        field.fill(to).await?;
        dialog.click_on(&button("Save")).await?;
        self.cohort.dialog_gone(&format!("Rename {from}")).await
    }

    /// Shows a view, and moves it by one place.
    pub async fn move_by_one(&self, name: &str, to: &str) -> Outcome {
        let item = format!("Move {name} towards the {to}");
        self.choose(name, "menuitem", item).await
    }

    /// Shows a view, and deletes it.
    pub async fn delete(&self, name: &str) -> Outcome {
        let item = format!("Delete {name}");
        self.choose(name, "menuitem", item).await
    }
}
