//! The machine a browser seems to run on: window, colours, language, network.

use std::time::Duration;

use serde_json::json;

use super::Browser;
use crate::support::Outcome;

impl Browser {
    /// Gives the page a viewport of this width and height in CSS pixels.
    pub async fn set_viewport(&self, (width, height): (u32, u32)) -> Outcome {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Sets media features, such as `("prefers-color-scheme", "dark")`; all
    /// others become what they are by default.
    pub async fn set_media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        Ok(())
    }

    /// The languages the browser prefers, such as `ar`, for the pages it loads
    /// from now on.
    pub async fn set_language(&self, tag: &str) -> Outcome {
        self.devtools("Emulation.setLocaleOverride", json!({ "locale": tag }))
            .await?;
        // Not asked of the page: there may be none yet.
        let version = self
            .0
            .chromium
            .browser("Browser.getVersion", json!({}))
            .await?;
        let agent = json!({ "userAgent": version["userAgent"], "acceptLanguage": tag });
        self.devtools("Emulation.setUserAgentOverride", agent)
            .await?;
        Ok(())
    }

    /// The time zone, such as `Asia/Kolkata`.
    pub async fn set_time_zone(&self, zone: &str) -> Outcome {
        self.devtools(
            "Emulation.setTimezoneOverride",
            json!({ "timezoneId": zone }),
        )
        .await?;
        Ok(())
    }

    /// The line to all servers: the least time until an answer begins, and how much comes in a second.
    pub async fn set_line(&self, round_trip: Duration, bytes_per_second: u32) -> Outcome {
        self.devtools("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false, "latency": round_trip.as_millis() as u64,
            "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second,
        });
        self.devtools("Network.emulateNetworkConditions", line)
            .await?;
        Ok(())
    }

    /// Makes the processor so many times slower.
    pub async fn slow_down(&self, times: u32) -> Outcome {
        let rate = json!({ "rate": times });
        self.devtools("Emulation.setCPUThrottlingRate", rate)
            .await?;
        Ok(())
    }

    /// Cuts the browser off from every network, or connects it again.
    pub async fn set_offline(&self, offline: bool) -> Outcome {
        self.devtools("Network.enable", json!({})).await?;
        let network = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.emulateNetworkConditions", network)
            .await?;
        Ok(())
    }

    /// Puts a cookie into the browser, as `origin` would have set it.
    pub async fn set_cookie(&self, origin: &str, name: &str, value: &str) -> Outcome {
        let cookie = json!({
            "url": origin, "name": name, "value": value, "path": "/", "httpOnly": true,
        });
        self.devtools("Network.setCookie", cookie).await?;
        Ok(())
    }
}
