//! Timers: they run once, when they are due, and not at all when their owner is gone.

use futures::future::{Either, ready, select};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser_tests::clock::Clock;
use crate::browser_tests::page::{settle, until};
use crate::platform::timer::{Timeout, sleep};

fn counter() -> (Rc<Cell<u32>>, impl FnOnce() + 'static) {
    let count = Rc::new(Cell::new(0));
    let counted = count.clone();
    (count, move || counted.set(counted.get() + 1))
}

#[wasm_bindgen_test]
fn a_timeout_runs_once_when_it_is_due() {
    let clock = Clock::stopped();
    let (count, add) = counter();
    let _timeout = Timeout::new(250, add);
    clock.pass(249);
    assert_eq!(count.get(), 0);
    clock.pass(1);
    assert_eq!(count.get(), 1);
    clock.pass(1_000);
    assert_eq!(count.get(), 1);
}

#[wasm_bindgen_test]
fn a_dropped_timeout_never_runs() {
    let clock = Clock::stopped();
    let (count, add) = counter();
    let timeout = Timeout::new(250, add);
    clock.pass(249);
    drop(timeout);
    assert_eq!(clock.running(), 0);
    clock.pass(1_000);
    assert_eq!(count.get(), 0);
}

#[wasm_bindgen_test]
fn a_timeout_may_be_dropped_by_what_it_runs() {
    let clock = Clock::stopped();
    let held = Rc::new(RefCell::new(None));
    let holder = held.clone();
    let done = Rc::new(Cell::new(false));
    let said = done.clone();
    *held.borrow_mut() = Timeout::new(1, move || {
        holder.borrow_mut().take();
        // Still here after its own end.
        said.set(holder.borrow().is_none());
    });
    clock.pass(1);
    assert!(done.get());
}

#[wasm_bindgen_test]
async fn sleeping_ends_when_the_time_is_over() {
    let clock = Clock::stopped();
    let (count, add) = counter();
    spawn_local(async move {
        sleep(300).await;
        add();
    });
    until("the sleep has begun", || clock.running() == 1).await;
    clock.pass(299);
    settle().await;
    assert_eq!(count.get(), 0);
    clock.pass(1);
    until("the sleep is over", || count.get() == 1).await;
}

#[wasm_bindgen_test]
async fn a_sleep_nobody_waits_for_leaves_no_timer() {
    let clock = Clock::stopped();
    let outcome = select(Box::pin(sleep(300)), ready(())).await;
    assert!(matches!(&outcome, Either::Right(_)));
    assert_eq!(clock.running(), 1);
    drop(outcome);
    assert_eq!(clock.running(), 0);
}
