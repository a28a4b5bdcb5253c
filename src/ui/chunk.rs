//! Parts of the page that are fetched when they are wanted: chunks of WASM, made by the splitter (`xtask split`).
//!
//! A feature marks the functions that lead into its chunk with [`in_chunk!`], in a file of its own (`chunk.rs`), and all
//! that only they use is in the chunk with them. [`Lazy`] shows a view of a chunk; [`Chunks::run`] is for what is not a
//! view, such as opening a dialog. Without the feature `split` everything is in one piece and the same code runs at once.
//!
//! Code of chunks uses texts that the first load lacks. [`Lazy`], [`Chunks::run`] and [`preload`] fetch them along with the
//! chunk, and no code of a chunk runs before they are there: without them, the chunk has not come.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use futures::FutureExt;
use futures::future::{AbortHandle, Either, select};
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::task::{spawn_local, spawn_local_scoped_with_cancellation, tick};
use send_wrapper::SendWrapper;
use web_sys::Element;

use super::dialog::leave_menu;
use super::error_note::ProblemNote;
use super::toast::{ToastAction, use_toasts};
use super::window_event::use_frame_event;
use super::{Button, Toasts};
use crate::i18n::loading::{more_texts, preload_more_texts};
use crate::i18n::{I18n, Locale, use_i18n};
use crate::platform::host::{HostContext, use_host};
use crate::platform::timer::sleep;

/// A chunk that takes longer than this is given up: the connection may be stuck. In milliseconds.
const TIMEOUT_MS: i32 = 20_000;

/// A chunk, or the texts it needs, could not be fetched: there is no network, it takes too long, or a new version of the page has replaced its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkError;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for ChunkError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What a function marked with [`in_chunk!`] gives once its chunk is there.
pub type InChunk<T> = Pin<Box<dyn Future<Output = Result<T, ChunkError>>>>;

/// Marks functions that lead into a chunk: `in_chunk! { name_of_the_chunk; pub fn …  pub fn … }`. Each becomes an async
/// function that fetches the chunk, unless it is there, and gives what the body gives, or a [`ChunkError`].
///
/// Arguments are owned. The body runs outside of any owner: it takes the one to build in as an argument.
macro_rules! in_chunk {
    ($chunk:ident; $(
        $(#[$meta:meta])*
        pub fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block
    )+) => {$(
        #[cfg(feature = "split")]
        #[allow(unsafe_code)] // The splitter finds the function by an exported name.
        $(#[$meta])*
        #[wasm_split_helpers::wasm_split($chunk, fallible)]
        pub fn $name($($argument: $type),*) -> Result<$output, $crate::ui::ChunkError> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        $(#[$meta])*
        pub async fn $name($($argument: $type),*) -> Result<$output, $crate::ui::ChunkError> {
            Ok($body)
        }
    )+};
}
pub(crate) use in_chunk;

/// Runs code of chunks that a press asks for: one at a time, and only while the person waits for it.
#[derive(Clone, Copy)]
pub struct Chunks {
    host: HostContext,
    toasts: Toasts,
    i18n: I18n,
    /// What is on its way.
    running: StoredValue<Option<Running>, LocalStorage>,
}

/// A chunk that is on its way, and the element that had the focus when it was asked for.
struct Running {
    task: AbortHandle,
    pressed: Option<Element>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
        if let Some(pressed) = &self.pressed {
            let _ = pressed.remove_attribute("aria-busy");
        }
    }
}

/// The chunks of the page around this view.
///
/// # Panics
/// Outside of the page's shell, which provides them.
pub fn use_chunks() -> Chunks {
    expect_context()
}

impl Chunks {
    /// For the shell, which provides it.
    pub fn new() -> Self {
        let chunks = Self {
            host: use_host(),
            toasts: use_toasts(),
            i18n: use_i18n(),
            running: StoredValue::new_local(None),
        };
        use_frame_event(chunks.host, ev::focusin, move |_| {
            chunks.give_up_elsewhere()
        });
        use_frame_event(chunks.host, ev::keydown, move |event| {
            if event.key() == "Escape" {
                chunks.give_up();
            }
        });
        chunks
    }

    /// Runs a function of a chunk. While the chunk is on its way, the pressed element is marked as busy. Pressing it again
    /// does not ask twice, pressing another element replaces the request, and Escape or going elsewhere gives it up. If
    /// the chunk does not come, a toast says so and offers another try; the page stays as it is.
    pub fn run<F>(self, load: impl Fn(Owner) -> F + 'static)
    where
        F: Future<Output = Result<(), ChunkError>> + 'static,
    {
        let owner = Owner::current().unwrap_or_default();
        self.start(
            owner,
            Rc::new(move |owner| -> InChunk<()> { Box::pin(load(owner)) }),
        );
    }

    fn start(self, owner: Owner, load: Rc<dyn Fn(Owner) -> InChunk<()>>) {
        leave_menu(self.host);
        let pressed = self.host.active_element();
        let is_again = self
            .running
            .try_with_value(|running| running.as_ref().is_some_and(|it| it.pressed == pressed));
        if is_again != Some(false) {
            return;
        }
        self.give_up();
        if let Some(pressed) = &pressed {
            let _ = pressed.set_attribute("aria-busy", "true");
        }
        let task = self.host.spawn_abortable(async move {
            let outcome = chunk_in_time(self.i18n.locale, load(owner.clone())).await;
            self.give_up();
            if outcome.is_err() {
                self.report(owner, load);
            }
        });
        self.running
            .try_update_value(|running| *running = Some(Running { task, pressed }));
    }

    /// Gives up what is on its way.
    fn give_up(self) {
        // Taken out first: dropping it may need the value again, which is locked within the update.
        let running = self.running.try_update_value(Option::take);
        drop(running);
    }

    /// Gives up what is on its way if the focus has moved on since it was asked for.
    fn give_up_elsewhere(self) {
        let focused = self.host.active_element();
        let is_elsewhere = self.running.try_with_value(|running| {
            let pressed = running.as_ref()?.pressed.as_ref()?;
            // If the button has been removed, as those of toasts are, nobody has moved the focus.
            Some(pressed.is_connected() && Some(pressed) != focused.as_ref())
        });
        if is_elsewhere.flatten() == Some(true) {
            self.give_up();
        }
    }

    fn report(self, owner: Owner, load: Rc<dyn Fn(Owner) -> InChunk<()>>) {
        let t = self.i18n.texts;
        let again = SendWrapper::new((owner, load));
        let retry = ToastAction::new(t.retry(), move || {
            let (owner, load) = &*again;
            self.start(owner.clone(), Rc::clone(load));
        });
        let host = self.host;
        let reload = ToastAction::new(t.load_page_again(), move || host.reload());
        self.toasts
            .show(t.chunk_failed().to_owned(), vec![retry, reload]);
    }
}

/// Fetches a chunk before it is wanted, by a function of it that does nothing, and the texts that it needs. If they do not
/// come, they are asked for again when they are wanted.
pub fn preload(chunk: impl Future<Output = Result<(), ChunkError>> + 'static) {
    preload_more_texts();
    spawn_local(async move {
        let _ = chunk.await;
    });
}

/// What the view around a [`Lazy`] does once the content, or what is said in its place, has come. It is given as a context.
#[derive(Clone, Copy)]
pub(super) struct LateContent {
    on_come: Callback<()>,
    /// Whether what comes are items of a menu.
    in_menu: bool,
}

impl LateContent {
    /// For everything in the view that is being built.
    pub fn provide(in_menu: bool, on_come: impl Fn() + Send + Sync + 'static) {
        let on_come = Callback::new(move |()| on_come());
        provide_context(Self { on_come, in_menu });
    }
}

/// A view of a chunk. Until it is there the `fallback` stands in its place; if it does not come, a note says so and offers
/// another try.
///
/// In a [`Popover`](super::Popover) or a [`Menu`](super::Menu) it takes the focus when it comes, as content that is there from the start does.
#[component]
pub fn Lazy<F>(
    /// Calls a function marked with [`in_chunk!`], which builds the view in the owner it is given.
    load: impl Fn(Owner) -> F + Send + Sync + 'static,
    /// What stands in for the view.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView
where
    F: Future<Output = Result<AnyView, ChunkError>> + 'static,
{
    lazy_view(Arc::new(move |owner| Box::pin(load(owner))), fallback)
}

fn lazy_view(load: LoadView, fallback: ViewFn) -> AnyView {
    // `attempt` is stored in this view's owner: if it held that owner, neither would ever be dropped.
    let owner = Owner::new();
    let view = StoredValue::new_local(None::<AnyView>);
    let state = RwSignal::new(LazyState::Loading);
    let around = use_context::<LateContent>();
    let (host, locale) = (use_host(), use_i18n().locale);
    let attempt = StoredValue::new(move |is_retry: bool| {
        state.set(LazyState::Loading);
        let (load, child) = (Arc::clone(&load), owner.clone());
        let task = async move {
            let next = match chunk_in_time(locale, load(child.clone())).await {
                Ok(built) => {
                    // What is built later within it has this owner, too.
                    let built = OwnedView::new_with_owner(built, child);
                    view.try_set_value(Some(built.into_any()));
                    LazyState::Ready
                }
                Err(ChunkError) => LazyState::Failed,
            };
            state.try_set(next);
            // The view is in the page after this.
            tick().await;
            match around {
                Some(LateContent { on_come, .. }) => {
                    on_come.try_run(());
                }
                // The button that asked again is gone.
                None if is_retry => host.rescue_focus(),
                None => {}
            }
        };
        // Nothing is built for a view that is gone.
        owner.with(|| spawn_local_scoped_with_cancellation(task));
    });
    let retry = move || {
        attempt.try_with_value(|attempt| attempt(true));
    };
    attempt.with_value(|attempt| attempt(false));
    view! {
        {move || match state.get() {
            LazyState::Loading => fallback.run(),
            LazyState::Ready => view.try_update_value(Option::take).flatten().into_any(),
            LazyState::Failed => view! { <ChunkNote retry=retry/> }.into_any(),
        }}
    }
    .into_any()
}

type LoadView = Arc<dyn Fn(Owner) -> InChunk<AnyView> + Send + Sync>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum LazyState {
    Loading,
    Ready,
    Failed,
}

/// Says that a part of the page could not be fetched, and what can be done.
#[component]
fn ChunkNote(retry: impl Fn() + Send + 'static) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    // In a menu the buttons are items: the arrow keys lead to them, and the menu closes after a press.
    let in_menu = use_context::<LateContent>().is_some_and(|around| around.in_menu);
    let role = in_menu.then_some("menuitem");
    let press = move |event: ev::MouseEvent| {
        event.stop_propagation();
        retry();
    };
    view! {
        <ProblemNote>
            <p class="error-text">{t.chunk_failed()}</p>
            <Button attr:role=role on:click=press>{t.retry()}</Button>
            <Button attr:role=role on:click=move |_| host.reload()>{t.load_page_again()}</Button>
        </ProblemNote>
    }
}

/// Runs a function of a chunk once the texts that chunks need are there.
///
/// # Errors
/// When texts or chunk do not come, or take too long.
async fn chunk_in_time<T>(
    locale: Locale,
    load: impl Future<Output = Result<T, ChunkError>> + 'static,
) -> Result<T, ChunkError> {
    let load = async move {
        match more_texts(locale).await {
            true => load.await,
            false => Err(ChunkError),
        }
    };
    match select(load.boxed_local(), Box::pin(sleep(TIMEOUT_MS))).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(ChunkError),
    }
}
