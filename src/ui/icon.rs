//! The icons: inline SVG of one stroke width. They are decoration: the control they stand in has a name of its own.

use leptos::prelude::*;
use leptos::svg;

/// Which icon an [`Icon`] shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconKind {
    ArrowDown,
    ArrowUp,
    Bookmark,
    Check,
    ChevronDown,
    /// Points to the end of the line, and so is mirrored in right-to-left scripts.
    ChevronEnd,
    ChevronStart,
    Clock,
    Cross,
    Download,
    Eye,
    Filter,
    First,
    Groups,
    Last,
    More,
    Pencil,
    Person,
    Plus,
    Refresh,
    Columns,
    Search,
    Sort,
    Sun,
    Warning,
}

impl IconKind {
    fn path(self) -> &'static str {
        match self {
            Self::ArrowDown => "M8 3v10M4 9l4 4 4-4",
            Self::ArrowUp => "M8 13V3M4 7l4-4 4 4",
            Self::Bookmark => "M4.500 2.500h7v11L8 10.500l-3.500 3z",
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::ChevronDown => "m4 6 4 4 4-4",
            Self::ChevronEnd => "m6 4 4 4-4 4",
            Self::ChevronStart => "m10 4-4 4 4 4",
            Self::Clock => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3l2 1.500",
            Self::Columns => "M2.5 3h11v10h-11zM6.200 3v10M9.800 3v10",
            Self::Cross => "m4 4 8 8M12 4l-8 8",
            Self::Download => "M8 2.500v8M4.500 7 8 10.500 11.500 7M3 13.500h10",
            Self::Eye => {
                "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"
            }
            Self::Filter => "M2 4.500h12M4.500 8h7M7 11.500h2",
            Self::First => "m12 4-4 4 4 4M5 4v8",
            Self::Groups => {
                "M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.8c1.5.5 2.5 1.8 2.5 3.7"
            }
            Self::Last => "m4 4 4 4-4 4M11 4v8",
            Self::More => "M3.500 8v.1M8 8v.1M12.500 8v.1",
            Self::Pencil => "m3 10.500-.500 3 3-.500 7.500-7.500-2.500-2.500z",
            Self::Person => {
                "M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c0-2.5 2.2-4 5-4s5 1.5 5 4"
            }
            Self::Plus => "M8 3v10M3 8h10",
            Self::Refresh => "M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5",
            Self::Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3",
            Self::Sort => "M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5",
            Self::Sun => {
                "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1"
            }
            Self::Warning => "M8 2 1.5 13.5h13ZM8 6.5v3M8 11.5v.1",
        }
    }

    /// Whether it points along the line.
    fn is_directed(self) -> bool {
        matches!(
            self,
            Self::ChevronEnd | Self::ChevronStart | Self::First | Self::Last
        )
    }
}

/// An icon in the size and colour of the text around it.
#[component]
pub fn Icon(kind: IconKind) -> impl IntoView {
    let class = match kind.is_directed() {
        true => "icon mirrored",
        false => "icon",
    };
    svg::svg()
        .attr("class", class)
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(svg::path().attr("d", kind.path()))
}
