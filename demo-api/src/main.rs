//! The demo Admin API as a program: `demo-api --port 9400 --allow-origin …`.

use std::{net::Ipv4Addr, path::PathBuf, process::ExitCode};

use clap::Parser;
use demo_api::{DemoApi, Error, Options, sample};
use tokio::net::TcpListener;

/// A Medusa v1 Admin API with a sample shop, on this machine only.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 9400)]
    port: u16,
    /// Origin whose pages may use the API, such as http://127.0.0.1:8080. May be repeated.
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// SQLite file to keep the shop in; without it the shop lives in memory.
    #[arg(long, value_name = "FILE")]
    db: Option<PathBuf>,
    /// Number of customer groups of the sample shop.
    #[arg(long, default_value_t = sample::Size::default().groups)]
    groups: usize,
    /// Number of customers of the sample shop.
    #[arg(long, default_value_t = sample::Size::default().customers)]
    customers: usize,
    /// Print SQL that fills the database of a real Medusa 1.20.11 with the same shop, and stop.
    #[arg(long)]
    print_medusa_sql: bool,
    /// Print SQL that fills the database of a real Medusa 2 with the same shop, and stop.
    #[arg(long, conflicts_with = "print_medusa_sql")]
    print_medusa_v2_sql: bool,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("demo-api: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Error> {
    let size = sample::Size {
        groups: arguments.groups,
        customers: arguments.customers,
    };
    if arguments.print_medusa_sql || arguments.print_medusa_v2_sql {
        let output = std::io::BufWriter::new(std::io::stdout().lock());
        let shop = sample::Shop::generate(size);
        match arguments.print_medusa_v2_sql {
            true => demo_api::medusa_v2_sql(&shop, output)?,
            false => demo_api::medusa_sql(&shop, output)?,
        }
        return Ok(());
    }
    let api = DemoApi::open(Options {
        size,
        allowed_origins: arguments.allow_origin,
        database: arguments.db,
    })?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).await?;
        println!("demo-api listening on http://{}", listener.local_addr()?);
        println!(
            "sign in with {} / {}",
            demo_api::ADMIN_EMAIL,
            demo_api::ADMIN_PASSWORD
        );
        demo_api::serve(api, listener, asked_to_stop()).await
    })
}

/// Ready at Ctrl-C or, on Unix, SIGTERM.
async fn asked_to_stop() {
    let interrupt = async {
        // Without a handler the default of the system ends the process, which is what is wanted.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => {
                stream.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
