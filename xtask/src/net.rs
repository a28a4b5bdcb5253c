//! Ports and waiting for servers on the loopback interface.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use ureq::http::Uri;

use crate::process::Service;

const POLL: Duration = Duration::from_millis(100);
const REQUEST_LIMIT: Duration = Duration::from_secs(5);

/// Fails with one clear line when something already listens on a port.
///
/// # Errors
/// When the port cannot be bound; `option` names the way to take another one.
pub fn require_free(port: u16, option: &str) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => bail!(
            "port {port} on 127.0.0.1 cannot be used ({error}): end what listens there or pass {option}"
        ),
    }
}

/// A port nobody listens on at this moment.
///
/// # Errors
/// When the system has none to give.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr().context("no free port")?.port())
}

/// Waits until a GET of `url` answers with a success while `service` is alive.
///
/// # Errors
/// When the service ends before it answers, or the limit passes.
pub fn wait_until_up(url: &str, service: &mut Service, limit: Duration) -> Result<()> {
    let until = Instant::now() + limit;
    while !answers(url) {
        service.require_alive()?;
        if Instant::now() > until {
            bail!(
                "{} did not answer at {url} within {} s",
                service.name(),
                limit.as_secs()
            );
        }
        sleep(POLL);
    }
    Ok(())
}

fn answers(url: &str) -> bool {
    agent().get(url).call().is_ok()
}

/// The status a GET of a plain http URL is answered with.
///
/// # Errors
/// When nothing answers.
pub fn status(url: &str) -> Result<u16> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(REQUEST_LIMIT))
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into();
    Ok(agent.get(url).call()?.status().as_u16())
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_global(Some(REQUEST_LIMIT))
        .proxy(None)
        .build()
        .into()
}

/// The address of a server, given on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerUrl {
    text: String,
    host: String,
    port: u16,
    secure: bool,
}

impl ServerUrl {
    /// Reads an `http://` or `https://` address; a path is kept, a trailing slash is not.
    ///
    /// # Errors
    /// When it is not such an address.
    pub fn parse(text: &str) -> Result<Self, String> {
        let example = "give an address like http://127.0.0.1:9000";
        let uri: Uri = text
            .parse()
            .map_err(|_| format!("that is not a URL: {example}"))?;
        let secure = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => {
                return Err(format!(
                    "it has to begin with http:// or https://: {example}"
                ));
            }
        };
        if uri.query().is_some() {
            return Err(format!("a server's address has no `?`: {example}"));
        }
        let host = uri.host().filter(|host| !host.is_empty());
        let host = host.ok_or_else(|| format!("it names no host: {example}"))?;
        Ok(Self {
            text: text.trim_end_matches('/').to_owned(),
            host: host.to_owned(),
            port: uri.port_u16().unwrap_or(if secure { 443 } else { 80 }),
            secure,
        })
    }

    /// The address of a server on this machine.
    pub fn loopback(port: u16) -> Self {
        let host = Ipv4Addr::LOCALHOST.to_string();
        Self {
            text: format!("http://{host}:{port}"),
            host,
            port,
            secure: false,
        }
    }

    /// Whether the server is on this machine.
    pub fn is_loopback(&self) -> bool {
        let address = self.host.trim_matches(['[', ']']).parse::<IpAddr>();
        self.host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }

    /// The address without a trailing slash.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a Medusa seems to be there; the text says what was seen.
    pub fn probe(&self) -> Result<String> {
        if self.secure {
            // Xtask speaks no TLS; that the port is open is what it can tell.
            self.connect()?;
            return Ok("its port is open".into());
        }
        let status = status(&format!("{}/admin/auth", self.text))?;
        // Medusa answers 401 to a stranger; 200 would mean a session, which we have not.
        match status {
            401 => Ok("it answers like a Medusa".into()),
            other => bail!("GET /admin/auth answers {other}, where a Medusa answers 401"),
        }
    }

    fn connect(&self) -> Result<()> {
        let host = self.host.trim_matches(['[', ']']);
        let addresses: Vec<SocketAddr> = (host, self.port).to_socket_addrs()?.collect();
        let reached = addresses
            .iter()
            .any(|address| TcpStream::connect_timeout(address, REQUEST_LIMIT).is_ok());
        if !reached {
            bail!("nothing answers on port {} of {host}", self.port);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let url = ServerUrl::parse("https://shop.example/medusa/").expect("it is valid");
        assert_eq!(url.as_str(), "https://shop.example/medusa");
        assert_eq!(
            (url.host.as_str(), url.port, url.secure),
            ("shop.example", 443, true)
        );
    }

    #[test]
    fn what_is_not_a_server_is_refused() {
        for text in [
            "",
            "9000",
            "127.0.0.1:9000",
            "ftp://host",
            "http://host/?a=1",
            "http://",
        ] {
            assert!(ServerUrl::parse(text).is_err(), "{text:?} was accepted");
        }
    }

    #[test]
    fn a_taken_port_is_reported_with_the_way_out() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let error = require_free(port, "--port N").expect_err("it is taken");
        assert!(error.to_string().contains("--port N"), "{error}");
    }
}
