//! Where Medusa's own admin shows a record.

use crate::api::AdminApi;
use crate::api::dialect::MedusaVersion;

/// A record that has a page in Medusa's own admin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdminPage {
    PriceList,
    Discount,
}

impl AdminPage {
    fn path(self, version: MedusaVersion) -> &'static str {
        match (self, version) {
            (Self::PriceList, MedusaVersion::V1) => "a/pricing",
            (Self::Discount, MedusaVersion::V1) => "a/discounts",
            (Self::PriceList, MedusaVersion::V2) => "price-lists",
            (Self::Discount, MedusaVersion::V2) => "promotions",
        }
    }
}

impl AdminApi {
    /// The address of the page of a record, where `admin_url` is that of Medusa's own admin.
    pub fn page_in_admin(&self, admin_url: &str, page: AdminPage, id: &str) -> String {
        format!("{admin_url}/{}/{id}", page.path(self.version()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_where_each_version_has_them() {
        let api = AdminApi::new("https://shop.example.com");
        let admin = "https://shop.example.com/app";
        assert_eq!(
            api.page_in_admin(admin, AdminPage::PriceList, "pl_1"),
            "https://shop.example.com/app/a/pricing/pl_1"
        );
        assert_eq!(AdminPage::Discount.path(MedusaVersion::V2), "promotions");
        assert_eq!(AdminPage::PriceList.path(MedusaVersion::V2), "price-lists");
    }
}
