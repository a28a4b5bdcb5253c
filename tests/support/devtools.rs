//! A client for Chromium's DevTools protocol over its WebSocket. chromedriver can forward DevTools commands too, but needs
//! several times the CPU time for each, and cannot send commands to the browser itself, such as to create a context.

use std::{
    collections::HashMap,
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, anyhow, bail};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};
use tokio_tungstenite::{
    connect_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};

use super::Outcome;

/// The time limit of one command, which may be a script that runs for a while.
const LIMIT: Duration = Duration::from_secs(60);

/// A connection to one Chromium process. Clones share it.
#[derive(Debug, Clone)]
pub struct DevTools(Arc<Connection>);

struct Connection {
    next: AtomicU64,
    commands: mpsc::UnboundedSender<String>,
    waiting: Arc<Waiting>,
    listening: Arc<Listening>,
}

/// The senders for pending commands, by command id; `None` once the connection is closed.
#[derive(Default)]
struct Waiting(Mutex<Option<HashMap<u64, oneshot::Sender<Value>>>>);

impl Waiting {
    fn lock(&self) -> MutexGuard<'_, Option<HashMap<u64, oneshot::Sender<Value>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where events go, by the session of the page they are of.
#[derive(Default)]
struct Listening(Mutex<HashMap<String, mpsc::UnboundedSender<Value>>>);

impl Listening {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, mpsc::UnboundedSender<Value>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands an event to whoever listens to its page.
    fn tell(&self, event: Value) {
        let Some(session) = event["sessionId"].as_str().map(str::to_owned) else {
            return;
        };
        let mut listening = self.lock();
        let listener = listening.get(&session);
        let is_gone = listener.is_some_and(|listener| listener.send(event).is_err());
        if is_gone {
            listening.remove(&session);
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").finish_non_exhaustive()
    }
}

impl DevTools {
    /// Connects to the browser whose DevTools listen at `address` (host and port).
    pub async fn connect(address: &str) -> Outcome<Self> {
        let about = reqwest::Client::builder().no_proxy().build()?;
        let about = about.get(format!("http://{address}/json/version")).send();
        let about: Value = about.await?.json().await?;
        let socket = about["webSocketDebuggerUrl"].as_str();
        let socket = socket.context("Chromium names no DevTools socket")?;
        // Accessibility trees can be large.
        let config = WebSocketConfig::default()
            .max_message_size(None)
            .max_frame_size(None);
        let (socket, _) = connect_async_with_config(socket, Some(config), true).await?;
        let (mut writing, mut reading) = socket.split();
        let (commands, mut taken) = mpsc::unbounded_channel::<String>();
        let waiting = Arc::new(Waiting::default());
        *waiting.lock() = Some(HashMap::new());
        tokio::spawn(async move {
            while let Some(command) = taken.recv().await {
                if writing.send(Message::text(command)).await.is_err() {
                    break;
                }
            }
        });
        let answered = Arc::clone(&waiting);
        let listening = Arc::new(Listening::default());
        let told = Arc::clone(&listening);
        tokio::spawn(async move {
            while let Some(Ok(message)) = reading.next().await {
                let Message::Text(text) = message else {
                    continue;
                };
                let Ok(mut answer) = serde_json::from_str::<Value>(&text) else {
                    continue;
                };
                // A message without an id is an event.
                let Some(id) = answer["id"].as_u64() else {
                    told.tell(answer);
                    continue;
                };
                let asked = {
                    let mut waiting = answered.lock();
                    waiting.as_mut().and_then(|waiting| waiting.remove(&id))
                };
                if let Some(asked) = asked {
                    // The receiver is gone if the command has timed out.
                    let _ = asked.send(answer.take());
                }
            }
            answered.lock().take();
            told.lock().clear();
        });
        Ok(Self(Arc::new(Connection {
            next: AtomicU64::new(1),
            commands,
            waiting,
            listening,
        })))
    }

    /// Sends a command to the page of `session`, or to the browser itself, and returns the result.
    ///
    /// # Errors
    /// The error message of Chromium.
    pub async fn ask(
        &self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Outcome<Value> {
        let (answer, answered) = oneshot::channel();
        self.send(session, method, parameters, Some(answer))?;
        let mut answer = timeout(LIMIT, answered)
            .await
            .map_err(|_| anyhow!("{method} takes longer than {} s", LIMIT.as_secs()))?
            .with_context(|| format!("{method}: Chromium has ended"))?;
        if let Some(error) = answer.get("error") {
            let message = error["message"].as_str().unwrap_or_default();
            bail!("{method}: {message}");
        }
        Ok(answer["result"].take())
    }

    /// The events of the page of `session` from now on. Which ones there are depends on what was enabled there.
    pub fn events(&self, session: &str) -> mpsc::UnboundedReceiver<Value> {
        let (listener, events) = mpsc::unbounded_channel();
        self.0.listening.lock().insert(session.to_owned(), listener);
        events
    }

    /// Sends a command without waiting for the result.
    pub fn tell(&self, session: Option<&str>, method: &str, parameters: Value) -> Outcome {
        self.send(session, method, parameters, None)
    }

    fn send(
        &self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
        answer: Option<oneshot::Sender<Value>>,
    ) -> Outcome {
        let id = self.0.next.fetch_add(1, Ordering::Relaxed);
        let mut command = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            command["sessionId"] = session.into();
        }
        if let Some(answer) = answer {
            let mut waiting = self.0.waiting.lock();
            let waiting = waiting.as_mut();
            let waiting = waiting.with_context(|| format!("{method}: Chromium has ended"))?;
            waiting.insert(id, answer);
        }
        let sent = self.0.commands.send(command.to_string());
        sent.with_context(|| format!("{method}: Chromium has ended"))
    }
}
