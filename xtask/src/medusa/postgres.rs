//! PostgreSQL: found or installed, run on loopback as a user without rights.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::Signal;
use nix::unistd::User;

use crate::process::{self, Service};
use crate::tools::{Cache, apt_install, is_root, on_path};
use crate::{console, net};

/// The release the recorded answers come from; another one may sort or phrase differently.
const PREFERRED: &str = "15";
const DEBIAN_FOLDER: &str = "/usr/lib/postgresql";
/// Where root keeps data directories when the cache is closed to other users (`/root` often is).
const ROOTS_HOME: &str = "/var/cache/cohort";
const START_LIMIT: Duration = Duration::from_secs(60);
/// The role that owns everything.
const ROLE: &str = "medusa";
const PASSWORD_FILE: &str = "cohort-password";

/// An installed PostgreSQL and where its data directories go.
pub struct Postgres {
    programs: PathBuf,
    version: String,
    home: PathBuf,
    /// Who runs it when we are root, whom PostgreSQL refuses.
    user: Option<User>,
}

/// A running database server; it ends when this is dropped.
pub struct Cluster {
    service: Service,
    folder: PathBuf,
    port: u16,
    password: String,
}

impl Postgres {
    /// Finds PostgreSQL, or installs it where the package manager allows it.
    ///
    /// # Errors
    /// When it is missing and cannot be installed.
    pub fn find(cache: &Cache) -> Result<Self> {
        let programs = match programs() {
            Some(programs) => programs,
            None => {
                apt_install(&["postgresql"])?;
                programs().context("PostgreSQL's initdb is still not to be found")?
            }
        };
        let version = version(&programs)?;
        if version != PREFERRED {
            console::note(format!(
                "PostgreSQL {version} instead of {PREFERRED}: sorting may differ"
            ));
        }
        let user = is_root().then(unprivileged).transpose()?;
        let home = home(cache, user.as_ref())?;
        Ok(Self {
            programs,
            version,
            home,
            user,
        })
    }

    /// Its major version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The folder of the data directories.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Makes a data directory with one role that owns everything and a password of its own.
    ///
    /// # Errors
    /// When the folder cannot be made or initdb fails.
    pub fn create(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        self.hand_over(folder)?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        // initdb wants the folder empty, so the password waits beside it.
        let waiting = folder.with_extension("password");
        fs::write(&waiting, random_password()?)?;
        fs::set_permissions(&waiting, fs::Permissions::from_mode(0o600))?;
        self.hand_over(&waiting)?;
        let mut command = self.program("initdb");
        command
            .args(["--username", ROLE, "--auth", "scram-sha-256"])
            .args(["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"])
            .arg("--pwfile")
            .arg(&waiting)
            .arg("--pgdata")
            .arg(folder);
        process::run_logged(&mut command, &folder.with_extension("log"))?;
        fs::rename(&waiting, folder.join(PASSWORD_FILE))?;
        Ok(())
    }

    /// Starts a server on a data directory and waits until it answers.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(&self, folder: &Path) -> Result<Cluster> {
        self.end_left_over(folder);
        let port = net::free_port()?;
        let password = fs::read_to_string(folder.join(PASSWORD_FILE))
            .context("the database's password is gone: use --fresh")?;
        let mut command = self.program("postgres");
        command
            .arg("-D")
            .arg(folder)
            .args(["-p", &port.to_string()]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // The data can be made anew at any time: speed counts, surviving a power cut does not.
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
        ] {
            command.args(["-c", setting]);
        }
        let log = folder.with_extension("log");
        process::log_to(&mut command, &log)?;
        // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
        let mut service = Service::start("PostgreSQL", &mut command, Signal::SIGINT)?;
        self.wait_until_up(&mut service, port)
            .inspect_err(|_| process::show_tail(&log))?;
        Ok(Cluster {
            service,
            folder: folder.to_path_buf(),
            port,
            password,
        })
    }

    /// Runs a client program, e.g. psql, against a database of a running server.
    ///
    /// # Errors
    /// When it fails.
    pub fn client(&self, program: &str, cluster: &Cluster, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(self.programs.join(program));
        command
            .args(arguments)
            .env("PGHOST", "127.0.0.1")
            .env("PGPORT", cluster.port.to_string())
            .env("PGUSER", ROLE)
            .env("PGPASSWORD", &cluster.password);
        process::run_logged(&mut command, &cluster.folder.with_extension("client.log"))
    }

    fn wait_until_up(&self, service: &mut Service, port: u16) -> Result<()> {
        let until = Instant::now() + START_LIMIT;
        let mut ready = Command::new(self.programs.join("pg_isready"));
        ready.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
        while !process::succeeds(&mut ready) {
            service.require_alive()?;
            if Instant::now() > until {
                bail!(
                    "PostgreSQL did not start within {} s",
                    START_LIMIT.as_secs()
                );
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Ends a server that an xtask which was killed left running on this data directory.
    fn end_left_over(&self, folder: &Path) {
        if folder.join("postmaster.pid").exists() {
            let mut command = self.program("pg_ctl");
            command.args(["stop", "-m", "immediate", "-D"]).arg(folder);
            // A stale file without a server is no failure either: postgres then takes over.
            let _ = process::succeeds(&mut command);
        }
    }

    /// A server-side program, as the user without rights.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        // A folder that user may be in; ours may be closed to it.
        command.current_dir(&self.home);
        if let Some(user) = &self.user {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        command
    }

    fn hand_over(&self, path: &Path) -> Result<()> {
        match &self.user {
            Some(user) => chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw()))
                .with_context(|| format!("cannot give {} to {}", path.display(), user.name)),
            None => Ok(()),
        }
    }
}

impl Cluster {
    /// The address of one of its databases, password included.
    pub fn url(&self, database: &str) -> String {
        let (password, port) = (&self.password, self.port);
        format!("postgres://{ROLE}:{password}@127.0.0.1:{port}/{database}")
    }

    /// Its data directory.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The server's process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }
}

/// The folder with initdb: Debian keeps it off `PATH`, one folder for each version.
fn programs() -> Option<PathBuf> {
    let preferred = Path::new(DEBIAN_FOLDER).join(PREFERRED).join("bin");
    let mut debian: Vec<PathBuf> = fs::read_dir(DEBIAN_FOLDER)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("bin"))
        .collect();
    debian.sort();
    let named = on_path("initdb").and_then(|path| fs::canonicalize(path).ok());
    let on_path = named.and_then(|path| path.parent().map(Path::to_path_buf));
    let newest_first = debian.into_iter().rev();
    std::iter::once(preferred)
        .chain(on_path)
        .chain(newest_first)
        .find(|folder| folder.join("initdb").is_file())
}

/// `postgres (PostgreSQL) 15.18 (Debian …)` → `15`
fn version(programs: &Path) -> Result<String> {
    let said = process::capture(Command::new(programs.join("postgres")).arg("--version"))?;
    major(&said).with_context(|| format!("what PostgreSQL is this? It says {said:?}"))
}

fn major(said: &str) -> Option<String> {
    let number = said.split_whitespace().nth(2)?;
    let major = number.split(|other: char| !other.is_ascii_digit()).next()?;
    (!major.is_empty()).then(|| major.to_owned())
}

fn unprivileged() -> Result<User> {
    for name in ["postgres", "nobody"] {
        if let Some(user) = User::from_name(name)? {
            return Ok(user);
        }
    }
    bail!("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`")
}

fn home(cache: &Cache, user: Option<&User>) -> Result<PathBuf> {
    let in_cache = cache.path("postgres");
    let home = match user {
        Some(_) if !open_to_others(&in_cache) => PathBuf::from(ROOTS_HOME),
        _ => in_cache,
    };
    fs::create_dir_all(&home).with_context(|| format!("cannot write {}", home.display()))?;
    if let Some(user) = user {
        chown(&home, Some(user.uid.as_raw()), Some(user.gid.as_raw()))?;
    }
    Ok(home)
}

/// Whether every folder on the way may be passed by everyone.
fn open_to_others(path: &Path) -> bool {
    path.ancestors()
        .skip(1)
        .all(|folder| fs::metadata(folder).is_ok_and(|meta| meta.permissions().mode() & 0o001 != 0))
}

fn random_password() -> Result<String> {
    let mut bytes = [0_u8; 16];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// A copy of a data directory whose server does not run, with its owner and its modes.
///
/// # Errors
/// When it cannot be copied.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    process::run(Command::new("cp").arg("-Rp").arg(from).arg(to))
        .with_context(|| format!("cannot copy the database to {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        let debian = "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n";
        assert_eq!(major(debian).as_deref(), Some("15"));
        assert_eq!(
            major("postgres (PostgreSQL) 17beta1").as_deref(),
            Some("17")
        );
        assert_eq!(major("no idea"), None);
    }

    #[test]
    fn passwords_differ() {
        let (one, two) = (random_password(), random_password());
        assert_ne!(one.expect("it works"), two.expect("it works"));
    }
}
