//! What a closer look tells about a problem: something in front of the shop, or the browser. Pure.

use super::diagnosis::{Connection, ConnectionProblem, host};
use crate::platform::probe::Sight;

impl Connection {
    /// Whether a closer look can tell more about a problem.
    pub fn is_vague(problem: ConnectionProblem) -> bool {
        matches!(
            problem,
            ConnectionProblem::Unreachable
                | ConnectionProblem::SignedOut
                | ConnectionProblem::OtherSignIn
                | ConnectionProblem::NotMedusa
        )
    }

    /// The problem after a closer look. `shop` and `page` are how the Admin API and the page itself answer when asked for as
    /// the page was; they are known at one origin only.
    pub fn refined(
        &self,
        problem: ConnectionProblem,
        (shop, page): (Sight, Sight),
        denies_local_network: bool,
    ) -> ConnectionProblem {
        let asks = |sight| {
            matches!(
                sight,
                Sight::Redirects | Sight::OtherPage | Sight::Status(401 | 403 | 407)
            )
        };
        match problem {
            ConnectionProblem::Unreachable if denies_local_network && self.leads_inwards() => {
                ConnectionProblem::LocalNetwork
            }
            _ if self.is_cross_origin() || !Self::is_vague(problem) => problem,
            _ if [shop, page].contains(&Sight::AsksForPassword) => ConnectionProblem::Basic,
            _ if [shop, page].contains(&Sight::Status(511)) => ConnectionProblem::Portal,
            _ if shop == Sight::Redirects || asks(page) => ConnectionProblem::OtherSignIn,
            ConnectionProblem::Unreachable if page != Sight::Silent => ConnectionProblem::CutOff,
            _ => problem,
        }
    }

    /// Whether the shop is in a local network, by its address, and the page is not.
    fn leads_inwards(&self) -> bool {
        let is_inside = |address: &str| {
            let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
            is_local(host(rest))
        };
        is_inside(&self.shop) && !is_inside(&self.page)
    }
}

/// Whether a host is in a local network, by its name or number.
fn is_local(host: &str) -> bool {
    let parts: Vec<u8> = host
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect();
    match (host.split('.').count(), &*parts) {
        (4, [10 | 127, ..] | [192, 168, ..] | [169, 254, ..]) if parts.len() == 4 => true,
        (4, [172, 16..=31, ..]) if parts.len() == 4 => true,
        // A name without a dot, and names that are given in local networks.
        (1, _) => true,
        _ => [".localhost", ".local", ".internal", ".lan", ".home.arpa"]
            .iter()
            .any(|end| host.ends_with(end)),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn connection(page: &str, shop: &str) -> Connection {
        Connection::new(page.to_owned(), shop)
    }

    #[test]
    fn what_stands_in_front_is_named() {
        use ConnectionProblem::{
            Basic, CutOff, Faulty, NotMedusa, OtherSignIn, Portal, SignedOut, Unreachable,
        };
        use Sight::{AsksForPassword, OtherPage, Redirects, Silent, Status};
        let same = connection("https://a.example", "");
        let apart = connection("https://a.example", "https://b.example");
        for (problem, shop, page, at_one_origin) in [
            // Single sign-on answers in place of the shop, or of both.
            (Unreachable, Redirects, Status(200), OtherSignIn),
            (Unreachable, Redirects, Redirects, OtherSignIn),
            (Unreachable, Silent, Redirects, OtherSignIn),
            // HTTP Basic, whose 401 may look like that of the shop.
            (SignedOut, Status(401), Status(401), OtherSignIn),
            (SignedOut, Status(401), Status(200), SignedOut),
            // A network that asks for a sign-in.
            (Unreachable, Silent, Status(511), Portal),
            (NotMedusa, Status(511), Status(511), Portal),
            // The same with a page of its own and 200, in place of all pages.
            (NotMedusa, Status(200), OtherPage, OtherSignIn),
            (Unreachable, Silent, OtherPage, OtherSignIn),
            (NotMedusa, Redirects, Status(200), OtherSignIn),
            // The address of a storefront.
            (NotMedusa, Status(200), Status(200), NotMedusa),
            (SignedOut, AsksForPassword, Status(200), Basic),
            (OtherSignIn, AsksForPassword, Status(200), Basic),
            (OtherSignIn, Status(401), Status(200), OtherSignIn),
            (Unreachable, Silent, Status(200), CutOff),
            (Unreachable, Silent, Silent, Unreachable),
            (Faulty(500), Redirects, Redirects, Faulty(500)),
        ] {
            let case = format!("{problem:?} {shop:?} {page:?}");
            assert_eq!(
                same.refined(problem, (shop, page), true),
                at_one_origin,
                "{case}"
            );
            assert_eq!(
                apart.refined(problem, (shop, page), false),
                problem,
                "{case}"
            );
        }
    }

    #[test]
    fn a_shop_in_the_local_network_is_named() {
        use ConnectionProblem::{LocalNetwork, Unreachable, Unreadable};
        let nothing_answers = (Sight::Silent, Sight::Silent);
        for (page, shop, problem) in [
            (
                "https://a.example",
                "https://192.168.1.20:9000",
                LocalNetwork,
            ),
            ("https://a.example", "http://localhost:9000", LocalNetwork),
            ("https://a.example", "https://shop.local", LocalNetwork),
            ("https://a.example", "https://172.31.0.1", LocalNetwork),
            ("https://a.example", "https://172.32.0.1", Unreachable),
            ("https://a.example", "https://10.example", Unreachable),
            ("https://a.example", "https://b.example", Unreachable),
            (
                "http://192.168.1.7",
                "http://192.168.1.20:9000",
                Unreachable,
            ),
            (
                "http://127.0.0.1:8080",
                "http://localhost:9000",
                Unreachable,
            ),
        ] {
            let connection = connection(page, shop);
            let found = connection.refined(Unreachable, nothing_answers, true);
            assert_eq!(found, problem, "{page} {shop}");
            let allowed = connection.refined(Unreachable, nothing_answers, false);
            assert_eq!(allowed, Unreachable, "{page} {shop}");
            assert_eq!(
                connection.refined(Unreadable, nothing_answers, true),
                Unreadable
            );
        }
    }
}
