//! Who may use the Admin API: passwords, bearer tokens and session cookies.

pub fn sample_password_hash() -> String {
    crate::ADMIN_PASSWORD.to_owned()
}
