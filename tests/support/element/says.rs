//! Waiting for what an element says.

use anyhow::ensure;

use super::Element;
use crate::support::{Outcome, wait};

impl Element {
    /// Waits until its text has these words in it.
    pub async fn says(&self, words: &str) -> Outcome {
        wait::until(words, async || {
            let text = self.text().await?;
            ensure!(text.contains(words), "it says {text}");
            Ok(())
        })
        .await
    }
}
