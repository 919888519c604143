//! Words as they are compared: without case, accents, marks and script.
//!
//! Other scripts are written out in Latin letters (crate `deunicode`), so "Маннергейминтие" is near "Mannerheimintie"; what
//! is far from it all the same is found by the names a map has in other languages.

/// Small letters and digits of the Latin script, with single spaces between words.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut plain = String::with_capacity(text.len());
    // Nobody's address is this long.
    for letter in text.chars().take(300) {
        match letter {
            // Arabic is written with and without marks, and several letters stand for one.
            '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => plain.push('ا'),
            'ة' => plain.push('ه'),
            'ى' => plain.push('ي'),
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' => {}
            other => plain.extend(other.to_lowercase()),
        }
    }
    for letter in deunicode::deunicode(&plain).chars() {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            // Signs that write a sound of another script ("kol'tsevaia") are no gap.
            '\'' | '`' => {}
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A name as it is compared: folded, and the words that only say "street" written one way.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').flat_map(apart).map(usual).filter(|word| !word.is_empty()).collect();
    // A street may be called nothing but "The Street".
    if words.is_empty() { folded } else { words.join(" ") }
}

/// "Lindenstrasse" as "linden strasse": whether it is one word is a matter of language, and of haste.
fn apart(word: &str) -> [&str; 2] {
    for end in ["strasse", "street", "str"] {
        if let Some(start) = word.strip_suffix(end)
            && start.len() > 2
        {
            return [start, end];
        }
    }
    [word, ""]
}

/// Short and long forms of the same word, in the languages of the program and some neighbours.
fn usual(word: &str) -> &str {
    match word {
        "street" | "str" | "strasse" | "saint" | "sankt" | "san" => "st",
        "road" => "rd",
        "avenue" | "ave" | "avenida" | "avda" => "av",
        "lane" => "ln",
        "close" => "cl",
        "court" => "ct",
        "terrace" | "terr" => "ter",
        "place" | "plac" | "plaza" | "pza" | "plza" | "platz" => "pl",
        "square" => "sq",
        "drive" => "dr",
        "gardens" | "gardns" => "gdns",
        "grove" => "gr",
        "crescent" => "cres",
        "aleja" | "aleje" | "alei" | "alley" => "al",
        "osiedle" => "os",
        "carretera" => "ctra",
        "paseo" => "pso",
        // "ulica", "calle" and "شارع" stand before a name or are left away.
        "ul" | "ulica" | "ulicy" | "calle" | "the" | "shr" | "sharaa" | "sharie" => "",
        other => other,
    }
}

/// The first number written in a text, if it fits.
pub(crate) fn first_number(text: &str) -> Option<u32> {
    let digits: String =
        text.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).take(9).collect();
    digits.parse().ok()
}
