pub use crate::ui2::Mutation; // bridge
