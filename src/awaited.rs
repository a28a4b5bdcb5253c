//! One answer for all who wait for it. Pure.

use std::cell::RefCell;
use std::rc::Rc;

use futures::channel::oneshot;

/// An answer that is there, or will be. Clones are the same.
pub struct Awaited<T>(Rc<RefCell<State<T>>>);

struct State<T> {
    answer: Option<T>,
    waiting: Vec<oneshot::Sender<()>>,
}

impl<T> Clone for Awaited<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone> Awaited<T> {
    /// An answer that is to come.
    pub fn new() -> Self {
        Self(Rc::new(RefCell::new(State {
            answer: None,
            waiting: Vec::new(),
        })))
    }

    /// The answer is there: all who wait for it go on.
    pub fn settle(&self, answer: T) {
        let mut state = self.0.borrow_mut();
        state.answer = Some(answer);
        for waiting in state.waiting.drain(..) {
            let _ = waiting.send(());
        }
    }

    /// The answer, once it is there.
    pub async fn get(self) -> T {
        loop {
            let told = {
                let mut state = self.0.borrow_mut();
                if let Some(answer) = &state.answer {
                    return answer.clone();
                }
                let (tell, told) = oneshot::channel();
                state.waiting.push(tell);
                told
            };
            let _ = told.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    #[test]
    fn all_who_wait_get_the_same_answer() {
        let answer = Awaited::new();
        let mut first = Box::pin(answer.clone().get());
        let mut given_up = Box::pin(answer.clone().get());
        assert_eq!(first.as_mut().now_or_never(), None);
        assert_eq!(given_up.as_mut().now_or_never(), None);
        drop(given_up);
        answer.settle(7);
        assert_eq!(first.now_or_never(), Some(7));
        assert_eq!(answer.get().now_or_never(), Some(7));
    }
}
