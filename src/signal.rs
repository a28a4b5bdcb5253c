//! Values that views follow.
//!
//! The graph of who follows what is Leptos's; the values lie here, in slots without a type. Leptos keeps a value in a
//! signal of the value's type, and the compiler writes all of the signal's code for each such type: a fifth of the page.
//! Here that code exists once, and a handle is one number, which makes the closures that carry handles small too.

use std::any::Any;
use std::cell::{Ref, RefCell};
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::{ArcMemo, ArcTrigger, Get, GetUntracked, Notify, StoredValue, Track};
use send_wrapper::SendWrapper;

use crate::call::Call;

/// A value to read. A handle that can be copied; the value is gone with the view that made it.
pub struct Signal<T>(Handle, PhantomData<fn() -> T>);

/// A value to read and to write. A handle that can be copied; the value is gone with the view that made it, and writing
/// does nothing from then on.
pub struct RwSignal<T>(Signal<T>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T> Deref for RwSignal<T> {
    type Target = Signal<T>;

    fn deref(&self) -> &Signal<T> {
        &self.0
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        signal.0
    }
}

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: 'static> Signal<T> {
    /// Reads the value and follows it.
    ///
    /// # Panics
    /// When the view that made it is gone.
    pub fn with<U>(self, view: impl FnOnce(&T) -> U) -> U {
        self.0.track();
        self.with_untracked(view)
    }

    /// As [`Signal::with`], without following it.
    pub fn with_untracked<U>(self, view: impl FnOnce(&T) -> U) -> U {
        self.try_with_untracked(view)
            .expect("a view outlives what it made")
    }

    /// As [`Signal::with_untracked`]; nothing when the view that made it is gone.
    pub fn try_with_untracked<U>(self, view: impl FnOnce(&T) -> U) -> Option<U> {
        let cell = self.0.cell();
        let value = borrowed(&cell)?;
        Some(view(&value))
    }

    /// Follows the value without reading it.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// The value, which is followed.
    ///
    /// # Panics
    /// When the view that made it is gone.
    pub fn get(self) -> T {
        self.0.track();
        self.get_untracked()
    }

    /// As [`Signal::get`], without following it.
    pub fn get_untracked(self) -> T {
        self.try_get_untracked()
            .expect("a view outlives what it made")
    }

    /// As [`Signal::get_untracked`]; nothing when the view that made it is gone.
    pub fn try_get_untracked(self) -> Option<T> {
        let cell = self.0.cell();
        let value = borrowed(&cell)?;
        Some(T::clone(&value))
    }
}

impl<T: 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        let source = Source::Written(ArcTrigger::new(), cell_of(value));
        Self(Signal(Handle::new(source), PhantomData))
    }

    /// Writes the value and tells those that follow it.
    pub fn set(self, value: T) {
        let cell = self.0.0.cell();
        if let Some(cell) = inside(&cell) {
            cell.replace(value);
            self.0.0.notify();
        }
    }

    /// Changes the value and tells those that follow it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// As [`RwSignal::update`], with what the change gives; nothing when the view that made the value is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let cell = self.0.0.cell();
        let given = change(&mut inside(&cell)?.borrow_mut());
        self.0.0.notify();
        Some(given)
    }
}

/// A value made of others: made anew when they change, and followed only through to a different one.
pub fn memo<T: PartialEq + 'static>(make: impl Fn() -> T + 'static) -> Signal<T> {
    let make = move |_: &Option<Cell>| cell_of(make());
    Signal(made(Box::new(make), same::<T>), PhantomData)
}

/// As [`memo`], made of what it was before, too.
pub fn memo_after<T: PartialEq + 'static>(make: impl Fn(Option<&T>) -> T + 'static) -> Signal<T> {
    let make = move |before: &Option<Cell>| {
        let before = borrowed(before);
        cell_of(make(before.as_deref()))
    };
    Signal(made(Box::new(make), same::<T>), PhantomData)
}

/// What a view is to do when something happens in it. A handle that can be copied.
pub struct Callback<T>(RwSignal<Rc<dyn Call<T, ()>>>);

impl<T> Clone for Callback<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Callback<T> {}

impl<T: 'static> Callback<T> {
    pub fn new(run: impl Fn(T) + 'static) -> Self {
        Self(RwSignal::new(Rc::new(run)))
    }

    /// Does it, unless the view that made it is gone.
    pub fn run(self, with: T) {
        if let Some(run) = self.0.try_get_untracked() {
            run.call(with);
        }
    }
}

#[inline(never)]
fn cell_of<T: 'static>(value: T) -> Cell {
    Rc::new(RefCell::new(value))
}

/// A cell as what it is. The type goes with the handle, which gives only cells made for it: checking it again for each
/// read of each value would be a tenth of all that is here.
fn inside<T: 'static>(cell: &Option<Cell>) -> Option<&RefCell<T>> {
    let cell = cell.as_ref()?;
    debug_assert!(cell.is::<RefCell<T>>());
    // SAFETY: a `Signal<T>` is made with a `RefCell<T>` and no other way, and no handle is good for two values.
    Some(unsafe { &*Rc::as_ptr(cell).cast::<RefCell<T>>() })
}

/// The value in a cell; nothing if there is none.
fn borrowed<T: 'static>(cell: &Option<Cell>) -> Option<Ref<'_, T>> {
    inside(cell).map(RefCell::borrow)
}

fn same<T: PartialEq + 'static>(one: &Option<Cell>, other: &Option<Cell>) -> bool {
    inside::<T>(one) == inside(other)
}

#[inline(never)]
fn made(make: MakeCell, same: fn(&Option<Cell>, &Option<Cell>) -> bool) -> Handle {
    let make = SendWrapper::new(make);
    let memo = ArcMemo::new_owning(move |before: Option<Shared>| {
        let before = before.and_then(SendWrapper::take);
        let now = Some(make.call(&before));
        let is_same = before.is_some() && same(&before, &now);
        (SendWrapper::new(now), !is_same)
    });
    Handle::new(Source::Made(memo))
}

/// Makes a value, also of what it was before.
type MakeCell = Box<dyn for<'a> Call<&'a Option<Cell>, Cell>>;
/// A `RefCell` of the value's type.
type Cell = Rc<dyn Any>;
type Shared = SendWrapper<Option<Cell>>;

/// Where a value comes from.
#[derive(Clone)]
enum Source {
    Written(ArcTrigger, Cell),
    Made(ArcMemo<Shared>),
}

/// The place of a value: the slot's index, and how often the slot had been used before.
#[derive(Clone, Copy)]
struct Handle(u32);

/// The low bits of a handle, for the index: a million values at the same time.
const INDEX_BITS: u32 = 20;
const INDEX: u32 = (1 << INDEX_BITS) - 1;

#[derive(Default)]
struct Slots {
    /// The handle that is good for each slot, and what it is for.
    slots: Vec<(u32, Option<Source>)>,
    /// The slots to use again.
    free: Vec<u32>,
}

thread_local! {
    static SLOTS: RefCell<Slots> = RefCell::default();
}

impl Handle {
    #[inline(never)]
    fn new(source: Source) -> Self {
        let handle = SLOTS.with_borrow_mut(|slots| slots.put(source));
        let handle = Self(handle);
        // Leptos drops what is stored after all that views want to clean up, which may read values yet.
        StoredValue::new(Lease(handle));
        handle
    }

    fn source(self) -> Option<Source> {
        SLOTS.with_borrow(|slots| slots.get(self.0).cloned())
    }

    #[inline(never)]
    fn cell(self) -> Option<Cell> {
        match self.source()? {
            Source::Written(_, cell) => Some(cell),
            Source::Made(memo) => memo.get_untracked().take(),
        }
    }

    #[inline(never)]
    fn track(self) {
        match self.source() {
            Some(Source::Written(trigger, _)) => trigger.track(),
            Some(Source::Made(memo)) => drop(memo.get()),
            None => {}
        }
    }

    #[inline(never)]
    fn notify(self) {
        if let Some(Source::Written(trigger, _)) = self.source() {
            trigger.notify();
        }
    }
}

/// Ends a value when it is dropped.
struct Lease(Handle);

impl Drop for Lease {
    fn drop(&mut self) {
        let source = SLOTS.with_borrow_mut(|slots| slots.take(self.0.0));
        // Dropped here, as that may end other values.
        drop(source);
    }
}

impl Slots {
    fn put(&mut self, source: Source) -> u32 {
        let index = self.free.pop().unwrap_or_else(|| {
            let index = u32::try_from(self.slots.len()).unwrap_or(INDEX);
            self.slots.push((index, None));
            index
        });
        let Some((handle, slot)) = self.slots.get_mut(index as usize) else {
            return index;
        };
        *slot = Some(source);
        *handle
    }

    fn get(&self, handle: u32) -> Option<&Source> {
        let (good, source) = self.slots.get((handle & INDEX) as usize)?;
        source.as_ref().filter(|_| *good == handle)
    }

    fn take(&mut self, handle: u32) -> Option<Source> {
        let index = handle & INDEX;
        let (good, source) = self.slots.get_mut(index as usize)?;
        if *good != handle {
            return None;
        }
        // Old handles stay good for nothing: a slot that has been used too often to tell is not used again.
        if let Some(next) = good.checked_add(INDEX + 1) {
            *good = next;
            self.free.push(index);
        }
        source.take()
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::*;

    #[test]
    fn values_are_read_and_written() {
        Owner::new().with(|| {
            let signal = RwSignal::new(1);
            signal.update(|value| *value += 1);
            assert_eq!(signal.get_untracked(), 2);
            assert_eq!(signal.try_update(|value| *value * 2), Some(4));
            let text = RwSignal::new("a".to_owned());
            text.set("b".to_owned());
            assert_eq!(text.with_untracked(String::len), 1);
        });
    }

    #[test]
    fn what_is_made_of_others_follows_them() {
        Owner::new().with(|| {
            let number = RwSignal::new(1);
            let is_even = memo(move || number.get() % 2 == 0);
            let words = memo(move || if is_even.get() { "even" } else { "odd" });
            assert_eq!(words.get_untracked(), "odd");
            number.set(4);
            assert_eq!(words.get_untracked(), "even");
        });
    }

    #[test]
    fn what_comes_to_the_same_is_not_made_again() {
        Owner::new().with(|| {
            let number = RwSignal::new(1);
            let times = Rc::new(std::cell::Cell::new(0));
            let is_even = memo(move || number.get() % 2 == 0);
            let counted = times.clone();
            let words = memo(move || {
                counted.set(counted.get() + 1);
                is_even.get()
            });
            for value in [3, 5, 6, 8] {
                number.set(value);
                words.get_untracked();
            }
            assert_eq!(times.get(), 2);
        });
    }

    #[test]
    fn a_handle_is_good_for_nothing_when_its_view_is_gone() {
        let owner = Owner::new();
        let gone = owner.with(|| RwSignal::new(1));
        owner.cleanup();
        assert_eq!(gone.try_get_untracked(), None);
        // The slot is used again, by a value of the same type.
        let owner = Owner::new();
        let other = owner.with(|| RwSignal::new(2));
        gone.set(3);
        assert_eq!(other.try_get_untracked(), Some(2));
    }

    #[test]
    fn a_slot_is_given_up_before_its_handles_repeat() {
        let mut slots = Slots::default();
        let source = || Source::Written(ArcTrigger::new(), Rc::new(()));
        let mut seen = std::collections::HashSet::new();
        for _ in 0..10_000 {
            let handle = slots.put(source());
            assert!(seen.insert(handle));
            assert!(slots.take(handle).is_some());
            assert!(slots.take(handle).is_none());
        }
        assert_eq!(slots.slots.len(), 3);
    }
}
