//! Values that views follow.
//!
//! The graph of who follows what is Leptos's; the values lie here, in slots without a type. Leptos keeps a value in a
//! signal of the value's type, and the compiler writes all of the signal's code for each such type: a fifth of the page.
//! Here that code exists once, and a handle is one number, which makes the closures that carry handles small too.

use std::any::Any;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::marker::PhantomData;
use std::mem::{ManuallyDrop, replace};
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
        let reading = self.0.read()?;
        Some(view(reading.value()))
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
        let reading = self.0.read()?;
        Some(T::clone(reading.value()))
    }
}

impl<T: 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        Self(Signal(Handle::written(place_of(value)), PhantomData))
    }

    /// Writes the value and tells those that follow it.
    pub fn set(self, value: T) {
        if let Some(mut writing) = self.0.0.write() {
            let before = replace(writing.value(), value);
            drop(writing);
            // Only now, as its end may read or write the new one.
            drop(before);
        }
    }

    /// Changes the value and tells those that follow it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// As [`RwSignal::update`], with what the change gives; nothing when the view that made the value is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut writing = self.0.0.write()?;
        Some(change(writing.value()))
    }
}

/// A value made of others: made anew when they change, and followed only through to a different one.
pub fn memo<T: PartialEq + 'static>(make: impl Fn() -> T + 'static) -> Signal<T> {
    let make = move |_: &Option<AnyPlace>| place_of(make());
    Signal(made(Box::new(make), same::<T>), PhantomData)
}

/// As [`memo`], made of what it was before, too.
pub fn memo_after<T: PartialEq + 'static>(make: impl Fn(Option<&T>) -> T + 'static) -> Signal<T> {
    let make = move |before: &Option<AnyPlace>| {
        let before = before.clone().map(Reading::of);
        place_of(make(before.as_ref().map(Reading::value)))
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

/// Where a value lies, and how many read it now: less than none while it is written.
///
/// A `RefCell` would have the code to count for each type of value at each place where one is read.
struct Place<T: ?Sized> {
    uses: Cell<i32>,
    value: UnsafeCell<T>,
}

/// The place of a value of any type.
type AnyPlace = Rc<Place<dyn Any>>;

#[inline(never)]
fn place_of<T: 'static>(value: T) -> AnyPlace {
    Rc::new(Place {
        uses: Cell::new(0),
        value: UnsafeCell::new(value),
    })
}

/// A look at a value, which nobody writes for so long.
struct Reading {
    place: ManuallyDrop<AnyPlace>,
    at: *const (),
}

impl Reading {
    #[inline(never)]
    fn of(place: AnyPlace) -> Self {
        let uses = place.uses.get();
        assert!(uses >= 0, "a value is read while it is written");
        place.uses.set(uses + 1);
        Self {
            at: Rc::as_ptr(&place).cast(),
            place: ManuallyDrop::new(place),
        }
    }

    /// The value as what it is. The type goes with the handle, which gives only places made for it: checking it again
    /// for each read of each value would be a tenth of all that is here.
    fn value<T: 'static>(&self) -> &T {
        // SAFETY: a `Signal<T>` is made with a `Place<T>` and no other way, and no handle is good for two values. The
        // place lives as long as this, and is not written as long as it is counted as read.
        unsafe { &*(*self.at.cast::<Place<T>>()).value.get() }
    }
}

impl Drop for Reading {
    // All of it out of line, as it ends each read of each value.
    #[inline(never)]
    fn drop(&mut self) {
        self.place.uses.set(self.place.uses.get() - 1);
        // SAFETY: this is its end, and it is not used again.
        unsafe { ManuallyDrop::drop(&mut self.place) };
    }
}

/// Writing a value, which nobody else reads or writes for so long; those that follow it are told at the end.
struct Writing {
    handle: Handle,
    place: ManuallyDrop<AnyPlace>,
    at: *const (),
}

impl Writing {
    fn value<T: 'static>(&mut self) -> &mut T {
        // SAFETY: as in `Reading::value`; and nothing else reads or writes the place as long as it is counted as written.
        unsafe { &mut *(*self.at.cast::<Place<T>>()).value.get() }
    }
}

impl Drop for Writing {
    #[inline(never)]
    fn drop(&mut self) {
        self.place.uses.set(0);
        // SAFETY: this is its end, and it is not used again.
        unsafe { ManuallyDrop::drop(&mut self.place) };
        self.handle.notify();
    }
}

fn same<T: PartialEq + 'static>(one: &Reading, other: &Reading) -> bool {
    one.value::<T>() == other.value()
}

#[inline(never)]
fn made(make: MakePlace, same: fn(&Reading, &Reading) -> bool) -> Handle {
    let make = SendWrapper::new(make);
    let memo = ArcMemo::new_owning(move |before: Option<Shared>| {
        let before = before.and_then(SendWrapper::take);
        let now = make.call(&before);
        let is_same =
            before.is_some_and(|before| same(&Reading::of(before), &Reading::of(now.clone())));
        (SendWrapper::new(Some(now)), !is_same)
    });
    Handle::new(Source::Made(memo))
}

/// Makes a value, also of what it was before.
type MakePlace = Box<dyn for<'a> Call<&'a Option<AnyPlace>, AnyPlace>>;
type Shared = SendWrapper<Option<AnyPlace>>;

/// Where a value comes from.
#[derive(Clone)]
enum Source {
    Written(ArcTrigger, AnyPlace),
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
    fn new(source: Source) -> Self {
        let handle = SLOTS.with_borrow_mut(|slots| slots.put(source));
        let handle = Self(handle);
        // Leptos drops what is stored after all that views want to clean up, which may read values yet.
        StoredValue::new(Lease(handle));
        handle
    }

    #[inline(never)]
    fn written(place: AnyPlace) -> Self {
        Self::new(Source::Written(ArcTrigger::new(), place))
    }

    fn source(self) -> Option<Source> {
        SLOTS.with_borrow(|slots| slots.get(self.0).cloned())
    }

    #[inline(never)]
    fn read(self) -> Option<Reading> {
        let place = match self.source()? {
            Source::Written(_, place) => place,
            Source::Made(memo) => memo.get_untracked().take()?,
        };
        Some(Reading::of(place))
    }

    /// Nothing also for values made of others.
    #[inline(never)]
    fn write(self) -> Option<Writing> {
        let Some(Source::Written(_, place)) = self.source() else {
            return None;
        };
        assert!(place.uses.get() == 0, "a value is written while it is used");
        place.uses.set(-1);
        Some(Writing {
            handle: self,
            at: Rc::as_ptr(&place).cast(),
            place: ManuallyDrop::new(place),
        })
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
    fn a_value_can_end_with_the_view_that_reads_it() {
        let owner = Owner::new();
        let text = owner.with(|| RwSignal::new("long enough to be seen".to_owned()));
        let read = text.with_untracked(|value| {
            assert_eq!(text.with_untracked(String::len), value.len());
            owner.cleanup();
            value.clone()
        });
        assert_eq!(read, "long enough to be seen");
        assert_eq!(text.try_get_untracked(), None);
    }

    #[test]
    #[should_panic(expected = "written while it is used")]
    fn what_is_read_is_not_written() {
        Owner::new().with(|| {
            let number = RwSignal::new(1_u64);
            number.with_untracked(|_| number.set(2));
        });
    }

    #[test]
    #[should_panic(expected = "read while it is written")]
    fn what_is_written_is_not_read() {
        Owner::new().with(|| {
            let number = RwSignal::new(1_u8);
            number.update(|value| *value = number.get_untracked());
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
        let source = || Source::Written(ArcTrigger::new(), place_of(()));
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
