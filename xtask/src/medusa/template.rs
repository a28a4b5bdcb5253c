//! The database every Medusa begins with: migrated, with an administrator and the sample shop.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::postgres::{self, Cluster, Postgres};
use super::{EMAIL, PASSWORD, Version, server};
use crate::project::Project;
use crate::tools::{Lock, NpmFolder, digest};
use crate::{console, process};

/// The database's name.
pub const DATABASE: &str = "medusa";
/// Says, inside a data directory, which template it is a copy of.
const KEY_FILE: &str = "cohort-template";

/// A finished data directory, never run on itself.
pub struct Template {
    folder: PathBuf,
    key: String,
}

/// Finds the template for these packages and this shop, or makes it.
///
/// # Errors
/// When PostgreSQL, Medusa's migrations or the sample shop's SQL fail.
pub fn ensure(
    project: &Project,
    version: &Version,
    app: &NpmFolder,
    postgres: &Postgres,
) -> Result<Template> {
    let sql = sample_shop(project, version)?;
    let parts = [app.key(), postgres.version(), &sql, EMAIL, PASSWORD];
    let key = digest(parts.map(str::as_bytes));
    let folder = postgres.home().join(format!("template-{key}"));
    let _lock = Lock::wait(&folder.with_extension("lock"))?;
    if !folder.is_dir() {
        console::step("making the sample shop's database (once)");
        let staging = postgres
            .home()
            .join(format!("staging-{}", std::process::id()));
        let made = make(version, app, postgres, &staging, &sql)
            .and_then(|()| Ok(fs::write(staging.join(KEY_FILE), &key)?));
        if made.is_err() {
            let _ = fs::remove_dir_all(&staging);
        }
        made?;
        for log in ["log", "client.log", "medusa.log"] {
            let _ = fs::remove_file(staging.with_extension(log));
        }
        fs::rename(&staging, &folder)?;
    }
    Ok(Template { folder, key })
}

/// Puts a copy of the template in a folder, unless a copy of this very template is there already
/// and need not be fresh. Returns whether it did.
///
/// # Errors
/// When it cannot be copied.
pub fn copy_if_needed(template: &Template, folder: &Path, fresh: bool) -> Result<bool> {
    let there = fs::read_to_string(folder.join(KEY_FILE)).unwrap_or_default();
    if !fresh && there == template.key {
        return Ok(false);
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    // The key file would mark half a copy as a whole one, so the copy is made under another name.
    let staging = folder.with_extension("copy");
    let _ = fs::remove_dir_all(&staging);
    postgres::copy(&template.folder, &staging)?;
    fs::rename(&staging, folder)?;
    Ok(true)
}

fn sample_shop(project: &Project, version: &Version) -> Result<String> {
    let mut command = project.cargo();
    command.args(["run", "--quiet", "-p", "demo-api", "--", version.print_sql]);
    let sql = process::capture(&mut command).context("the demo API does not print its shop")?;
    if !sql.contains("customer_group") {
        bail!("the SQL of the sample shop holds no customer groups");
    }
    Ok(sql)
}

fn make(
    version: &Version,
    app: &NpmFolder,
    postgres: &Postgres,
    staging: &Path,
    sql: &str,
) -> Result<()> {
    postgres.create(staging)?;
    let cluster = postgres.start(staging)?;
    postgres.client("createdb", &cluster, &[DATABASE])?;
    console::note("Medusa's migrations");
    let medusa = |arguments: &[&str]| medusa_command(version, app, &cluster, arguments);
    medusa(version.migrate)?;
    medusa(&["user", "-e", EMAIL, "-p", PASSWORD])?;
    console::note("the sample shop");
    let file = staging.with_extension("sql");
    fs::write(&file, sql)?;
    let path = file.to_str().context("the cache has an odd name")?;
    let stop = ["-v", "ON_ERROR_STOP=1", "-q", "-1"];
    let arguments = [&stop[..], &["-d", DATABASE, "-f", path]].concat();
    postgres
        .client("psql", &cluster, &arguments)
        .context("the sample shop does not fit Medusa's tables")?;
    postgres.client("vacuumdb", &cluster, &["-q", "-z", DATABASE])?;
    fs::remove_file(&file)?;
    // Only a server that has ended leaves a data directory that can be copied.
    drop(cluster);
    if staging.join("postmaster.pid").exists() {
        bail!("PostgreSQL did not end in time");
    }
    Ok(())
}

fn medusa_command(
    version: &Version,
    app: &NpmFolder,
    cluster: &Cluster,
    arguments: &[&str],
) -> Result<()> {
    let mut command = Command::new(crate::tools::node()?);
    command.arg(app.module(version.cli)).args(arguments);
    server::describe(&mut command, app, cluster);
    process::run_logged(&mut command, &cluster.folder().with_extension("medusa.log"))
        .with_context(|| format!("`medusa {}` failed", arguments.join(" ")))
}
