//! Recognizes the column with the customers' e-mail addresses by its heading, in the languages that spreadsheets and
//! customer programs write.

use crate::domain::text::lower;

/// Words that say "e-mail".
const EMAIL: [&str; 32] = [
    "email",
    "emails",
    "mail",
    "mails",
    "emailaddress",
    "mailaddress",
    "emailadresse",
    "mailadresse",
    "emailadres",
    "mailadres",
    "emailadress",
    "epost",
    "epostadress",
    "epostadresse",
    "eposta",
    "eposti",
    "courriel",
    "mél",
    "mel",
    "messagerie",
    "correo",
    "correio",
    "posta",
    "poczta",
    "sähköposti",
    "sähköpostiosoite",
    "netfang",
    "почта",
    "имейл",
    "емейл",
    "البريد",
    "بريد",
];
/// The same in scripts without blanks between words, or with several spellings.
const EMAIL_PARTS: [&str; 15] = [
    "メール",
    "ﾒｰﾙ",
    "邮箱",
    "邮件",
    "郵件",
    "信箱",
    "이메일",
    "전자우편",
    "ايميل",
    "إيميل",
    "إلكتروني",
    "ईमेल",
    "อีเมล",
    "דוא",
    "эл почт",
];
/// Words that say nothing more about whose address it is than that it is the customer's.
const PLAIN: [&str; 40] = [
    "address",
    "adresse",
    "adres",
    "adress",
    "adressen",
    "customer",
    "customers",
    "client",
    "cliente",
    "clients",
    "klant",
    "klient",
    "kunde",
    "kunden",
    "kundin",
    "contact",
    "contacts",
    "kontakt",
    "kontakte",
    "member",
    "user",
    "de",
    "del",
    "der",
    "des",
    "du",
    "di",
    "d",
    "l",
    "e",
    "el",
    "the",
    "1",
    "primary",
    "main",
    "value",
    "electrónico",
    "electronico",
    "dirección",
    "indirizzo",
];
/// Words that say that it is one of several addresses of the customer.
const FURTHER: [&str; 24] = [
    "2",
    "3",
    "additional",
    "secondary",
    "second",
    "alternative",
    "alternate",
    "other",
    "old",
    "former",
    "backup",
    "weitere",
    "weiterer",
    "zweite",
    "zusätzliche",
    "alte",
    "andere",
    "autre",
    "autres",
    "secondaire",
    "otro",
    "otros",
    "secundario",
    "altra",
];
/// Words that say that it is somebody else's.
const OF_OTHERS: [&str; 40] = [
    "owner",
    "owners",
    "creator",
    "created",
    "by",
    "agent",
    "sales",
    "salesperson",
    "rep",
    "representative",
    "manager",
    "staff",
    "employee",
    "admin",
    "assigned",
    "assignee",
    "referrer",
    "sender",
    "from",
    "support",
    "billing",
    "invoice",
    "besitzer",
    "inhaber",
    "betreuer",
    "betreuers",
    "berater",
    "vertrieb",
    "verantwortlicher",
    "mitarbeiter",
    "ersteller",
    "erstellt",
    "von",
    "absender",
    "propriétaire",
    "commercial",
    "propietario",
    "vendedor",
    "responsable",
    "proprietario",
];

/// How surely a heading names the customer's own address; 0 for one that does not.
pub fn email_rank(heading: &str) -> u8 {
    let heading = lower(heading)
        .replace("e-mail", "email")
        .replace("e mail", "email");
    let heading = heading.replace("e-post", "epost");
    let words = heading.split(|char: char| !char.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let is_part = |word: &&str| EMAIL_PARTS.iter().any(|part| word.contains(part));
    if !has(&EMAIL) && !words.iter().any(|word| is_part(word)) || has(&OF_OTHERS) || words.len() > 6
    {
        return 0;
    }
    let is_plain = |word: &&str| EMAIL.contains(word) || PLAIN.contains(word) || is_part(word);
    match (has(&FURTHER), words.iter().all(is_plain)) {
        (true, _) => 1,
        (false, false) => 2,
        (false, true) => 3,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_customers_own_address_ranks_highest() {
        for heading in [
            "Email",
            "E-Mail",
            "e-mail",
            "EMAIL",
            "Mail",
            "E-mail address",
            "Email Address",
            "Customer Email",
            "customer_email",
            "E-Mail-Adresse",
            "Mailadresse",
            "Kunden-E-Mail",
            "E-mail 1 - Value",
            "Adresse e-mail",
            "Courriel",
            "Adresse de messagerie",
            "Correo electrónico",
            "Dirección de correo",
            "Indirizzo e-mail",
            "E-postadress",
            "E-post",
            "Почта",
            "メールアドレス",
            "邮箱",
            "电子邮件",
            "이메일",
            "البريد الإلكتروني",
        ] {
            assert_eq!(email_rank(heading), 3, "{heading}");
        }
        for (heading, rank) in [
            ("Additional email addresses", 1),
            ("E-Mail 2", 1),
            ("Home e-mail", 2),
            ("Contact owner", 0),
            ("Owner email", 0),
            ("Created by", 0),
            ("E-Mail des Betreuers", 0),
            ("Sales rep email", 0),
            ("Name", 0),
            ("", 0),
            ("ada@x.com", 0),
            ("Please send a mail to all of these people", 0),
        ] {
            assert_eq!(email_rank(heading), rank, "{heading}");
        }
    }
}
