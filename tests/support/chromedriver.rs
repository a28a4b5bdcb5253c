//! The chromedriver process of a test program, on a free port.

use std::{path::Path, process::Stdio, time::Duration};

use anyhow::{Context, bail};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    sync::Mutex,
    time::timeout,
};

use super::Outcome;

/// A running chromedriver; it ends when this is dropped.
#[derive(Debug)]
pub struct Chromedriver {
    /// Where it listens.
    pub address: String,
    process: Mutex<Child>,
}

impl Chromedriver {
    /// Starts the program and waits until it listens.
    ///
    /// # Errors
    /// A line that names the program and why it could not be used.
    pub async fn start(program: &Path) -> Outcome<Self> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| {
                format!(
                    "{} cannot be started: install chromium-driver, or name it in CHROMEDRIVER",
                    program.display()
                )
            })?;
        let output = process
            .stdout
            .take()
            .context("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = timeout(Duration::from_secs(30), async {
            while let Some(line) = lines.next_line().await? {
                if let Some((_, port)) = line.split_once("started successfully on port ") {
                    return Ok(port.trim_end_matches('.').to_owned());
                }
            }
            bail!("chromedriver ended before it listened")
        })
        .await
        .context("chromedriver did not say its port")??;
        // Keep reading: the process would block once the pipe is full.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            address: format!("http://127.0.0.1:{port}"),
            process: Mutex::new(process),
        })
    }

    /// Ends the process and waits until it is gone.
    pub async fn stop(&self) {
        // It fails only if the process has ended already.
        let _ = self.process.lock().await.kill().await;
    }
}
