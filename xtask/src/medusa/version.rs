//! What sets one version of Medusa apart from the other when it is set up and run. Everything else is the same.

/// A version of Medusa that the sample shop runs on.
pub struct Version {
    /// What people call it.
    pub title: &'static str,
    /// The folder of its npm packages and configuration, in `xtask/` and in the cache.
    pub folder: &'static str,
    /// How the names of its data directories begin.
    pub instance: &'static str,
    /// The program of its command line, in `node_modules`.
    pub cli: &'static str,
    /// What has that program make the tables.
    pub migrate: &'static [&'static str],
    /// What has the demo API print the sample shop for its tables.
    pub print_sql: &'static str,
    /// The environment variable that tells tests to use the server at this address.
    pub address_variable: &'static str,
}

/// The version that Cohort is made for.
pub static V1: Version = Version {
    title: "Medusa 1.20.11",
    folder: "medusa",
    instance: "instance",
    cli: "@medusajs/medusa-cli/cli.js",
    migrate: &["migrations", "run"],
    print_sql: "--print-medusa-sql",
    address_variable: "COHORT_MEDUSA",
};

/// The version that most shops run today.
pub static V2: Version = Version {
    title: "Medusa 2.21.2",
    folder: "medusa-v2",
    instance: "instance-v2",
    cli: "@medusajs/cli/cli.js",
    migrate: &["db:migrate", "--skip-scripts", "--execute-safe-links"],
    print_sql: "--print-medusa-v2-sql",
    address_variable: "COHORT_MEDUSA_V2",
};

impl Version {
    /// The version that the switch `--v2` means.
    pub fn chosen(v2: bool) -> &'static Self {
        match v2 {
            true => &V2,
            false => &V1,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_titles_name_the_versions_that_are_installed() {
        for version in [&V1, &V2] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(version.folder);
            let manifest =
                std::fs::read_to_string(folder.join("package.json")).expect("it is there");
            let number = version.title.trim_start_matches("Medusa ");
            let line = format!("\"@medusajs/medusa\": \"{number}\"");
            assert!(
                manifest.contains(&line),
                "{line} is not in {}",
                folder.display()
            );
        }
    }

    #[test]
    fn lock_files_leave_it_to_npm_where_packages_come_from() {
        for version in [&V1, &V2] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(version.folder);
            let lock =
                std::fs::read_to_string(folder.join("package-lock.json")).expect("it is there");
            assert!(!lock.contains("\"resolved\""), "{}", folder.display());
        }
    }
}
