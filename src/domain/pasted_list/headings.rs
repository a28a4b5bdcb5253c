//! Recognizes the column with the customers' e-mail addresses by its heading, in the languages that spreadsheets and
//! customer programs write.

use super::chars::plain_char;
use crate::domain::text::{composed, lower};

/// A longer heading is a sentence.
const MAX_WORDS: usize = 6;

/// Words that say "e-mail".
const EMAIL: &str = "email emails mail mails emailaddress mailaddress emailadresse mailadresse emailadres mailadres \
    emailadress mailadress epost epošta epasts epostadress epostadresse eposta eposti mejl courriel mél mel messagerie \
    correo correio correu posta pošta poczta pasts paštas sähköposti sähköpostiosoite meil netfang почта \
    пошта имейл емейл ταχυδρομείο البريد بريد ایمیل";
/// The same in scripts without blanks between words, or with several spellings.
const EMAIL_PARTS: &str = "メール ﾒｰﾙ 邮箱 邮件 电邮 郵件 信箱 電郵 메일 전자우편 ايميل إيميل إلكتروني ईमेल อีเมล דוא אימייל מייל";
/// Words that say nothing more about whose address it is than that it is the customer's.
const PLAIN: &str = "address adresi adresse adres adress adressen adresa customer customers client cliente clienti clients klant \
    klanten klient klienta kunde kunden kunder kundens kundin kund acheteur comprador buyer shopper \
    subscriber abonnent contact contacto contatto contato contacts kontakt kontakte member user utente \
    usuario usuário account konto compte cuenta conta login da de del della der des do du di den d l e el \
    la le the a i n 1 primary main principal principale value electrónico electronico electrónica \
    eletrônico eletrónico eletronico elettronico elettronica électronique electronique dirección \
    direccion endereço endereco indirizzo العميل عنوان 주소";
/// Words that say that it is one of several addresses of the customer.
const FURTHER: &str = "2 3 4 additional secondary second alternative alternate other old former backup weitere weiterer \
    zweite zusätzliche alte andere autre autres secondaire ancien ancienne otro otros secundario antiguo \
    altra altro secondaria vecchia anden gammel andet andre tweede oud oude outro secundário antigo \
    andra";
/// Words that say that it is somebody else's.
const OF_OTHERS: &str = "owner owners creator created by agent sales salesperson rep representative manager staff employee \
    admin assigned assignee referrer referred sender from support billing invoice supplier vendor \
    besitzer inhaber betreuer betreuers berater vertrieb verantwortlicher verantwortliche zuständig \
    zuständiger sachbearbeiter mitarbeiter mitarbeiterin verkäufer ersteller erstellt von absender \
    rechnung rechnungs propriétaire commercial gestionnaire conseiller vendeur créateur créé créée par \
    expéditeur facturation parrain propietario vendedor gestor agente creador creado por asignado \
    remitente facturación responsable ejer sælger oprettet af ansvarlig konsulent afsender faktura \
    proprietario venditore responsabile creato assegnato mittente fatturazione commerciale eigenaar \
    beheerder verkoper aangemaakt door medewerker afzender factuur proprietário dono criado responsável \
    remetente faturamento ägare säljare skapad av ansvarig właściciel opiekun sahibi ответственный \
    менеджер владелец المالك المندوب المسؤول";
/// The same in scripts without blanks between words.
const OF_OTHERS_PARTS: &str = "担当 所有者 作成者 営業 請求 送信者 紹介者 负责人 負責人 创建 业务员 销售 담당 소유자 작성자 영업";

/// How surely a heading names the customer's own address; 0 for one that does not.
pub fn email_rank(heading: &str) -> u8 {
    let heading: String = composed(heading).chars().map(plain_char).collect();
    let heading = lower(&apart(&heading))
        .replace("e-mail", "email")
        .replace("e mail", "email")
        .replace("e-p", "ep");
    let words = heading.split(|char: char| !char.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<&str> = words.flat_map(parts_of).collect();
    let has = |list: &str| words.iter().any(|word| is_listed(list, word));
    // In two scripts, as in "Eメール" and "emailアドレス".
    let is_part = |word: &&str| {
        EMAIL_PARTS.split(' ').any(|part| word.contains(part))
            || !word.is_ascii() && word.contains("mail")
    };
    let is_email = has(EMAIL) || words.iter().any(|word| is_part(word));
    let is_of_others = has(OF_OTHERS)
        || OF_OTHERS_PARTS
            .split(' ')
            .any(|part| heading.contains(part));
    if !is_email || is_of_others || words.len() > MAX_WORDS {
        return 0;
    }
    let is_plain = |word: &&str| is_listed(EMAIL, word) || is_listed(PLAIN, word) || is_part(word);
    match (has(FURTHER), words.iter().all(is_plain)) {
        (true, _) => 1,
        (false, false) => 2,
        (false, true) => 3,
    }
}

/// The heading with blanks between words that capitals and digits set apart, as programs write them: `customerEmail`, `Email2`.
fn apart(heading: &str) -> String {
    let mut out = String::with_capacity(heading.len() + 4);
    let mut before: Option<char> = None;
    for char in heading.chars() {
        let begins = before.is_some_and(|before| {
            before.is_lowercase() && char.is_uppercase()
                || before.is_ascii_alphabetic() && char.is_ascii_digit()
        });
        if begins {
            out.push(' ');
        }
        out.push(char);
        before = Some(char);
    }
    out
}

/// What a word joins to "mail" or "email", and that: `kundenmail`.
fn parts_of(word: &str) -> Vec<&str> {
    if is_listed(EMAIL, word) || !word.is_ascii() {
        return vec![word];
    }
    for mail in ["email", "mail"] {
        let joined = word.strip_suffix(mail).or_else(|| word.strip_prefix(mail));
        let is_known = |joined: &&str| {
            [PLAIN, FURTHER, OF_OTHERS]
                .iter()
                .any(|list| joined.len() > 2 && is_listed(list, joined))
        };
        if let Some(joined) = joined.filter(is_known) {
            return vec![joined, "mail"];
        }
    }
    vec![word]
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Headings of columns with the customers' own addresses.
    const OWN_ADDRESS: &[&str] = &[
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
        "Adresse électronique (e-mail)",
        "Correo electrónico del cliente",
        "Indirizzo di posta elettronica",
        "Endereço de e-mail",
        "Correio eletrónico",
        "E-mailadres klant",
        "Kundens e-mailadresse",
        "E-posta adresi",
        "E-pošta",
        "Ｅメール",
        "Ｅ－ｍａｉｌアドレス",
        "Emailアドレス",
        "電子メール",
        "電郵地址",
        "이메일 주소",
        "user_email",
        "Email (primary)",
        "E-mail da cliente",
        "customerEmail",
        "CustomerEMail",
        "eMail",
        "emailAddress",
        "customer.email",
        "Email1",
        "primaryEmail",
        "Kundenmail",
        "Kundenemail",
        "klantemail",
        "EMAILADDRESS",
        "E-Mail:",
        "Email*",
        "* Email",
        "“Email”",
        "E‑Mail",
        "E–Mail",
    ];

    /// Headings of other columns, with their ranks.
    const RANKS: &[(&str, u8)] = &[
        ("Additional email addresses", 1),
        ("E-Mail 2", 1),
        ("Home e-mail", 2),
        ("Contact owner", 0),
        ("Owner email", 0),
        ("Created by", 0),
        ("E-Mail des Betreuers", 0),
        ("Sales rep email", 0),
        ("Billing Email Address", 0),
        ("担当者メールアドレス", 0),
        ("负责人邮箱", 0),
        ("E-mail du commercial", 0),
        ("Correo del vendedor", 0),
        ("E-mail van de verkoper", 0),
        ("Email creato da", 0),
        ("Sælgers e-mail", 2),
        ("Email marketing consent", 2),
        ("Mailing address", 0),
        ("Autre e-mail", 1),
        ("Name", 0),
        ("", 0),
        ("ada@x.com", 0),
        ("Please send a mail to all of these people", 0),
        ("Email2", 1),
        ("email_2", 1),
        ("ownerEmail", 0),
        ("createdByEmail", 0),
        ("Betreuermail", 0),
        ("billingemail", 0),
        ("senderEmail", 0),
        ("EmailOwner", 0),
        ("emailOptIn", 2),
        ("Mailing", 0),
        ("mailbox", 0),
    ];

    #[test]
    fn the_customers_own_address_ranks_highest() {
        for heading in OWN_ADDRESS {
            assert_eq!(email_rank(heading), 3, "{heading}");
        }
        for (heading, rank) in RANKS {
            assert_eq!(email_rank(heading), *rank, "{heading}");
        }
    }
}
