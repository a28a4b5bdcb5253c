//! Handles on many handles that are as small as one.
//!
//! What the parts of a view share is a struct of signals, and every closure of the view holds a copy of it: code that
//! moves a hundred bytes about, again and again. A kept struct stays in one place for good, and what is copied is where
//! that is. It is for what is made once for the page or a dialog, not for each row: its few bytes are given back only
//! with the element the app stands in. What its signals hold is, with the view they were made in.

/// Makes a handle that can be copied of the name of a struct with its parts.
macro_rules! kept {
    ($(#[$about:meta])* $visible:vis $name:ident of $parts:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        $visible struct $name(&'static $parts);

        impl std::ops::Deref for $name {
            type Target = $parts;

            fn deref(&self) -> &$parts {
                self.0
            }
        }

        impl From<$parts> for $name {
            fn from(parts: $parts) -> Self {
                Self(crate::web::root::keep(parts))
            }
        }
    };
}

pub(crate) use kept;
