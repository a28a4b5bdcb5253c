//! Commands that are run to their end.

use std::fs::File;
use std::io::{BufRead, BufReader, PipeReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::Signal;

use super::{POLL, Service};

const LOG_TAIL_LINES: usize = 25;

/// Runs a command to its end, its output on our screen.
///
/// # Errors
/// When it cannot be started or fails.
pub fn run(command: &mut Command) -> Result<()> {
    run_within(command, Duration::MAX / 4)
}

/// Runs a command to its end, but not longer than `limit`.
///
/// # Errors
/// When it cannot be started, fails or takes too long.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let name = program(command);
    let mut service = Service::start(&name, command, Signal::SIGTERM)?;
    match service.wait(limit)? {
        Some(status) if status.success() => Ok(()),
        Some(status) => bail!("{} failed ({status})", shown(command)),
        None => bail!(
            "{} was ended after {} min without a result",
            shown(command),
            limit.as_secs() / 60
        ),
    }
}

/// Runs a command to its end, but not longer than `limit`, and hands over each line it writes to either output.
///
/// # Errors
/// When it cannot be started, fails or takes too long.
pub fn run_reading(command: &mut Command, limit: Duration, each: impl FnMut(&str)) -> Result<()> {
    let (reader, writer) = std::io::pipe().context("no pipe")?;
    command.stderr(writer.try_clone()?).stdout(writer);
    read(command, reader, limit, each)
}

/// The same for what it writes to standard output; the rest goes to the screen.
///
/// # Errors
/// When it cannot be started, fails or takes too long.
pub fn run_reading_output(
    command: &mut Command,
    limit: Duration,
    each: impl FnMut(&str),
) -> Result<()> {
    let (reader, writer) = std::io::pipe().context("no pipe")?;
    command.stdout(writer);
    read(command, reader, limit, each)
}

fn read(
    command: &mut Command,
    reader: PipeReader,
    limit: Duration,
    mut each: impl FnMut(&str),
) -> Result<()> {
    let name = shown(command);
    let mut service = Service::start(&program(command), command, Signal::SIGTERM)?;
    // The command holds the pipe's other end, too: the reader would never come to the end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let lines = lines_of(reader);
    let until = Instant::now() + limit;
    let mut status = None;
    loop {
        match lines.recv_timeout(POLL * 10) {
            Ok(line) => each(&line),
            // Whoever still holds the pipe when the command has ended has nothing to say in its name.
            Err(RecvTimeoutError::Timeout) if status.is_some() => break,
            Err(RecvTimeoutError::Timeout) => status = service.child.try_wait()?,
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if Instant::now() > until {
            bail!(
                "{name} was ended after {} min without a result",
                limit.as_secs() / 60
            );
        }
    }
    let rest = until.saturating_duration_since(Instant::now());
    match service.wait(rest)? {
        Some(status) if status.success() => Ok(()),
        Some(status) => bail!("{name} failed ({status})"),
        None => bail!("{name} does not end"),
    }
}

/// Lines as they come, read by a thread of its own so that waiting for them can be limited.
fn lines_of(reader: PipeReader) -> Receiver<String> {
    let (sender, lines) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
            if sender
                .send(String::from_utf8_lossy(&line).into_owned())
                .is_err()
            {
                return;
            }
        }
    });
    lines
}

/// Runs a command to its end with its output in a file, whose last lines are shown on failure.
///
/// # Errors
/// When it cannot be started or fails.
pub fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    log_to(command, log)?;
    run(command).inspect_err(|_| show_tail(log))
}

/// Sends a command's output to a file that is created anew.
///
/// # Errors
/// When the file cannot be created.
pub fn log_to(command: &mut Command, log: &Path) -> Result<()> {
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    command.stderr(file.try_clone()?).stdout(file);
    Ok(())
}

/// Shows the last lines of a log on standard error.
pub fn show_tail(log: &Path) {
    let Ok(bytes) = std::fs::read(log) else {
        return;
    };
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(LOG_TAIL_LINES);
    eprintln!("--- the end of {}", log.display());
    for line in lines.iter().skip(from) {
        eprintln!("{line}");
    }
    eprintln!("---");
}

/// Runs a short command and returns its standard output.
///
/// # Errors
/// When it cannot be started, fails, or answers something that is not text.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", shown(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("{} did not answer with text", shown(command)))
}

/// Whether a command can be run and succeeds; its output is thrown away.
pub fn succeeds(command: &mut Command) -> bool {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

fn program(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The command as a person would type it.
pub(super) fn shown(command: &Command) -> String {
    let mut text = program(command);
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn the_exit_status_of_a_command_is_the_truth() {
        assert!(run(&mut shell("exit 0")).is_ok());
        let error = run(&mut shell("exit 3")).expect_err("it failed");
        assert!(error.to_string().contains("exit status: 3"), "{error}");
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended() {
        let started = Instant::now();
        assert!(run_within(&mut shell("sleep 60"), Duration::from_millis(50)).is_err());
        assert!(started.elapsed() < Duration::from_secs(30));
    }

    #[test]
    fn both_outputs_are_read_line_by_line() {
        let mut lines = Vec::new();
        let mut read = |script: &str| {
            run_reading(&mut shell(script), Duration::from_secs(30), |line| {
                lines.push(line.to_owned());
            })
        };
        assert!(read("echo a; echo b >&2; printf c").is_ok());
        // A child left behind holds the output open, and is not waited for.
        assert!(read("sleep 60 & echo d; exit 3").is_err());
        assert_eq!(lines, ["a", "b", "c", "d"]);
        let late = run_reading(&mut shell("sleep 60"), Duration::from_millis(50), |_| {});
        assert!(late.is_err());
    }
}
