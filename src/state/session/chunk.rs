//! The way into the chunk that speaks version 2 of the Admin API.

use std::rc::Rc;

use crate::api::Dialect;
use crate::api::v2::V2;
use crate::ui::in_chunk;

in_chunk! { medusa2;
    /// Version 2.
    pub fn medusa_2() -> Rc<dyn Dialect> {
        Rc::new(V2::default())
    }
}
