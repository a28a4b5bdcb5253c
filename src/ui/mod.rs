//! The components every view is built from. They know texts and errors, but no session, no request and no resource.
//!
//! | for | there is |
//! | --- | --- |
//! | controls | [`Button`] (with [`ButtonKind`]), [`IconButton`], [`Checkbox`], [`LabelledCheckbox`], [`CopyButton`], [`SearchField`], [`Combobox`] |
//! | texts | [`BdiText`], [`Sentence`], [`Muted`], [`VisuallyHidden`], [`Day`]; for fixed texts [`bdi_text`] and [`sentence`] |
//! | signs | [`Icon`] (with [`IconKind`]), [`KeyHint`], [`StatusDot`], [`Skeleton`], [`PanelSkeleton`], [`EmptyState`] |
//! | errors | [`ErrorNote`] for an [`ApiError`](crate::api::ApiError), [`ProblemNote`] for others; [`error_text`] |
//! | over the page | [`use_dialogs`], [`DialogForm`], [`PanelDialog`], [`DialogStatus`], [`DialogHandle`]; [`Menu`], [`Popover`]; [`use_toasts`]; [`use_files`] |
//! | writes | [`Mutation`], which is not sent twice |
//! | lists | [`Tabs`], [`Pager`], [`RowsPerPage`], [`SelectionBar`], [`ColumnHeader`], [`SortHeader`], [`LabelledCell`], [`InnerTable`] with [`TableRow`] |
//! | control flow | [`Show`], [`For`], instead of Leptos's |
//! | chunks | [`Lazy`], [`use_chunks`], [`preload`], [`in_chunk!`] |
//! | the browser | [`use_window_event`], [`use_frame_event`], [`focus`], [`use_focus_when_built`], [`use_modal_dialog`], [`use_host`](crate::platform::host::use_host) |
//!
//! Listeners, classes and attributes are added to components as to elements: `on:click`, `class:wide=true`,
//! `attr:id=…`. They reach the outermost element; what lies deeper has a prop.
//!
//! # A dialog
//!
//! ```ignore
//! let dialogs = use_dialogs();
//! let rename = move |_| dialogs.open(move |dialog| {
//!     let name = RwSignal::new(String::new());
//!     let save = move || dialog.run(async move {
//!         match send(&name.get_untracked()).await {
//!             Ok(()) => dialog.finish(),
//!             Err(error) => dialog.set_error(error),
//!         }
//!     });
//!     view! {
//!         <DialogForm
//!             dialog=dialog
//!             title=t.rename()
//!             submit=t.save()
//!             dismiss=t.cancel()
//!             failed=t.rename_failed()
//!             on_submit=save
//!         >
//!             <input
//!                 autofocus=true
//!                 aria-describedby=DIALOG_STATUS_ID
//!                 aria-invalid=move || dialog.has_status().to_string()
//!                 prop:value=name
//!                 on:input=move |event| {
//!                     name.set(event_target_value(&event));
//!                     dialog.set_unsaved(true);
//!                 }
//!             />
//!             <DialogStatus dialog=dialog/>
//!         </DialogForm>
//!     }
//! });
//! ```
//!
//! # A menu and a popover
//!
//! ```ignore
//! view! {
//!     <Menu label=t.actions() face=|| view! { <Icon kind=IconKind::More/> }>
//!         <MenuItem label=t.rename() on_choose=move || rename(id)/>
//!         <MenuRadioGroup
//!             label=t.sort()
//!             choices=orders.map(|order| MenuChoice::new(order, order.label(t))).into()
//!             value=order
//!             on_choose=move |order| sort_by(order)
//!         />
//!     </Menu>
//!     <Popover
//!         label=t.columns()
//!         button_label=t.columns()
//!         face=|| view! { <Icon kind=IconKind::Columns/> }
//!     >
//!         <ColumnChoices/>
//!     </Popover>
//! }
//! ```
//!
//! # Tabs
//!
//! ```ignore
//! view! {
//!     <Tabs
//!         id="details"
//!         label=t.column_details()
//!         labels=vec![TabLabel::new(t.tab_members()), TabLabel { name: t.tab_prices(), count }]
//!         chosen=chosen
//!         on_choose=move |index| chosen.set(index)
//!         panel=move |index| match index {
//!             0 => view! { <Members/> }.into_any(),
//!             _ => view! { <PriceLists/> }.into_any(),
//!         }
//!     />
//! }
//! ```

mod button;
mod checkbox;
mod chunk;
mod combobox;
mod control_flow;
mod copy_button;
mod day;
mod dialog;
mod empty_state;
mod error_note;
mod files;
mod focus;
mod icon;
mod keys;
mod menu;
mod mutation;
mod pager;
mod placing;
mod popover;
mod rows_per_page;
mod search_field;
mod selection_bar;
mod skeleton;
mod table;
mod tabs;
mod text;
mod toast;
mod tooltip;
mod type_ahead;
mod window_event;

pub use button::{Button, ButtonKind, IconButton, TOOL_CLASS};
pub use checkbox::{Checkbox, LabelledCheckbox};
pub(crate) use chunk::in_chunk;
pub use chunk::{ChunkError, Chunks, Lazy, preload, use_chunks};
pub use combobox::Combobox;
pub use control_flow::{For, Show};
pub use copy_button::CopyButton;
pub use day::Day;
pub use dialog::{
    DIALOG_STATUS_ID, DialogForm, DialogHandle, DialogRegion, DialogStatus, Dialogs, PanelDialog,
    show_modal, use_dialogs, use_modal_dialog,
};
pub use empty_state::EmptyState;
pub use error_note::{ErrorNote, ProblemNote, error_text, failure_title};
pub use files::{FileRegion, Files, use_files};
pub use focus::{focus, use_focus_when_built};
pub use icon::{Icon, IconKind};
pub use keys::{KeyHint, with_command};
pub use menu::{Menu, MenuCheckbox, MenuChoice, MenuItem, MenuRadioGroup};
pub use mutation::Mutation;
pub use pager::{Pager, PagerState};
pub use popover::{Popover, PopoverHandle, has_room};
pub use rows_per_page::RowsPerPage;
pub use search_field::SearchField;
pub use selection_bar::SelectionBar;
pub use skeleton::{PanelSkeleton, Skeleton};
pub use table::{ColumnHeader, InnerTable, LabelledCell, SortHeader, TableRow};
pub use tabs::{TabLabel, Tabs};
pub use text::{BdiText, Muted, Sentence, StatusDot, VisuallyHidden, bdi_text, sentence};
pub use toast::{ToastAction, ToastLife, ToastRegion, Toasts, use_toasts};
pub use tooltip::use_tooltip_dismissal;
pub use window_event::{use_frame_event, use_window_event};
