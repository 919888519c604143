//! Ways to read what somebody typed.
//!
//! "12 Kiln Lane", "Kiln Lane 12a, flat 3", "corner of Kiln Lane and Canal Terrace", "Kiln Lane / Canal Terrace", and the
//! same in Spanish, Arabic and Polish. A name may hold a number ("3 Maja") or an "and", so there are several readings, and
//! the streets there are decide which of them is meant.

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A street, and perhaps the number of a door.
    Street(String, Option<String>),
    /// Where two streets meet.
    Corner(String, String),
}

/// Signs between two streets.
const SIGNS: [&str; 6] = [" / ", "/", " & ", "&", " + ", " @ "];
/// Words between two streets: English, Spanish, Polish, Arabic.
const BETWEEN: [&str; 20] = [
    " and ",
    " at ",
    " with ",
    " corner ",
    " y ",
    " e ",
    " con ",
    " esquina con ",
    " esquina a ",
    " esquina ",
    " i ",
    " z ",
    " ze ",
    " róg ",
    " rog ",
    " و ",
    " مع ",
    " زاوية ",
    " تقاطع ",
    " x ",
];
/// Words in front of two streets.
const BEFORE: [&str; 31] = [
    "corner of the ",
    "corner of ",
    "corner ",
    "at the corner of ",
    "on the corner of ",
    "junction of ",
    "crossing of ",
    "intersection of ",
    "where ",
    "en la esquina de ",
    "la esquina de ",
    "esquina de ",
    "esquina ",
    "cruce de ",
    "el cruce de ",
    "intersección de ",
    "interseccion de ",
    "entre ",
    "na rogu ",
    "róg ",
    "rog ",
    "na skrzyżowaniu ",
    "skrzyżowanie ",
    "skrzyzowanie ",
    "zbieg ",
    "عند زاوية ",
    "على زاوية ",
    "زاوية ",
    "ناصية ",
    "عند تقاطع ",
    "تقاطع ",
];
/// Words after which only a flat, a floor or a town follows.
const WITHIN: [&str; 18] = [
    "flat",
    "apartment",
    "apt",
    "unit",
    "room",
    "floor",
    "piso",
    "puerta",
    "bajo",
    "escalera",
    "mieszkanie",
    "m.",
    "lok.",
    "piętro",
    "شقة",
    "الطابق",
    "طابق",
    "دور",
];

/// Every reading, the likeliest first.
pub(super) fn readings(text: &str) -> Vec<Typed> {
    let text: String =
        text.chars().take(200).map(|letter| if letter.is_whitespace() { ' ' } else { digit(letter) }).collect();
    let text = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut readings = Vec::new();
    corners(&text, &mut readings);
    // What follows a comma is a flat or a town; the whole may be a name all the same.
    let mut parts = vec![text.as_str()];
    if let Some((first, rest)) = text.split_once(['،', ',', ';']) {
        let rest = rest.trim();
        // "Mannerheimintie, 12" and "Calle Mayor, 5, 2º".
        let number = rest.split([' ', ',', '،', ';']).next().unwrap_or_default();
        if is_number(number) && !first.chars().any(|letter| letter.is_ascii_digit()) {
            readings.push(Typed::Street(first.trim().to_owned(), Some(number.to_owned())));
        }
        parts.insert(0, first.trim());
        // "Flat 3, 12 Kiln Lane".
        parts.extend(
            rest.split([',', '،', ';']).map(str::trim).filter(|part| part.chars().any(char::is_alphabetic)).take(3),
        );
    }
    for part in parts {
        street(part, &mut readings);
    }
    readings.truncate(24);
    readings
}

/// Arabic and Persian digits as the others.
fn digit(letter: char) -> char {
    let value = match letter {
        '٠'..='٩' => letter as u32 - '٠' as u32,
        '۰'..='۹' => letter as u32 - '۰' as u32,
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

fn corners(text: &str, readings: &mut Vec<Typed>) {
    let lower = text.to_lowercase();
    // Letters whose small form is longer would shift what is cut out; then the small form is as good.
    let text = if lower.len() == text.len() { text } else { lower.as_str() };
    let start = BEFORE.iter().filter(|before| lower.starts_with(*before)).map(|before| before.len()).max().unwrap_or(0);
    let (Some(lower), Some(text)) = (lower.get(start..), text.get(start..)) else { return };
    for between in SIGNS.iter().chain(&BETWEEN) {
        for (at, _) in lower.match_indices(between).take(4) {
            let (Some(a), Some(b)) = (text.get(..at), text.get(at + between.len()..)) else { continue };
            let (a, b) = (a.trim(), b.split([',', '،']).next().unwrap_or_default().trim());
            // "12/4" is a flat.
            if [a, b].iter().all(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() > 1) {
                readings.push(Typed::Corner(a.to_owned(), b.to_owned()));
            }
        }
    }
    // Arabic writes its "and" onto the next word.
    for (at, _) in lower.match_indices(" و").take(4) {
        if let (Some(a), Some(b)) = (text.get(..at), text.get(at + " و".len()..))
            && !b.starts_with(' ')
        {
            readings.push(Typed::Corner(a.trim().to_owned(), b.trim().to_owned()));
        }
    }
}

fn street(part: &str, readings: &mut Vec<Typed>) {
    let words: Vec<&str> =
        part.split(' ').filter(|word| !matches!(*word, "no" | "no." | "nr" | "nr." | "nº" | "رقم")).collect();
    let end = words
        .iter()
        .skip(1)
        .position(|word| WITHIN.contains(&word.to_lowercase().as_str()))
        .map_or(words.len(), |at| at + 1);
    let words = &words[..end];
    readings.push(Typed::Street(words.join(" "), None));
    let numbered = |at: usize| words.get(at).is_some_and(|word| is_number(word));
    // The number behind: "Kiln Lane 12 a", "Kiln Lane 12a", "ul. Długa 12/4".
    if let Some(at) = (1..words.len()).rev().find(|&at| numbered(at)) {
        let letter =
            words.get(at + 1).filter(|word| word.chars().count() == 1 && word.chars().all(char::is_alphabetic));
        let number = format!("{}{}", door(words[at]), letter.copied().unwrap_or_default());
        readings.push(Typed::Street(words[..at].join(" "), Some(number)));
    }
    // The number in front: "12a Kiln Lane".
    if words.len() > 1 && numbered(0) {
        let letter = words
            .get(1)
            .filter(|word| words.len() > 2 && word.chars().count() == 1 && word.chars().all(char::is_alphabetic));
        let (skip, letter) = (1 + usize::from(letter.is_some()), letter.copied().unwrap_or_default());
        readings.push(Typed::Street(words[skip..].join(" "), Some(format!("{}{letter}", door(words[0])))));
    }
}

/// A number with perhaps a letter, a range or a flat: 12, 12a, 12-14, 12/4, 12A-3.
fn is_number(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let rest: Vec<char> = word.chars().skip(digits).collect();
    let letters = rest.iter().filter(|letter| letter.is_alphabetic()).count();
    (1..=5).contains(&digits)
        && letters <= 2
        && rest.iter().all(|&letter| letter.is_alphanumeric() || "-/.–".contains(letter))
        && !matches!(rest.iter().collect::<String>().to_lowercase().as_str(), "st" | "nd" | "rd" | "th")
}

/// The door without the flat behind a stroke.
fn door(word: &str) -> &str {
    word.split('/').next().unwrap_or(word).trim_end_matches(['.', '-'])
}
