//! Reading what somebody types in from a printed sheet: "3 y 4 n", or "k7qm y" one below the other. Nothing makes it fail;
//! what cannot be read is given back piece by piece.

use commons::rounds::{Answer, SheetCode, Stop};
use std::collections::BTreeMap;

use crate::words::Tongue;

/// What could be read, and what could not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// Places on the sheet, from 0, each once, with what was typed for it.
    pub(super) right: BTreeMap<usize, (Answer, String)>,
    pub(super) amiss: Vec<(String, Amiss)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amiss {
    /// There is no such stop.
    Stop,
    /// It is no letter of ours.
    Letter,
    /// A stop without its letter.
    Missing,
    /// Two different letters for one stop.
    Twice,
}

/// The letter that stands for an answer, as a sheet in this language shows it. All languages' letters are understood, and no
/// two mean different things, because a sheet may be typed in by somebody who reads another one.
pub(super) fn letter(tongue: Tongue, answer: Answer) -> String {
    tongue.t(match answer {
        Answer::Given => "carry-letter-given",
        Answer::WithNeighbour => "carry-letter-with_neighbour",
        Answer::NoAnswer => "carry-letter-no_answer",
        Answer::Wrong => "carry-letter-wrong",
    })
}

/// Reads it, stop by stop.
pub(super) fn read(typed: &str, stops: &[Stop]) -> Reading {
    let mut reading = Reading::default();
    let mut twice = BTreeMap::new();
    let mut waiting: Option<(&str, Option<usize>)> = None;
    let typed: String = typed.chars().map(as_digit).collect();
    let parts = |c: char| c.is_whitespace() || ",;:.=|/،؛".contains(c);
    let mut pair = |reading: &mut Reading, piece: String, place: Option<usize>, answer: Answer| match place {
        None => reading.amiss.push((piece, Amiss::Stop)),
        Some(place) => match reading.right.get(&place) {
            Some((before, _)) if *before != answer => drop(twice.insert(place, piece)),
            _ => drop(reading.right.insert(place, (answer, piece))),
        },
    };
    for word in typed.split(parts).filter(|word| !word.is_empty()) {
        if let Some((stop, place)) = waiting.take() {
            if let Some(answer) = answer(word) {
                pair(&mut reading, format!("{stop} {word}"), place, answer);
                continue;
            }
            if !names_a_stop(word) && both(word, stops).is_none() {
                reading.amiss.push((format!("{stop} {word}"), Amiss::Letter));
                continue;
            }
            reading.amiss.push((stop.to_owned(), Amiss::Missing));
        }
        match both(word, stops) {
            Some((place, answer)) => pair(&mut reading, word.to_owned(), place, answer),
            None if names_a_stop(word) => waiting = Some((word, place_of(word, stops))),
            None => reading.amiss.push((word.to_owned(), Amiss::Stop)),
        }
    }
    if let Some((stop, _)) = waiting {
        reading.amiss.push((stop.to_owned(), Amiss::Missing));
    }
    for (place, piece) in twice {
        reading.right.remove(&place);
        reading.amiss.push((piece, Amiss::Twice));
    }
    reading
}

/// How many stops could be read, and how many pieces could not: for whoever feeds the reader with anything at all.
pub fn counted(typed: &str, stops: &[Stop]) -> (usize, usize) {
    let reading = read(typed, stops);
    (reading.right.len(), reading.amiss.len())
}

/// The digits of Arabic and Persian count like ours.
fn as_digit(c: char) -> char {
    let value = match c {
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

fn answer(word: &str) -> Option<Answer> {
    let word = word.to_lowercase();
    match word.as_str() {
        "✓" | "✔" | "+" => return Some(Answer::Given),
        "-" | "–" => return Some(Answer::NoAnswer),
        "!" => return Some(Answer::Wrong),
        _ => {}
    }
    Answer::ALL.into_iter().find(|answer| Tongue::ALL.into_iter().any(|tongue| letter(tongue, *answer) == word))
}

/// Whether it has the shape of a number or of a code, be there such a stop or not.
fn names_a_stop(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || SheetCode::parse(word).is_some()
}

fn place_of(word: &str, stops: &[Stop]) -> Option<usize> {
    let by_number = || {
        let number: usize = word.parse().ok()?;
        (1..=stops.len()).contains(&number).then(|| number - 1)
    };
    let by_code = || {
        let code = SheetCode::parse(word)?;
        stops.iter().position(|stop| stop.code == code)
    };
    by_code().or_else(by_number)
}

/// A stop and its letter without a gap: "3y", "k7qmy". A code may look like one of these; then it is the code.
fn both(word: &str, stops: &[Stop]) -> Option<(Option<usize>, Answer)> {
    if place_of(word, stops).is_some() {
        return None;
    }
    let last = word.chars().next_back()?;
    let stop = word.strip_suffix(last)?;
    let named = !stop.is_empty() && names_a_stop(stop);
    answer(&last.to_string()).filter(|_| named).map(|answer| (place_of(stop, stops), answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use commons::needs::NeedId;

    const CODES: [&str; 4] = ["K7QM", "3Y4N", "BCDF", "6789"];

    fn stops() -> Vec<Stop> {
        let stop = |(number, code): (u32, &str)| Stop {
            need: NeedId(number),
            much: 1,
            fetch: None,
            cold: false,
            pinned: false,
            open: None,
            code: SheetCode::parse(code).unwrap(),
            answered: None,
        };
        (1..).zip(CODES).map(stop).collect()
    }

    fn right(typed: &str) -> Vec<(usize, Answer)> {
        let reading = read(typed, &stops());
        assert_eq!(reading.amiss, vec![], "{typed}");
        reading.right.into_iter().map(|(place, (answer, _))| (place, answer)).collect()
    }

    fn amiss(typed: &str) -> Vec<(String, Amiss)> {
        read(typed, &stops()).amiss
    }

    use Answer::{Given, NoAnswer, WithNeighbour, Wrong};

    #[test]
    fn numbers_and_codes_are_read_in_a_line_or_one_below_the_other() {
        let all = vec![(0, Given), (1, NoAnswer), (2, WithNeighbour), (3, Wrong)];
        for typed in ["1 y 2 n 3 d 4 w", "1y\n2n\n3d\n4w", "1: y, 2: n; 3=d. 4 W", "k7qm y 3y4n n bcdf d 6789 w"] {
            assert_eq!(right(typed), all, "{typed}");
        }
        assert_eq!(right("k7qmy 3y4nn"), vec![(0, Given), (1, NoAnswer)]);
        assert_eq!(right("1 + 2 - 3 ✓ 4 !"), vec![(0, Given), (1, NoAnswer), (2, Given), (3, Wrong)]);
        assert_eq!(right(""), vec![]);
    }

    #[test]
    fn a_code_that_looks_like_two_answers_is_the_code() {
        assert_eq!(right("3y4n y"), vec![(1, Given)]);
        assert_eq!(right("3y 4n"), vec![(2, Given), (3, NoAnswer)]);
    }

    #[test]
    fn every_language_is_understood_by_all_and_no_letter_means_two_things() {
        assert_eq!(right("1 s 2 n 3 v 4 p"), right("1 y 2 n 3 d 4 w"));
        assert_eq!(right("1 t 2 n 3 o 4 p"), right("1 y 2 n 3 d 4 w"));
        assert_eq!(right("١ ن ٢ ل ٣ ج ۴ م"), right("1 y 2 n 3 d 4 w"));
        let mut means = BTreeMap::new();
        for (tongue, answer) in Tongue::ALL.into_iter().flat_map(|tongue| Answer::ALL.map(|answer| (tongue, answer))) {
            let letter = letter(tongue, answer);
            assert_eq!(letter.chars().count(), 1, "{letter}");
            assert_eq!(*means.entry(letter.clone()).or_insert(answer), answer, "{letter}");
        }
    }

    #[test]
    fn what_is_amiss_is_given_back_piece_by_piece_and_the_rest_is_read() {
        assert_eq!(amiss("1 y 9 n"), vec![("9 n".into(), Amiss::Stop)]);
        assert_eq!(amiss("1 q 2 y"), vec![("1 q".into(), Amiss::Letter)]);
        assert_eq!(amiss("1 2 y"), vec![("1".into(), Amiss::Missing)]);
        assert_eq!(amiss("2 y 1"), vec![("1".into(), Amiss::Missing)]);
        assert_eq!(amiss("hello 2 y"), vec![("hello".into(), Amiss::Stop)]);
        assert_eq!(amiss("xxxx y"), vec![("xxxx y".into(), Amiss::Stop)]);
        assert_eq!(amiss("1 y 1 n 2 y"), vec![("1 n".into(), Amiss::Twice)]);
        assert_eq!(amiss("1 y k7qm y"), vec![], "the same answer twice is one");
        let reading = read("1 y 9 n hello 2", &stops());
        assert_eq!(reading.right.keys().copied().collect::<Vec<_>>(), [0]);
        assert_eq!(reading.amiss.len(), 3);
    }

    #[test]
    fn nothing_that_is_typed_makes_it_stumble() {
        for typed in ["\u{0}", "🌶🌶 🌶", "99999999999999999999999 y", "ى", "1\u{202e}y", "y y y", "İ1 1İ", "١"]
        {
            read(typed, &stops());
        }
        assert!(read(&"9z ".repeat(20_000), &stops()).right.is_empty());
    }
}
