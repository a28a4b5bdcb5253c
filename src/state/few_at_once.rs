//! Runs many requests, a few at a time. The tasks keep their results themselves, in what they borrow from their caller, so
//! that this is compiled once.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use futures::future::{LocalBoxFuture, join4};

/// One piece of the work, which says whether the others are still wanted.
pub type Task<'a> = LocalBoxFuture<'a, bool>;

/// Runs the tasks in their order, four at a time. Once one says that the others are not wanted, no more begin.
pub async fn run(tasks: Vec<Task<'_>>) {
    let waiting = RefCell::new(VecDeque::from(tasks));
    let goes_on = Cell::new(true);
    let worker = || -> LocalBoxFuture<'_, ()> {
        Box::pin(async {
            while goes_on.get()
                && let Some(task) = next(&waiting)
            {
                if !task.await {
                    goes_on.set(false);
                }
            }
        })
    };
    join4(worker(), worker(), worker(), worker()).await;
}

fn next<'a>(waiting: &RefCell<VecDeque<Task<'a>>>) -> Option<Task<'a>> {
    waiting.borrow_mut().pop_front()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use futures::FutureExt;
    use futures::channel::oneshot;

    use super::*;

    const AT_ONCE: usize = 4;

    #[test]
    fn a_few_run_at_a_time_until_one_ends_it() {
        let begun = Rc::new(Cell::new(0));
        let (mut answers, mut tasks) = (Vec::new(), Vec::<Task>::new());
        for _ in 0..10 {
            let (answer, answered) = oneshot::channel::<bool>();
            answers.push(answer);
            let begun = begun.clone();
            tasks.push(Box::pin(async move {
                begun.set(begun.get() + 1);
                answered.await.unwrap_or_default()
            }));
        }
        let mut all = Box::pin(run(tasks));
        assert!(all.as_mut().now_or_never().is_none());
        assert_eq!(begun.get(), AT_ONCE);
        let mut answers = answers.into_iter();
        let mut answer = |goes_on| answers.next().map(|answer| answer.send(goes_on));
        answer(true);
        assert!(all.as_mut().now_or_never().is_none());
        assert_eq!(begun.get(), AT_ONCE + 1);
        answer(false);
        assert!(all.as_mut().now_or_never().is_none());
        answer(true);
        answer(true);
        answer(true);
        assert!(all.as_mut().now_or_never().is_some());
        assert_eq!(begun.get(), AT_ONCE + 1);
    }
}
