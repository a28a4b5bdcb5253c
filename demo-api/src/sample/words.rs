//! The names the sample is made of.

/// People of one place.
#[derive(Clone, Default)]
pub struct People {
    /// Given names, as written and in the letters of an e-mail address.
    pub given: &'static [(&'static str, &'static str)],
    /// Family names, likewise.
    pub family: &'static [(&'static str, &'static str)],
    /// The start of a telephone number.
    pub dial: &'static str,
}

/// People in the scripts a shop meets.
pub const PEOPLE: &[People] = &[
    People {
        given: &[
            ("Ada", "ada"),
            ("Zoë", "zoe"),
            ("Łukasz", "lukasz"),
            ("Élodie", "elodie"),
            ("Søren", "soren"),
            ("Iñaki", "inaki"),
        ],
        family: &[
            ("Lovelace", "lovelace"),
            ("Müller", "mueller"),
            ("Ångström", "angstrom"),
            ("O'Brien", "obrien"),
            ("Nowak", "nowak"),
            ("d'Ávila-Pérez", "davila"),
        ],
        dial: "+49 151 ",
    },
    People {
        given: &[
            ("Grace", "grace"),
            ("Tom", "tom"),
            ("Olivia", "olivia"),
            ("Noah", "noah"),
            ("Amelia", "amelia"),
        ],
        family: &[
            ("Hopper", "hopper"),
            ("Smith", "smith"),
            ("Johnson", "johnson"),
            ("Nguyễn", "nguyen"),
            ("McDonald", "mcdonald"),
        ],
        dial: "+1 555 ",
    },
    People {
        given: &[
            ("ليلى", "layla"),
            ("عمر", "omar"),
            ("فاطمة", "fatima"),
            ("يوسف", "yusuf"),
        ],
        family: &[
            ("الخوارزمي", "alkhwarizmi"),
            ("حداد", "haddad"),
            ("المصري", "almasri"),
        ],
        dial: "+971 50 ",
    },
    People {
        given: &[("נועה", "noa"), ("דוד", "david"), ("יעל", "yael")],
        family: &[("כהן", "cohen"), ("לוי", "levi"), ("מזרחי", "mizrahi")],
        dial: "+972 52 ",
    },
    People {
        given: &[
            ("美咲", "misaki"),
            ("翔太", "shota"),
            ("伟", "wei"),
            ("민준", "minjun"),
        ],
        family: &[
            ("田中", "tanaka"),
            ("佐藤", "sato"),
            ("王", "wang"),
            ("김", "kim"),
        ],
        dial: "+81 90 ",
    },
    People {
        given: &[
            ("Анна", "anna"),
            ("Дмитрий", "dmitri"),
            ("Оксана", "oksana"),
        ],
        family: &[
            ("Ковалевская", "kovalevskaya"),
            ("Шевченко", "shevchenko"),
            ("Иванов", "ivanov"),
        ],
        dial: "+380 44 ",
    },
    People {
        given: &[("आदित्य", "aditya"), ("प्रिया", "priya"), ("मीरा", "meera")],
        family: &[
            ("शर्मा", "sharma"),
            ("पटेल", "patel"),
            ("रामानुजन", "ramanujan"),
        ],
        dial: "+91 98 ",
    },
];

/// Towns for groups of customers of one town.
pub const TOWNS: &[&str] = &[
    "Aarhus",
    "Berlin",
    "Córdoba",
    "Dublin",
    "Évora",
    "Florence",
    "Gdańsk",
    "Helsinki",
    "İzmir",
    "Jerusalem",
    "Kraków",
    "Lisbon",
    "Málaga",
    "Nantes",
    "Oslo",
    "Porto",
    "Québec",
    "Rotterdam",
    "São Paulo",
    "Tallinn",
    "Uppsala",
    "Vienna",
    "Warsaw",
    "Zürich",
    "القاهرة",
    "تل أبيب",
    "京都",
    "Київ",
    "दिल्ली",
    "서울",
];

/// What the customers of such a group are.
pub const TRADES: &[&str] = &[
    "florists",
    "cafés",
    "schools",
    "hotels",
    "bakeries",
    "galleries",
    "studios",
    "resellers",
    "members",
    "partners",
    "pop-up stores",
    "clinics",
    "bookshops",
    "tailors",
    "caterers",
];
