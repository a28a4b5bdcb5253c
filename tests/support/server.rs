//! An HTTP server on a free port of 127.0.0.1 that can also close a connection without a response.

use std::{io, net::Ipv4Addr};

use axum::{Router, body::Body, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};
use tower::ServiceExt;

/// Extension of a response: close the connection and send nothing.
#[derive(Debug, Clone, Copy)]
pub struct Unanswered;

/// A port that is bound but not served yet, so that its origin can be used in what will be served.
#[derive(Debug)]
pub struct Port {
    listener: TcpListener,
    origin: String,
}

impl Port {
    /// Takes a free port of 127.0.0.1.
    pub async fn take() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let origin = format!("http://{}", listener.local_addr()?);
        Ok(Self { listener, origin })
    }

    /// `http://127.0.0.1:` and the port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Serves `router` until the server is dropped.
    pub fn serve(self, router: Router) -> Server {
        let Self { listener, origin } = self;
        let accepting = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            loop {
                tokio::select! {
                    accepted = listener.accept() => match accepted {
                        Ok((stream, _)) => {
                            connections.spawn(serve_connection(stream, router.clone()));
                        }
                        // Out of file descriptors or such: the next one may succeed.
                        Err(_) => tokio::task::yield_now().await,
                    },
                    Some(_) = connections.join_next() => {}
                }
            }
        });
        Server { origin, accepting }
    }
}

async fn serve_connection(stream: TcpStream, router: Router) {
    let answer = service_fn(move |request: hyper::Request<Incoming>| {
        let router = router.clone();
        async move {
            let response: Response = match router.oneshot(request.map(Body::new)).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            if response.extensions().get::<Unanswered>().is_some() {
                return Err(io::Error::other("left unanswered"));
            }
            Ok(response)
        }
    });
    // Errors of a connection are expected: the browser closes connections, and faults break them.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), answer)
        .await;
}

/// A running server; dropping it closes its port and all its connections.
#[derive(Debug)]
pub struct Server {
    origin: String,
    accepting: JoinHandle<()>,
}

impl Server {
    /// `http://127.0.0.1:` and the port.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}
