//! Medusa's own JavaScript client works against the demo Admin API, unchanged.
//! Needs node and npm; says so and passes where they are missing.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use demo_api::{DemoApi, Options};
use tokio::{net::TcpListener, sync::oneshot};

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::test(flavor = "multi_thread")]
async fn medusas_own_client_works() -> Outcome<()> {
    for tool in ["node", "npm"] {
        if let Err(error) = Command::new(tool).arg("--version").output() {
            println!(
                "SKIPPED medusas_own_client_works: {tool} cannot be run ({error}); install Node.js to run it"
            );
            return Ok(());
        }
    }
    let modules = installed_client()?;
    let api = DemoApi::open(Options::default())?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(demo_api::serve(api, listener, async {
        // Both an order to stop and a test that ended stop it.
        let _ = stopped.await;
    }));

    let script = sources().join("journey.cjs");
    let run = move || {
        Command::new("node")
            .arg(script)
            .arg(url)
            .env("NODE_PATH", modules)
            .output()
    };
    let output = tokio::task::spawn_blocking(run).await??;
    let _ = stop.send(());
    server.await??;

    let said = spoken(&output);
    assert!(output.status.success(), "the journey failed:\n{said}");
    assert!(
        said.contains("journey complete"),
        "the journey did not finish:\n{said}"
    );
    Ok(())
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/medusa-js")
}

/// The directory with the installed client, outside the checkout, installed on first use.
fn installed_client() -> Outcome<PathBuf> {
    let cache = match env::var_os("COHORT_CACHE") {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir()
            .ok_or("no home directory")?
            .join(".cache/cohort"),
    };
    let lock = fs::read_to_string(sources().join("package-lock.json"))?;
    let home = cache.join("medusa-js-6.1.10");
    let modules = home.join("node_modules");
    // The lock is put beside the modules last: it says that they are complete and for which lock.
    if fs::read_to_string(home.join("installed-lock.json")).is_ok_and(|installed| installed == lock)
    {
        return Ok(modules);
    }
    // Made under another name, so that a run beside this one never sees half of it.
    let fresh = cache.join(format!("medusa-js-6.1.10.{}", std::process::id()));
    fs::create_dir_all(&fresh)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(sources().join(name), fresh.join(name))?;
    }
    let npm = Command::new("npm")
        .args([
            "ci",
            "--legacy-peer-deps",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ])
        .current_dir(&fresh)
        .output()?;
    if !npm.status.success() {
        return Err(format!("npm ci failed:\n{}", spoken(&npm)).into());
    }
    fs::write(fresh.join("installed-lock.json"), lock)?;
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    match fs::rename(&fresh, &home) {
        Ok(()) => Ok(modules),
        // Another run was faster; what this one made is as good.
        Err(_) => Ok(fresh.join("node_modules")),
    }
}

fn spoken(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}
