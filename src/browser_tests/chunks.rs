//! Parts of the page that are fetched when they are wanted: what stands in for them, and what happens if they do not come.

use std::cell::RefCell;
use std::rc::Rc;

use futures::channel::oneshot::{Receiver, Sender, channel};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::clock::Clock;
use super::page::{Page, has_focus, settle};
use crate::i18n::use_i18n;
use crate::ui::{ChunkError, Chunks, Lazy, Menu, MenuItem, PanelSkeleton, ToastRegion, Toasts};

/// How long a chunk may take, in milliseconds.
const TIMEOUT: u32 = 20_000;

type Outcome = Result<(), ChunkError>;

/// Chunks that come when the test says so.
#[derive(Clone, Default)]
struct Server(Rc<RefCell<Vec<Option<Sender<Outcome>>>>>);

impl Server {
    /// Asks for a chunk.
    fn fetch(&self) -> Receiver<Outcome> {
        let (sender, receiver) = channel();
        self.0.borrow_mut().push(Some(sender));
        receiver
    }

    /// How often a chunk was asked for.
    fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// Answers request number `index`. Whether anybody still waits for it.
    async fn answer(&self, index: usize, outcome: Outcome) -> bool {
        let sender = self.0.borrow_mut().get_mut(index).and_then(Option::take);
        let waits = sender.expect("a request").send(outcome).is_ok();
        settle().await;
        waits
    }
}

/// A page with a view of a chunk: a button that counts.
struct Part {
    page: Page,
    server: Server,
    count: RwSignal<u32>,
    is_wanted: RwSignal<bool>,
}

impl Part {
    async fn new() -> Self {
        let (page, server) = (Page::new(), Server::default());
        let (count, is_wanted) = page.run(|| (RwSignal::new(0), RwSignal::new(true)));
        let loader = SendWrapper::new(server.clone());
        page.show(move || {
            let load = move |owner: Owner| {
                let chunk = loader.fetch();
                async move {
                    chunk.await.map_err(|_| ChunkError)??;
                    Ok(owner.with(|| view! { <Counter count=count/> }.into_any()))
                }
            };
            view! {
                <section>
                    <Show when=move || is_wanted.get()>
                        <Lazy load=load.clone() fallback=|| view! { <PanelSkeleton/> }/>
                    </Show>
                </section>
            }
        });
        settle().await;
        Self {
            page,
            server,
            count,
            is_wanted,
        }
    }

    /// The fallback, the view, the note: whether each is shown.
    fn shown(&self) -> [bool; 3] {
        [".panel-skeleton", ".counter", "[role=alert]"]
            .map(|part| self.page.has(&format!("section > {part}")))
    }
}

#[component]
fn Counter(count: RwSignal<u32>) -> impl IntoView {
    let i18n = use_i18n();
    let own = RwSignal::new(0);
    let sum = Memo::new(move |_| u64::from(count.get() + own.get()));
    view! {
        <button class="counter" on:click=move |_| own.update(|n| *n += 1)>
            {move || i18n.number(sum.get())}
        </button>
    }
}

/// The first button with this text.
fn button(page: &Page, text: &str) -> HtmlElement {
    let mut buttons = page.all("button").into_iter();
    let named = buttons.find(|it| it.text_content().as_deref() == Some(text));
    named.expect(text)
}

const FALLBACK: [bool; 3] = [true, false, false];
const VIEW: [bool; 3] = [false, true, false];
const NOTE: [bool; 3] = [false, false, true];

#[wasm_bindgen_test]
async fn a_fallback_stands_in_until_the_view_is_there() {
    let part = Part::new().await;
    assert_eq!((part.shown(), part.server.count()), (FALLBACK, 1));
    assert!(part.server.answer(0, Ok(())).await);
    assert_eq!(part.shown(), VIEW);
    assert_eq!(part.page.text(".counter"), "0");
    part.count.set(1_000);
    part.page.find(".counter").click();
    settle().await;
    assert_eq!(part.page.text(".counter"), "1,001");
    part.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_chunk_that_fails_is_said_and_can_be_tried_again() {
    let part = Part::new().await;
    part.server.answer(0, Err(ChunkError)).await;
    for failures in 1..3 {
        assert_eq!((part.shown(), part.server.count()), (NOTE, failures));
        button(&part.page, "Retry").click();
        settle().await;
        assert_eq!(
            (part.shown(), part.server.count()),
            (FALLBACK, failures + 1)
        );
        let outcome = if failures == 1 {
            Err(ChunkError)
        } else {
            Ok(())
        };
        part.server.answer(failures, outcome).await;
    }
    assert_eq!((part.shown(), part.server.count()), (VIEW, 3));
    part.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_chunk_that_takes_too_long_is_given_up() {
    let clock = Clock::stopped();
    let part = Part::new().await;
    clock.pass(TIMEOUT - 1);
    settle().await;
    assert_eq!(part.shown(), FALLBACK);
    clock.pass(1);
    settle().await;
    assert_eq!(part.shown(), NOTE);
    assert!(!part.server.answer(0, Ok(())).await);
    assert_eq!(part.shown(), NOTE);
    button(&part.page, "Retry").click();
    settle().await;
    part.server.answer(1, Ok(())).await;
    assert_eq!((part.shown(), clock.running()), (VIEW, 0));
}

#[wasm_bindgen_test]
async fn a_view_that_is_not_wanted_any_more_is_not_built() {
    let clock = Clock::stopped();
    let part = Part::new().await;
    part.is_wanted.set(false);
    settle().await;
    assert_eq!((part.shown(), clock.running()), ([false; 3], 0));
    assert!(!part.server.answer(0, Ok(())).await);
    part.is_wanted.set(true);
    settle().await;
    assert_eq!((part.shown(), part.server.count()), (FALLBACK, 2));
    part.server.answer(1, Ok(())).await;
    assert_eq!(part.shown(), VIEW);
    part.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_chunk_that_comes_after_leaving_does_no_harm() {
    let part = Part::new().await;
    part.page.leave().await;
    part.server.answer(0, Ok(())).await;
    part.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn pressing_retry_at_a_note_that_is_gone_does_no_harm() {
    let part = Part::new().await;
    part.server.answer(0, Err(ChunkError)).await;
    let retry = button(&part.page, "Retry");
    part.page.leave().await;
    retry.click();
    part.page.is_sound().await;
    assert_eq!(part.server.count(), 1);
}

#[wasm_bindgen_test]
async fn a_view_of_a_chunk_ends_with_its_row() {
    let page = Page::new();
    let rows = page.run(|| RwSignal::new(vec![1, 2]));
    let ended = page.run(|| RwSignal::new(0));
    page.show(move || {
        let load = move |owner: Owner| async move {
            Ok(owner.with(|| {
                on_cleanup(move || ended.update(|n| *n += 1));
                view! { <p>{move || rows.with(Vec::len)}</p> }.into_any()
            }))
        };
        view! {
            <For each=move || rows.get() key=|row| *row let:_row>
                <Lazy load=load/>
            </For>
        }
    });
    settle().await;
    assert_eq!(page.all("p").len(), 2);
    rows.set(vec![2]);
    settle().await;
    assert_eq!((page.text("p"), ended.get_untracked()), ("1".to_owned(), 1));
    page.is_sound().await;
}

/// A page with a menu whose item needs a chunk.
struct Tool {
    page: Page,
    server: Server,
    runs: RwSignal<u32>,
}

impl Tool {
    fn new() -> Self {
        let (page, server) = (Page::new(), Server::default());
        let runs = page.run(|| RwSignal::new(0));
        let loader = SendWrapper::new(server.clone());
        page.show(move || {
            provide_context(Toasts::new());
            let chunks = Chunks::new();
            let choose = move || {
                let loader = (*loader).clone();
                chunks.run(move |_| {
                    let chunk = loader.fetch();
                    async move {
                        chunk.await.map_err(|_| ChunkError)??;
                        runs.update(|runs| *runs += 1);
                        Ok(())
                    }
                });
            };
            let choose = Callback::new(move |()| choose());
            view! {
                <Menu label="Actions" face=|| "…" button_class="face">
                    <MenuItem label="Do it" on_choose=choose/>
                </Menu>
                <button class="direct" on:click=move |_| { choose.try_run(()); }>
                    {"Do it"}
                </button>
                <ToastRegion/>
            }
        });
        Self { page, server, runs }
    }

    async fn press(&self) {
        self.page.find(".direct").click();
        settle().await;
    }

    /// How often a chunk was asked for, how often its function has run, and the toasts that are shown.
    fn state(&self) -> (usize, u32, usize) {
        let toasts = self.page.all(".toast").len();
        (self.server.count(), self.runs.get_untracked(), toasts)
    }
}

#[wasm_bindgen_test]
async fn a_second_press_asks_nothing_while_the_first_is_on_its_way() {
    let tool = Tool::new();
    tool.press().await;
    tool.press().await;
    assert_eq!(tool.state(), (1, 0, 0));
    tool.server.answer(0, Ok(())).await;
    assert_eq!(tool.state(), (1, 1, 0));
    tool.press().await;
    assert_eq!(tool.state(), (2, 1, 0));
    tool.server.answer(1, Ok(())).await;
    assert_eq!(tool.state(), (2, 2, 0));
    tool.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_toast_says_that_a_function_could_not_be_loaded_and_tries_again() {
    let tool = Tool::new();
    tool.press().await;
    tool.server.answer(0, Err(ChunkError)).await;
    for failures in 1..3 {
        assert_eq!(tool.state(), (failures, 0, 1));
        let text = tool.page.text(".toast p");
        assert!(
            text.starts_with("This part of the page could not be loaded."),
            "{text}"
        );
        button(&tool.page, "Reload the page");
        button(&tool.page, "Retry").click();
        settle().await;
        assert_eq!(tool.state(), (failures + 1, 0, 0));
        // It is on its way: a press does not ask twice.
        tool.press().await;
        assert_eq!(tool.state(), (failures + 1, 0, 0));
        let outcome = if failures == 1 {
            Err(ChunkError)
        } else {
            Ok(())
        };
        tool.server.answer(failures, outcome).await;
    }
    assert_eq!(tool.state(), (3, 1, 0));
    tool.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_function_that_takes_too_long_can_be_tried_again() {
    let clock = Clock::stopped();
    let tool = Tool::new();
    tool.press().await;
    clock.pass(TIMEOUT);
    settle().await;
    assert_eq!(tool.state(), (1, 0, 1));
    assert!(!tool.server.answer(0, Ok(())).await);
    button(&tool.page, "Retry").click();
    settle().await;
    tool.server.answer(1, Ok(())).await;
    assert_eq!(tool.state(), (2, 1, 0));
    assert_eq!(clock.running(), 0);
}

#[wasm_bindgen_test]
async fn the_focus_is_at_the_menus_button_while_its_chunk_is_on_its_way() {
    let tool = Tool::new();
    tool.page.find(".face").click();
    settle().await;
    tool.page.find("[role=menuitem]").click();
    settle().await;
    assert!(has_focus(&tool.page.find(".face")) && !tool.page.has("[role=menu]"));
    assert_eq!(tool.state(), (1, 0, 0));
}

#[wasm_bindgen_test]
async fn a_function_ends_with_the_app() {
    let tool = Tool::new();
    let direct = tool.page.find(".direct");
    tool.press().await;
    tool.page.leave().await;
    assert!(!tool.server.answer(0, Ok(())).await);
    direct.click();
    tool.page.is_sound().await;
    assert_eq!(tool.server.count(), 1);
}
