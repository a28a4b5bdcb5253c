//! The colours of `style/tokens.css`, worked out as a browser does it. Of CSS it knows what that file uses: `light-dark()`,
//! `oklch()` with numbers or from the accent of a page around the app, `color-mix()` in OKLab, and `var()`.

use std::collections::BTreeMap;

/// Whether the page is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A colour in OKLCH.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    lightness: f64,
    chroma: f64,
    /// In degrees.
    hue: f64,
    /// How much of what lies below it is hidden.
    alpha: f64,
}

/// The tokens by their names without the two dashes, each with its value in CSS.
#[derive(Debug, Clone)]
pub struct Tokens {
    usual: BTreeMap<String, String>,
    /// What an accent of the page around the app sets.
    branded: BTreeMap<String, String>,
    /// What is set for readers who ask for more contrast.
    strong: BTreeMap<String, String>,
}

impl Tokens {
    /// Reads the text of `tokens.css`, without its comments.
    pub fn read(sheet: &str) -> Self {
        let (_, strong) = sheet
            .split_once("(prefers-contrast: more)")
            .expect("tokens for more contrast");
        Self {
            usual: block(sheet, ":root, .cohort {"),
            branded: block(sheet, ":not([data-accent='']) {"),
            strong: block(strong, ":root, .cohort {"),
        }
    }

    /// The tokens as they are for readers who ask for more contrast.
    pub fn with_more_contrast(mut self) -> Self {
        self.usual.extend(self.strong.clone());
        self
    }

    /// Whether there is a token with this name.
    pub fn has(&self, name: &str) -> bool {
        self.usual.contains_key(name)
    }

    /// How light a token is, as WCAG reckons it: 0 for black, 1 for white. `a+b` is `a` laid on `b`.
    pub fn luminance(&self, name: &str, scheme: Scheme, brand: Option<Colour>) -> f64 {
        let lookup = Lookup {
            tokens: self,
            scheme,
            brand,
        };
        let linear = match name.split_once('+') {
            None => lookup.token(name).linear(),
            Some((above, below)) => {
                let (above, below) = (lookup.token(above), lookup.token(below));
                let (one, other) = (above.linear().map(encoded), below.linear().map(encoded));
                let share = above.alpha;
                let mix = |part: usize| decoded(one[part] * share + other[part] * (1.0 - share));
                [mix(0), mix(1), mix(2)]
            }
        };
        let [red, green, blue] = linear;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The declarations of custom properties in the first block that begins so.
fn block(sheet: &str, beginning: &str) -> BTreeMap<String, String> {
    let (_, rest) = sheet.split_once(beginning).expect(beginning);
    let (block, _) = rest.split_once('}').expect("an end of the block");
    let lines = block.split(';').filter_map(|line| line.split_once(':'));
    lines
        .filter_map(|(name, value)| {
            let name = name.trim().strip_prefix("--")?;
            Some((name.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// One way to look at the tokens.
struct Lookup<'a> {
    tokens: &'a Tokens,
    scheme: Scheme,
    brand: Option<Colour>,
}

impl Lookup<'_> {
    fn token(&self, name: &str) -> Colour {
        let branded = self.brand.and_then(|_| self.tokens.branded.get(name));
        let value = branded.or_else(|| self.tokens.usual.get(name));
        self.colour(value.unwrap_or_else(|| panic!("there is no token --{name}")))
    }

    fn colour(&self, value: &str) -> Colour {
        let (function, inner) = call(value).unwrap_or_else(|| panic!("{value} is no colour"));
        let parts = split(inner, ',');
        match (function, &*parts) {
            // Nobody around the app has set the token.
            ("var", [_, fallback]) => self.colour(fallback),
            ("var", [name]) => self.token(name.trim_start_matches("--")),
            ("light-dark", [light, dark]) => self.colour(match self.scheme {
                Scheme::Light => light,
                Scheme::Dark => dark,
            }),
            ("color-mix", ["in oklab", one, other]) => self.mixed(one, other),
            ("oklch", [parts]) => self.oklch(parts),
            _ => panic!("{value} is written in a way that is not known here"),
        }
    }

    /// `one` is a colour with its share, such as `var(--accent) 8%`.
    fn mixed(&self, one: &str, other: &str) -> Colour {
        let (one, share) = one.rsplit_once(' ').expect("a share");
        let share: f64 = share.trim_end_matches('%').parse().expect("a number");
        let share = share / 100.0;
        let (one, other) = (self.colour(one).lab(), self.colour(other).lab());
        let mix = |part: usize| one[part] * share + other[part] * (1.0 - share);
        let (a, b) = (mix(1), mix(2));
        Colour::new(mix(0), a.hypot(b), b.atan2(a).to_degrees())
    }

    /// The inner part of `oklch(…)`.
    fn oklch(&self, parts: &str) -> Colour {
        let (parts, alpha) = parts.split_once('/').unwrap_or((parts, "1"));
        let (from, parts) = match parts.strip_prefix("from var(--brand) ") {
            Some(parts) => (self.brand, parts),
            None => (None, parts),
        };
        let [lightness, chroma, hue] = split(parts.trim(), ' ')[..] else {
            panic!("{parts} are not three numbers");
        };
        let alpha = number(alpha.trim(), from);
        Colour {
            alpha,
            ..Colour::new(
                number(lightness, from),
                number(chroma, from),
                number(hue, from),
            )
        }
    }
}

/// A number, a part of the colour `from`, or a number made of these by `min()`, `max()` or `clamp()`.
fn number(text: &str, from: Option<Colour>) -> f64 {
    if let Some((function, inner)) = call(text) {
        let parts = split(inner, ',');
        let numbers: Vec<f64> = parts.iter().map(|part| number(part, from)).collect();
        return match (function, &*numbers) {
            ("min", [one, other]) => one.min(*other),
            ("max", [one, other]) => one.max(*other),
            ("clamp", [least, value, most]) => value.min(*most).max(*least),
            _ => panic!("{text} is written in a way that is not known here"),
        };
    }
    match (text, from) {
        ("l", Some(from)) => from.lightness,
        ("c", Some(from)) => from.chroma,
        ("h", Some(from)) => from.hue,
        _ => text
            .parse()
            .unwrap_or_else(|_| panic!("{text} is no number")),
    }
}

/// The name of a function and what is in its parentheses.
fn call(text: &str) -> Option<(&str, &str)> {
    text.trim().strip_suffix(')')?.split_once('(')
}

/// The parts between a sign that is not in parentheses.
fn split(text: &str, sign: char) -> Vec<&str> {
    let mut depth = 0;
    let parts = text.split(|char: char| {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0 && char == sign
    });
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.collect()
}

impl Colour {
    /// A colour that hides what lies below it.
    pub fn new(lightness: f64, chroma: f64, hue: f64) -> Self {
        Self {
            lightness,
            chroma,
            hue,
            alpha: 1.0,
        }
    }

    /// In OKLab.
    fn lab(self) -> [f64; 3] {
        let hue = self.hue.to_radians();
        [
            self.lightness,
            self.chroma * hue.cos(),
            self.chroma * hue.sin(),
        ]
    }

    /// Red, green and blue in linear light, as near as a screen comes to it.
    fn linear(self) -> [f64; 3] {
        let [lightness, a, b] = self.lab();
        let cube = |value: f64| value.powi(3);
        let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
        let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
        let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
        let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
        let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
        let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s;
        [red, green, blue].map(|part| part.clamp(0.0, 1.0))
    }
}

/// A part of a colour in linear light as sRGB writes it.
fn encoded(linear: f64) -> f64 {
    match linear <= 0.003_130_8 {
        true => 12.92 * linear,
        false => 1.055 * linear.powf(1.0 / 2.4) - 0.055,
    }
}

fn decoded(encoded: f64) -> f64 {
    match encoded <= 0.040_45 {
        true => encoded / 12.92,
        false => ((encoded + 0.055) / 1.055).powf(2.4),
    }
}

#[test]
fn known_colours_are_as_light_as_they_are() {
    let near = |one: f64, other: f64| (one - other).abs() < 0.001;
    let luminance = |colour: Colour| {
        let [red, green, blue] = colour.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    assert!(near(luminance(Colour::new(1.0, 0.0, 0.0)), 1.0));
    assert!(near(luminance(Colour::new(0.0, 0.0, 0.0)), 0.0));
    // #f00 and #00f.
    assert!(near(
        luminance(Colour::new(0.627_955, 0.257_683, 29.2339)),
        0.2126
    ));
    assert!(near(
        luminance(Colour::new(0.452_014, 0.313_214, 264.052)),
        0.0722
    ));
    assert!(near(decoded(encoded(0.3)), 0.3));
}

#[test]
fn tokens_are_worked_out() {
    let sheet = ":root, .cohort { --a: var(--x, light-dark(oklch(1 0 0), oklch(0 0 0)));
        --accent: oklch(0.5 0 0); --half: oklch(0 0 0 / 0.5); --mixed: color-mix(in oklab, var(--a) 50%, var(--accent)); }
        [data-accent]:not([data-accent='']) { --accent: oklch(from var(--brand) clamp(0.2, l, 0.4) min(c, 0.1) h); }
        @media (prefers-contrast: more) { :root, .cohort { --accent: oklch(1 0 0); } }";
    let tokens = Tokens::read(sheet);
    let near = |name: &str, scheme, brand, wanted: f64| {
        let found = tokens.luminance(name, scheme, brand);
        assert!((found - wanted).abs() < 0.001, "{name}: {found}");
    };
    near("a", Scheme::Light, None, 1.0);
    near("a", Scheme::Dark, None, 0.0);
    // The cube of the lightness, as there is no colour in it.
    near("accent", Scheme::Light, None, 0.125);
    near("mixed", Scheme::Light, None, 0.421_875);
    near("half+a", Scheme::Light, None, decoded(0.5));
    let brand = Some(Colour::new(0.9, 0.0, 0.0));
    near("accent", Scheme::Dark, brand, 0.064);
    let strong = tokens.clone().with_more_contrast();
    assert!(strong.luminance("accent", Scheme::Light, None) > 0.999);
}
