//! The discounts that name a group. The server has no query for them, so all conditions on groups are read once and
//! kept for all rows.

use leptos::prelude::*;

use super::super::Groups;
use super::PanelSkeleton;
use crate::admin_api::discounts::{Operator, TiedDiscount};
use crate::admin_api::{AdminApi, ApiError};
use crate::i18n::{I18n, fill};
use crate::remote::Remote;
use crate::ui::ErrorNote;

/// The conditions of all discounts with the groups they name. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct DiscountTies {
    known: StoredValue<Option<Vec<TiedDiscount>>>,
    /// Grows when they are to be read again.
    round: RwSignal<u32>,
}

impl DiscountTies {
    pub fn new() -> Self {
        Self {
            known: StoredValue::default(),
            round: RwSignal::new(0),
        }
    }

    /// Forgets what was read; whoever shows it asks again.
    pub fn forget(self) {
        self.known.set_value(None);
        self.round.update(|round| *round += 1);
    }

    async fn load(self, api: AdminApi, group_id: String) -> Result<Vec<TiedDiscount>, ApiError> {
        let all = match self.known.try_get_value().flatten() {
            Some(all) => all,
            None => {
                let all = api.tied_discounts().await?;
                self.known.try_set_value(Some(all.clone()));
                all
            }
        };
        let names = |tied: &TiedDiscount| tied.group_ids.contains(&group_id);
        Ok(all.into_iter().filter(names).collect())
    }
}

#[component]
pub fn Discounts(id: String, name: Signal<String>) -> impl IntoView {
    let t = I18n::expect().texts;
    let ties = Groups::expect().ties;
    let discounts = Remote::new(
        move || Some((id.clone(), ties.round.get())),
        move |api, (id, _)| ties.load(api, id),
    );
    let retry = Callback::new(move |()| discounts.reload());
    let failed = move || {
        discounts.error().map(
            |error| view! { <ErrorNote title=t.discounts_failed error=error on_retry=retry /> },
        )
    };
    let rows = move || {
        discounts.with(|tied| match tied {
            Some(tied) if tied.is_empty() => {
                view! { <p class="muted">{t.no_discounts}</p> }.into_any()
            }
            Some(tied) => {
                let rows = tied
                    .iter()
                    .cloned()
                    .map(|tied| view! { <DiscountRow tied=tied /> });
                view! {
                    <table class="inner" aria-label=fill(t.discounts_of, &[("name", &name.get())])>
                        <thead>
                            <tr>
                                <th scope="col">{t.discount_code}</th>
                                <th scope="col">{t.discount_effect}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                }
                .into_any()
            }
            None if discounts.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton /> }.into_any(),
        })
    };
    view! { {failed} {rows} }
}

#[component]
fn DiscountRow(tied: TiedDiscount) -> impl IntoView {
    let t = I18n::expect().texts;
    let effect = match tied.operator {
        Operator::In => t.discount_in,
        Operator::NotIn => t.discount_not_in,
    };
    let disabled = tied
        .is_disabled
        .then(|| view! { " " <span class="chip draft">{t.discount_disabled}</span> });
    view! {
        <tr>
            <td data-label=t.discount_code><bdi><code>{tied.code}</code></bdi> {disabled}</td>
            <td data-label=t.discount_effect>{effect}</td>
        </tr>
    }
}
