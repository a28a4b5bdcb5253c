//! A real web server on loopback, with the configuration that is shipped for it.
//!
//! What a deployer fills in is filled in: where the page is, where its files are, which shop it is for. Around that is
//! just what lets a server run beside others: its port and its folders.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Stdio,
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context, bail, ensure};
use serde_json::Value;
use tokio::{
    net::TcpStream,
    process::{Child, Command},
    sync::Mutex,
};

use crate::support::{Outcome, settings::target, site::PageHost, wait};

/// The places that are filled in, as the shipped files have them.
const SHOP: &str = "https://shop.example.com";
const FILES: &str = "/srv/cohort";
const ADDRESS: &str = "cohort.example.com";

/// The web servers there are tests with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    Nginx,
    Caddy,
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        }
    }

    /// Where it is installed: as `COHORT_NGINX` or `COHORT_CADDY` says, else on `PATH` or where Debian has servers.
    fn find(self) -> Outcome<PathBuf> {
        let name = self.name();
        let variable = format!("COHORT_{}", name.to_uppercase());
        if let Some(named) = env::var_os(&variable).filter(|named| !named.is_empty()) {
            return Ok(named.into());
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
        let mut programs = folders.map(|folder| folder.join(name));
        programs.find(|program| program.is_file()).with_context(|| {
            format!("{name} is not installed: run `apt-get install {name}`, or name the program in {variable}")
        })
    }

    /// Whether it serves files that were compressed with brotli; nginx does with a module.
    pub fn has_brotli(self) -> bool {
        self == Self::Caddy || brotli_module().is_some()
    }
}

/// nginx's module for files compressed with brotli, where Debian puts it.
fn brotli_module() -> Option<&'static Path> {
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    module.is_file().then_some(module)
}

/// A port of 127.0.0.1 that nobody listens at.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A running web server; dropping it ends it.
#[derive(Debug)]
pub struct WebServer {
    origin: String,
    process: Mutex<Child>,
    folder: PathBuf,
}

impl PageHost for WebServer {
    fn origin(&self) -> &str {
        &self.origin
    }
}

impl WebServer {
    /// Starts a server at this port with the page in `dist` at `base`, configured so, and waits until it listens.
    ///
    /// # Errors
    /// A line that says what is missing, or what the server said.
    pub async fn start(
        program: Program,
        port: u16,
        dist: &Path,
        base: &str,
        config: &Value,
    ) -> Outcome<Self> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let executable = program.find()?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = target()
            .join("hosts")
            .join(format!("{}-{number}", std::process::id()));
        let root = folder.join("root");
        lay_out(dist, &root.join(base.trim_matches('/')), config)?;
        let shop = config["backend_url"].as_str().unwrap_or(SHOP);
        let mut command = Command::new(&executable);
        match program {
            Program::Nginx => set_up_nginx(&mut command, &folder, port, shop)?,
            Program::Caddy => set_up_caddy(&mut command, &folder, port, shop)?,
        }
        let log = fs::File::create(folder.join("log"))?;
        let process = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} cannot be started", executable.display()))?;
        let server = Self {
            origin: format!("http://127.0.0.1:{port}"),
            process: Mutex::new(process),
            folder,
        };
        server.listens(port).await?;
        Ok(server)
    }

    async fn listens(&self, port: u16) -> Outcome {
        let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let ended = wait::until("the web server", async || {
            if let Some(status) = self.process.lock().await.try_wait()? {
                return Ok(Some(status));
            }
            TcpStream::connect(("127.0.0.1", port)).await?;
            Ok(None)
        });
        match ended.await.with_context(log)? {
            Some(status) => bail!("the web server ended with {status}: {}", log()),
            None => Ok(()),
        }
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        // What cannot be removed stays below `target/`.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies the built page to where it is served, and configures it there as a deployer does.
fn lay_out(dist: &Path, place: &Path, config: &Value) -> Outcome {
    fs::create_dir_all(place)?;
    for file in fs::read_dir(dist)? {
        let file = file?;
        fs::copy(file.path(), place.join(file.file_name()))?;
    }
    fs::write(place.join("config.json"), config.to_string())?;
    // What others have compressed from an earlier version must not be served in its place.
    for stale in ["config.json.gz", "config.json.br"] {
        fs::write(place.join(stale), "stale")?;
    }
    Ok(())
}

/// A shipped file with its places filled in.
fn filled_in(file: &str, places: &[(&str, &str)]) -> Outcome<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("deploy")
        .join(file);
    let mut text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    for (place, value) in places {
        ensure!(text.contains(place), "{file} has no {place} to fill in");
        text = text.replace(place, value);
    }
    Ok(text)
}

fn set_up_nginx(command: &mut Command, folder: &Path, port: u16, shop: &str) -> Outcome {
    let listen = format!("listen 127.0.0.1:{port};");
    let root = folder.join("root").display().to_string();
    let mut places = vec![
        ("listen 80;", &*listen),
        (FILES, &*root),
        (ADDRESS, "127.0.0.1"),
        (SHOP, shop),
    ];
    let mut module = String::new();
    if let Some(path) = brotli_module() {
        places.push(("# brotli_static", "brotli_static"));
        module = format!("load_module {};", path.display());
    }
    fs::write(
        folder.join("cohort.conf"),
        filled_in("nginx/cohort.conf", &places)?,
    )?;
    let folder = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};\n"))
        .concat();
    // One process, which ends with the test.
    let main = format!(
        "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr;\n{module}\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}include {folder}/cohort.conf;\n}}\n"
    );
    let file = format!("{folder}/nginx.conf");
    fs::write(&file, main)?;
    command.args(["-p", &folder.to_string(), "-c", &file]);
    Ok(())
}

fn set_up_caddy(command: &mut Command, folder: &Path, port: u16, shop: &str) -> Outcome {
    let address = format!("http://127.0.0.1:{port}");
    let root = folder.join("root").display().to_string();
    let places = [(ADDRESS, &*address), (FILES, &*root), (SHOP, shop)];
    fs::write(
        folder.join("Caddyfile"),
        filled_in("caddy/Caddyfile", &places)?,
    )?;
    let main = "{\n\tadmin off\n}\nimport Caddyfile\n";
    fs::write(folder.join("main"), main)?;
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(folder.join("main"))
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder);
    Ok(())
}
