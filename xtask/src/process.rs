//! Child processes that never outlive `xtask`.
//!
//! Every child leads a process group of its own. The group is ended when its leader has ended,
//! when the value that stands for it is dropped (so on errors and panics too), and when `xtask`
//! itself is told to end.

mod run;

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use run::shown;
pub use run::{
    capture, log_to, run, run_logged, run_reading, run_reading_output, show_tail, succeeds,
};

const POLL: Duration = Duration::from_millis(20);
/// How long a group may take to end by itself before it is killed.
const GRACE: Duration = Duration::from_secs(8);

/// The living groups in the order they were started, and whether no more may be started.
static GROUPS: Mutex<Groups> = Mutex::new(Groups {
    living: Vec::new(),
    closed: false,
});

struct Groups {
    living: Vec<Group>,
    closed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Group {
    leader: Pid,
    /// The signal that asks this group to end.
    stop: Signal,
}

fn groups() -> MutexGuard<'static, Groups> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends all children, newest first, when `xtask` gets Ctrl-C, SIGTERM or SIGHUP; then exits with
/// 130.
///
/// # Errors
/// When the signal handler cannot be installed.
pub fn end_children_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        let living = {
            let mut groups = groups();
            groups.closed = true;
            groups.living.clone()
        };
        for group in living.into_iter().rev() {
            end_group(group);
        }
        std::process::exit(130);
    })
    .context("cannot listen for Ctrl-C")
}

/// Does not return once a signal has told `xtask` to end.
///
/// What has failed by then did so because its children were told to end; the signal handler is
/// ending the others and then exits.
pub fn stop_if_interrupted() {
    while groups().closed {
        std::thread::park();
    }
}

/// A child that runs in the background until it is dropped.
pub struct Service {
    name: String,
    child: Child,
    group: Group,
}

impl Service {
    /// Starts a child in a group of its own. `stop` is the signal that asks it to end.
    ///
    /// # Errors
    /// When it cannot be started, or `xtask` is being ended.
    pub fn start(name: &str, command: &mut Command, stop: Signal) -> Result<Self> {
        command.process_group(0).stdin(Stdio::null());
        end_with_xtask(command);
        // The lock is held while starting, so the signal handler sees this child or forbids it.
        let mut groups = groups();
        if groups.closed {
            bail!("interrupted");
        }
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {}", shown(command)))?;
        let leader = Pid::from_raw(i32::try_from(child.id()).context("odd process id")?);
        let group = Group { leader, stop };
        groups.living.push(group);
        Ok(Self {
            name: name.to_owned(),
            child,
            group,
        })
    }

    /// What the child was called when it was started.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Fails when the child has ended.
    ///
    /// # Errors
    /// With its exit status.
    pub fn require_alive(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => bail!("{} ended by itself ({status})", self.name),
        }
    }

    /// Waits for the child to end; `None` when it has not within the limit.
    fn wait(&mut self, limit: Duration) -> Result<Option<ExitStatus>> {
        let until = Instant::now() + limit;
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(Some(status));
            }
            if Instant::now() > until {
                return Ok(None);
            }
            sleep(POLL);
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // The leader has to be reaped for the group to vanish, hence the waiting in between.
        let child = &mut self.child;
        let _ = killpg(self.group.leader, self.group.stop);
        let until = Instant::now() + GRACE;
        while is_alive(self.group) && Instant::now() < until {
            let _ = child.try_wait();
            sleep(POLL);
        }
        let _ = killpg(self.group.leader, Signal::SIGKILL);
        let _ = child.wait();
        groups().living.retain(|group| *group != self.group);
    }
}

/// Fails as soon as one of the services ends; otherwise never returns.
///
/// # Errors
/// With the name of the service that ended.
pub fn watch(services: &mut [&mut Service]) -> Result<()> {
    loop {
        for service in &mut *services {
            service.require_alive()?;
        }
        sleep(POLL * 10);
    }
}

/// Has the kernel end a child whose `xtask` was killed in a way nobody can handle.
#[cfg(target_os = "linux")]
fn end_with_xtask(command: &mut Command) {
    let ask = || Ok(nix::sys::prctl::set_pdeathsig(Signal::SIGINT)?);
    // SAFETY: between fork and exec the closure makes one system call and touches no memory that
    // another thread may have locked.
    unsafe {
        command.pre_exec(ask);
    }
}

/// Other kernels offer nothing like it; only a killed `xtask` leaves children behind there.
#[cfg(not(target_os = "linux"))]
fn end_with_xtask(_: &mut Command) {}

fn is_alive(group: Group) -> bool {
    killpg(group.leader, None).is_ok()
}

fn end_group(group: Group) {
    if killpg(group.leader, group.stop).is_err() {
        return;
    }
    let until = Instant::now() + GRACE;
    // A leader that ended stays a zombie until the main thread reaps it, which it does while it
    // waits; the limit covers the rest.
    while is_alive(group) && Instant::now() < until {
        sleep(POLL);
    }
    let _ = killpg(group.leader, Signal::SIGKILL);
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
    fn a_service_takes_its_own_children_along() {
        let mut command = shell("sleep 60 & sleep 60 & wait");
        let service = Service::start("sh", &mut command, Signal::SIGTERM).expect("it starts");
        let group = service.group;
        assert!(is_alive(group));
        drop(service);
        assert!(!is_alive(group));
    }

    #[test]
    fn what_a_finished_command_left_behind_is_ended() {
        let mut command = shell("sleep 60 & exit 0");
        let mut service = Service::start("sh", &mut command, Signal::SIGTERM).expect("it starts");
        let group = service.group;
        let status = service.wait(Duration::from_secs(30)).expect("it ends");
        assert!(status.is_some_and(|status| status.success()));
        drop(service);
        assert!(!is_alive(group));
    }
}
