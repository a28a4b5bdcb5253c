//! Files that the page gives to the person.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, ensure};
use serde_json::json;

use super::Browser;
use crate::support::{Outcome, environment::Environment, settings::target, wait};

/// A folder that one browser saves into.
#[derive(Debug)]
pub struct Downloads(PathBuf);

impl Browser {
    /// From now on saves files into a new folder, which goes with the answer.
    pub async fn downloads(&self) -> Outcome<Downloads> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        // The page looks whether its frame may download by setting its domain to what it is: where that is ignored, Chromium
        // writes a line about it.
        if self.environment() == Environment::Frame {
            self.tolerate_console("document.domain mutation is ignored");
        }
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number}", std::process::id());
        let folder = target().join("downloads").join(name);
        std::fs::create_dir_all(&folder)?;
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools_of_all("Browser.setDownloadBehavior", behaviour)
            .await?;
        Ok(Downloads(folder))
    }
}

impl Downloads {
    /// Name and text of the one file that has come, once it is whole; takes it away.
    pub async fn file(&self) -> Outcome<(String, String)> {
        wait::until("the file", async || {
            let files: Vec<_> = std::fs::read_dir(&self.0)?.collect::<Result<_, _>>()?;
            let [file] = &*files else {
                anyhow::bail!("{} files", files.len());
            };
            let name = file.file_name().into_string().ok();
            let name = name.context("the name of the file")?;
            ensure!(
                name.ends_with(".csv") || name.ends_with(".json"),
                "{name} is on its way"
            );
            let text = std::fs::read_to_string(file.path())?;
            std::fs::remove_file(file.path())?;
            Ok((name, text))
        })
        .await
    }

    /// Whether no file has come.
    pub fn is_empty(&self) -> Outcome<bool> {
        Ok(std::fs::read_dir(&self.0)?.next().is_none())
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        // What cannot be removed stays below `target/`.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
