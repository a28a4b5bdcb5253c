//! The texts of the page, one field each, and filling in their blanks. Pure.

/// A text with a form for each plural category of its language.
#[derive(Debug)]
pub struct Plural(pub &'static [(&'static str, &'static str)]);

impl Plural {
    /// The form for a category as `Intl.PluralRules` names it; the last form for one that is not there.
    pub fn form(&self, category: &str) -> &'static str {
        let named = self.0.iter().find(|(name, _)| *name == category);
        named.or(self.0.last()).map_or("", |(_, text)| text)
    }
}

/// Every text of the page in one language. `{name}` marks a blank.
#[derive(Debug)]
pub struct Texts {
    // The shell
    pub app_name: &'static str,
    pub skip_to_content: &'static str,
    pub this_site: &'static str,
    pub connected: &'static str,
    pub not_connected: &'static str,
    pub preferences: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub language: &'static str,
    pub account: &'static str,
    pub sign_out: &'static str,
    pub connecting: &'static str,
    pub retry: &'static str,
    // Sign-in
    pub sign_in: &'static str,
    pub signing_in: &'static str,
    pub sign_in_lead: &'static str,
    pub sign_in_again: &'static str,
    pub email: &'static str,
    pub password: &'static str,
    pub show_password: &'static str,
    pub wrong_password: &'static str,
    pub email_needed: &'static str,
    pub password_needed: &'static str,
    pub email_malformed: &'static str,
    pub sign_in_failed: &'static str,
    pub copy_failed: &'static str,
    pub cookie_refused: &'static str,
    // The list
    pub groups_title: &'static str,
    pub search: &'static str,
    pub clear_search: &'static str,
    pub sort: &'static str,
    pub sort_name_up: &'static str,
    pub sort_name_down: &'static str,
    pub sort_created_down: &'static str,
    pub sort_created_up: &'static str,
    pub sort_updated_down: &'static str,
    pub sort_updated_up: &'static str,
    pub refresh: &'static str,
    pub updated_ago: &'static str,
    pub expand_all: &'static str,
    pub collapse_all: &'static str,
    pub column_details: &'static str,
    pub column_name: &'static str,
    pub column_customers: &'static str,
    pub column_price_lists: &'static str,
    pub column_created: &'static str,
    pub column_id: &'static str,
    pub columns: &'static str,
    pub move_up: &'static str,
    pub move_down: &'static str,
    pub compact_rows: &'static str,
    pub default_columns: &'static str,
    pub views: &'static str,
    pub no_views: &'static str,
    pub view_name: &'static str,
    pub save_view: &'static str,
    pub show_view: &'static str,
    pub rename_view: &'static str,
    pub default_view: &'static str,
    pub delete_view: &'static str,
    pub export_views: &'static str,
    pub import_views: &'static str,
    pub views_refused: &'static str,
    pub column_updated: &'static str,
    pub details_of: &'static str,
    pub no_name: &'static str,
    pub count_failed: &'static str,
    pub loading: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub no_match_title: &'static str,
    pub no_match_text: &'static str,
    pub clear_filters: &'static str,
    pub list_failed: &'static str,
    // Filters
    pub filter: &'static str,
    pub filters: &'static str,
    pub clear_all: &'static str,
    pub remove_filter: &'static str,
    pub apply: &'static str,
    pub names_hint: &'static str,
    pub ids_hint: &'static str,
    pub not_an_id: &'static str,
    pub too_many_values: &'static str,
    pub preset_today: &'static str,
    pub preset_days: &'static str,
    pub preset_year: &'static str,
    pub first_day: &'static str,
    pub last_day: &'static str,
    pub from_after_to: &'static str,
    pub after_date: &'static str,
    pub before_date: &'static str,
    pub exact_bounds: &'static str,
    pub filter_discount: &'static str,
    pub search_discounts: &'static str,
    pub only_these_groups: &'static str,
    pub all_but_these_groups: &'static str,
    pub no_conditions: &'static str,
    pub more_discounts: &'static str,
    // The pager
    pub pagination: &'static str,
    pub first_page: &'static str,
    pub previous_page: &'static str,
    pub next_page: &'static str,
    pub last_page: &'static str,
    pub rows_per_page: &'static str,
    pub range: &'static str,
    // An open row
    pub tab_customers: &'static str,
    pub tab_price_lists: &'static str,
    pub tab_discounts: &'static str,
    pub tab_metadata: &'static str,
    pub search_members: &'static str,
    pub members_of: &'static str,
    pub price_lists_of: &'static str,
    pub discounts_of: &'static str,
    pub metadata_of: &'static str,
    pub member_name: &'static str,
    pub member_email: &'static str,
    pub member_account: &'static str,
    pub member_since: &'static str,
    pub registered: &'static str,
    pub guest: &'static str,
    pub no_members: &'static str,
    pub no_members_match: &'static str,
    pub members_failed: &'static str,
    pub no_price_lists: &'static str,
    pub price_lists_failed: &'static str,
    pub price_list_name: &'static str,
    pub price_list_type: &'static str,
    pub price_list_status: &'static str,
    pub price_list_dates: &'static str,
    pub price_list_groups: &'static str,
    pub type_sale: &'static str,
    pub type_override: &'static str,
    pub status_active: &'static str,
    pub status_draft: &'static str,
    pub always: &'static str,
    pub from_date: &'static str,
    pub until_date: &'static str,
    pub from_until: &'static str,
    pub only_group: &'static str,
    pub only_group_hint: &'static str,
    pub no_discounts: &'static str,
    pub discounts_failed: &'static str,
    pub discount_code: &'static str,
    pub discount_effect: &'static str,
    pub discount_in: &'static str,
    pub discount_not_in: &'static str,
    pub discount_disabled: &'static str,
    pub no_metadata: &'static str,
    pub copy_json: &'static str,
    pub copied: &'static str,
    // Dialogs, toasts, activity
    pub close: &'static str,
    pub cancel: &'static str,
    pub working: &'static str,
    pub dismiss: &'static str,
    pub undo: &'static str,
    pub restore: &'static str,
    pub undo_failed: &'static str,
    pub changed_since: &'static str,
    // Verbs of groups, and what was done
    pub new_group: &'static str,
    pub create: &'static str,
    pub save: &'static str,
    pub rename: &'static str,
    pub duplicate: &'static str,
    pub delete: &'static str,
    pub copy_id: &'static str,
    pub show: &'static str,
    pub column_actions: &'static str,
    pub actions_for: &'static str,
    pub rename_of: &'static str,
    pub duplicate_of: &'static str,
    pub delete_of: &'static str,
    pub copy_of: &'static str,
    pub with_members: &'static str,
    pub with_lists: &'static str,
    pub create_failed: &'static str,
    pub rename_failed: &'static str,
    pub duplicate_failed: &'static str,
    pub duplicate_partly: &'static str,
    pub delete_failed: &'static str,
    pub delete_unseen: &'static str,
    pub effect_failed: &'static str,
    pub effect_none: &'static str,
    pub effect_changed: &'static str,
    pub effect_after: &'static str,
    pub list_opens: &'static str,
    pub list_opens_later: &'static str,
    pub list_stays: &'static str,
    pub discount_opens: &'static str,
    pub discount_dies: &'static str,
    pub discount_stays: &'static str,
    pub name_needed: &'static str,
    pub name_taken: &'static str,
    pub name_alike: &'static str,
    pub created: &'static str,
    pub renamed: &'static str,
    pub renamed_back: &'static str,
    pub deleted: &'static str,
    pub restored: &'static str,
    pub id_copied: &'static str,
    pub activity: &'static str,
    pub activity_empty: &'static str,
    pub undoing: &'static str,
    pub undone: &'static str,
    // Selection and export
    pub select_page: &'static str,
    pub select_row: &'static str,
    pub select_all: &'static str,
    pub clear_selection: &'static str,
    pub selecting: &'static str,
    pub select_failed: &'static str,
    pub export: &'static str,
    pub export_selected: &'static str,
    pub export_format: &'static str,
    pub columns_shown: &'static str,
    pub columns_all: &'static str,
    pub export_members: &'static str,
    pub export_counts: &'static str,
    pub download: &'static str,
    pub exporting: &'static str,
    pub export_failed: &'static str,
    pub customer_id: &'static str,
    pub customer_name: &'static str,
    pub progress: &'static str,
    // Errors: what failed and what to do
    pub error_bad_request: &'static str,
    pub error_bad_request_do: &'static str,
    pub error_unauthorized: &'static str,
    pub error_unauthorized_do: &'static str,
    pub error_not_found: &'static str,
    pub error_not_found_do: &'static str,
    pub error_conflict: &'static str,
    pub error_conflict_do: &'static str,
    pub error_unprocessable: &'static str,
    pub error_unprocessable_do: &'static str,
    pub error_too_many: &'static str,
    pub error_too_many_do: &'static str,
    pub error_server: &'static str,
    pub error_server_do: &'static str,
    pub error_status: &'static str,
    pub error_status_do: &'static str,
    pub error_network: &'static str,
    pub error_network_do: &'static str,
    pub error_timeout: &'static str,
    pub error_timeout_do: &'static str,
    pub error_content: &'static str,
    pub error_content_do: &'static str,
    pub server_says: &'static str,
    pub session_check_failed: &'static str,
    pub config_failed: &'static str,
    pub config_failed_do: &'static str,
    // Numbers of things
    pub groups_counted: Plural,
    pub rows_unreadable: Plural,
    pub more_price_lists: Plural,
    pub groups_tied: Plural,
    pub members_lose: Plural,
    pub draft_first: Plural,
    pub lists_drafted: Plural,
    pub members_left: Plural,
    pub selected: Plural,
    pub exported: Plural,
    pub export_missing: Plural,
}

/// Puts values into the blanks of a text. A blank without a value stays, a value with braces is not looked into.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let blank = behind.split_once('}');
        let value = blank.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
        match (blank, value) {
            (Some((_, after)), Some((_, value))) => {
                filled.push_str(value);
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// A value for [`fill`] that runs in a direction of its own. Such parts are found again with [`isolated`].
pub fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The parts of a text in their order, each with whether it was [`isolate`]d.
pub fn isolated(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let parts = text.split(['\u{2068}', '\u{2069}']).enumerate();
    parts
        .map(|(index, part)| (part, index % 2 == 1))
        .filter(|(part, _)| !part.is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::{ar::AR, de::DE, en::EN};

    #[test]
    fn blanks_are_filled_once() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }

    #[test]
    fn isolated_parts_are_found_again() {
        let text = fill("Rename {name}?", &[("name", &isolate("VIP"))]);
        let parts: Vec<_> = isolated(&text).collect();
        assert_eq!(parts, [("Rename ", false), ("VIP", true), ("?", false)]);
    }

    proptest! {
        #[test]
        fn texts_without_blanks_stay(text in "[^{]*") {
            prop_assert_eq!(fill(&text, &[("a", "1")]), text);
        }

        #[test]
        fn filling_never_panics(text in ".*", value in ".*") {
            fill(&text, &[("a", &value)]);
        }
    }

    #[test]
    fn every_language_has_the_same_blanks() {
        let blanks = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}'))
                .map(|(name, _)| name.to_owned())
                // Debug output writes combining characters as `\u{…}`.
                .filter(|name| name.starts_with(|char: char| char.is_ascii_lowercase()))
                .collect();
            names.sort();
            names
        };
        let of = |texts: &Texts| -> Vec<Vec<String>> {
            let shown = format!("{texts:?}");
            // Plurals may leave their number out ("one group"), so only the plain texts are compared.
            let plain = shown
                .split(", groups_counted")
                .next()
                .unwrap_or_default()
                .to_owned();
            plain.split("\", ").map(blanks).collect()
        };
        assert_eq!(of(&EN), of(&DE));
        assert_eq!(of(&EN), of(&AR));
    }

    #[test]
    fn plurals_fall_back_to_their_last_form() {
        assert_eq!(EN.groups_counted.form("one"), "{n} customer group");
        assert_eq!(EN.groups_counted.form("few"), "{n} customer groups");
        assert_eq!(AR.groups_counted.form("two"), "مجموعتا عملاء");
    }
}
