//! Which version of the Admin API the shop's server speaks.
//!
//! Unless the configuration says it, the server is asked once; what it answered is remembered for the shop. It is asked again
//! when something fails at the start or while signing in: the server may have been upgraded.

use crate::api::{AdminApi, ApiError, MedusaVersion};
use crate::platform::storage::Store;
use crate::state::session::chunk::medusa_2;

/// Has `api` speak the version that is configured, remembered or found out. Returns whether it may be another by now.
///
/// # Errors
/// As [`AdminApi::find_version`], and [`ApiError::MissingPart`] if the code for version 2 cannot be fetched.
pub async fn settle(api: &AdminApi, configured: Option<MedusaVersion>) -> Result<bool, ApiError> {
    let known = known(api, configured);
    let version = match known {
        Some(version) => version,
        // A server that answers like neither version is treated as version 1: the errors of its requests say what it is.
        None => api.find_version().await?.unwrap_or(MedusaVersion::V1),
    };
    speak(api, version).await?;
    Ok(configured.is_none() && known.is_some())
}

/// The version that is configured, or that the server had when it was last spoken to.
pub fn known(api: &AdminApi, configured: Option<MedusaVersion>) -> Option<MedusaVersion> {
    configured.or_else(|| remembered(api))
}

/// Asks the server again. Returns whether it speaks another version, which `api` then speaks, too.
pub async fn has_changed(api: &AdminApi) -> bool {
    match api.find_version().await {
        Ok(Some(version)) if version != api.version() => speak(api, version).await.is_ok(),
        _ => false,
    }
}

/// Whether the server speaks another version than the one that is configured.
pub async fn is_other(api: &AdminApi) -> bool {
    matches!(api.find_version().await, Ok(Some(version)) if version != api.version())
}

async fn speak(api: &AdminApi, version: MedusaVersion) -> Result<(), ApiError> {
    let dialect = match version {
        MedusaVersion::V1 => None,
        MedusaVersion::V2 => Some(medusa_2().await.map_err(|_| ApiError::MissingPart)?),
    };
    api.set_dialect(dialect);
    Ok(())
}

/// Remembers the version for the next visit, once the server has proved that it speaks it.
pub fn remember(api: &AdminApi) {
    let version = api.version();
    if remembered(api) != Some(version) {
        Store::Browser.set(&key(api), Some(version.as_str()));
    }
}

fn remembered(api: &AdminApi) -> Option<MedusaVersion> {
    MedusaVersion::parse(&Store::Browser.get(&key(api))?)
}

/// The storage key of the version of a shop.
fn key(api: &AdminApi) -> String {
    format!("cohort.medusa {}", api.backend())
}
