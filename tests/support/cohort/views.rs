//! The saved views: the menu that keeps them.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::Cohort;
use crate::support::{
    Outcome,
    element::{Element, Scope, button, role, textbox},
    wait,
};

/// The menu of saved views on a page in English.
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

    /// Opens the menu.
    pub async fn open(&self) -> Outcome<Element> {
        self.cohort.browser.click_on(&button("Saved views")).await?;
        self.menu().await
    }

    /// The open menu.
    pub async fn menu(&self) -> Outcome<Element> {
        self.cohort.dialog("Saved views").await
    }

    /// Closes the menu by its button.
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

    /// Opens the menu and chooses a view, which closes it.
    pub async fn show(&self, name: &str) -> Outcome {
        let menu = self.open().await?;
        menu.click_on(&button(format!("Show {name}"))).await?;
        self.cohort.dialog_gone("Saved views").await
    }

    /// Presses the button that lets the list begin with a view, or no longer.
    pub async fn begin_with(&self, name: &str) -> Outcome {
        let button = button(format!("Open {name} by default"));
        self.menu().await?.click_on(&button).await
    }

    /// Types another name into a view's line, and Enter.
    pub async fn rename(&self, from: &str, to: &str) -> Outcome {
        let field = textbox(format!("Rename {from}"));
        let field = self.menu().await?.find(&field).await?;
        field.fill(to).await?;
        field.type_text(&Key::Enter.value().to_string()).await
    }

    /// Deletes a view.
    pub async fn delete(&self, name: &str) -> Outcome {
        let button = button(format!("Delete {name}"));
        self.menu().await?.click_on(&button).await
    }

    /// Gives the menu a file with this text, as choosing one does.
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

    /// The names in the open menu, in order.
    pub async fn names(&self) -> Outcome<Vec<String>> {
        let mut names = Vec::new();
        for field in self.menu().await?.all(&renaming()).await? {
            let name = field.value().await?;
            ensure!(
                field.name() == format!("Rename {name}"),
                "{} holds {name}",
                field.name()
            );
            names.push(name);
        }
        Ok(names)
    }

    /// Waits until the open menu holds just these.
    pub async fn are(&self, names: &[&str]) -> Outcome {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        wait::until_equal("the views", names, async || self.names().await).await
    }

    /// Waits until the open menu says that the list begins with this one, or with none.
    pub async fn begins_with(&self, name: Option<&str>) -> Outcome {
        let expected: Vec<String> = name.iter().map(|&name| name.to_owned()).collect();
        wait::until_equal("the default", expected, async || {
            let mut pressed = Vec::new();
            let starts = role("button").starting("Open ");
            for button in self.menu().await?.all(&starts).await? {
                if button.attribute("aria-pressed").await?.as_deref() == Some("true") {
                    let name = button.name().strip_prefix("Open ");
                    let name = name.and_then(|name| name.strip_suffix(" by default"));
                    pressed.push(name.context("a name")?.to_owned());
                }
            }
            Ok(pressed)
        })
        .await
    }
}

fn renaming() -> crate::support::element::Wanted {
    role("textbox").starting("Rename ")
}
