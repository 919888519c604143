//! Words people say aloud, copy from paper or read down a telephone: one in the public code of a need ("PLUM 4821"), six in its key.
//!
//! The lists are fixed for ever: a word's place in its list is its number, and keys on paper still have to open tomorrow.
//! Key words differ in their first four letters; code words never differ by a single letter only. Which word somebody gets is
//! not decided here; chance arrives as a number.

use std::sync::LazyLock;

const CODE_WORDS: &str = include_str!("words/code-words.txt");
const KEY_WORDS: &str = include_str!("words/key-words.txt");

/// How many words a need's code chooses from.
pub const CODE_WORD_COUNT: usize = 256;
/// How many words each place of a key chooses from: eleven bits a word.
pub const KEY_WORD_COUNT: u16 = 2048;

static CODES: LazyLock<Vec<&str>> = LazyLock::new(|| CODE_WORDS.lines().collect());
static KEYS: LazyLock<Vec<&str>> = LazyLock::new(|| KEY_WORDS.lines().collect());

/// The `n`th code word; numbers beyond the list start again from its beginning, so that any dice fit.
pub fn code_word(n: usize) -> &'static str {
    CODES.get(n % CODE_WORD_COUNT).expect("the list is as long as its count, which a test reads")
}

/// The number of a code word as somebody said or typed it; `None` for any other word.
pub fn code_number(word: &str) -> Option<u8> {
    place(&CODES, word).and_then(|place| u8::try_from(place).ok())
}

/// The `n`th key word; numbers beyond the list start again from its beginning.
pub fn key_word(n: u16) -> &'static str {
    KEYS.get(usize::from(n % KEY_WORD_COUNT)).expect("the list is as long as its count, which a test reads")
}

/// The number of a key word as somebody typed it: capitals and spaces around it do not matter. `None` for any other word.
pub fn key_number(word: &str) -> Option<u16> {
    place(&KEYS, word).and_then(|place| u16::try_from(place).ok())
}

/// Both lists stand in the order of their letters.
fn place(list: &[&str], word: &str) -> Option<usize> {
    let word = word.trim().to_ascii_lowercase();
    list.binary_search(&word.as_str()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn code_words() -> Vec<&'static str> {
        CODE_WORDS.lines().collect()
    }

    fn key_words() -> Vec<&'static str> {
        KEY_WORDS.lines().collect()
    }

    #[test]
    fn the_lists_have_the_promised_length() {
        assert_eq!(code_words().len(), CODE_WORD_COUNT);
        assert_eq!(key_words().len(), usize::from(KEY_WORD_COUNT));
    }

    #[test]
    fn every_word_stands_once_and_in_order() {
        for words in [code_words(), key_words()] {
            assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn words_are_three_to_seven_plain_small_letters() {
        for word in code_words().into_iter().chain(key_words()) {
            assert!((3..=7).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn four_letters_are_enough_to_know_a_key_word() {
        let starts: BTreeSet<&str> = key_words().iter().map(|word| &word[..word.len().min(4)]).collect();
        assert_eq!(starts.len(), usize::from(KEY_WORD_COUNT));
    }

    #[test]
    fn no_key_word_is_the_plural_of_another() {
        let words: BTreeSet<&str> = key_words().into_iter().collect();
        for word in &words {
            assert!(!words.contains(format!("{word}s").as_str()), "{word}");
            assert!(!words.contains(format!("{word}es").as_str()), "{word}");
        }
    }

    #[test]
    fn no_two_code_words_differ_by_one_letter() {
        let words = code_words();
        for (place, one) in words.iter().enumerate() {
            for other in &words[place + 1..] {
                if one.len() == other.len() {
                    let differing = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count();
                    assert!(differing > 1, "{one} and {other}");
                }
            }
        }
    }

    #[test]
    fn every_key_word_leads_back_to_its_number() {
        for n in 0..KEY_WORD_COUNT {
            assert_eq!(key_number(key_word(n)), Some(n));
        }
    }

    #[test]
    fn every_code_word_leads_back_to_its_number() {
        for n in 0..=u8::MAX {
            assert_eq!(code_number(&code_word(n.into()).to_uppercase()), Some(n));
        }
    }

    #[test]
    fn a_key_word_is_known_in_capitals_and_with_spaces() {
        assert_eq!(key_number(" Lantern\u{a0}\n"), key_number("lantern"));
        assert!(key_number("LANTERN").is_some());
    }

    #[test]
    fn what_is_no_key_word_has_no_number() {
        for typed in ["", " ", "lanter", "lanterns", "two words", "лампа", "مصباح", "plum\nplum"] {
            assert_eq!(key_number(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn numbers_beyond_the_list_begin_again() {
        assert_eq!(code_word(256), code_word(0));
        assert_eq!(key_word(2048), key_word(0));
    }

    /// Keys already given out must keep their meaning: these places never move.
    #[test]
    fn the_lists_have_not_moved() {
        let print = |list: &str| blake3::hash(list.as_bytes()).to_hex()[..16].to_string();
        assert_eq!(print(CODE_WORDS), "195f96cd48cadc46");
        assert_eq!(print(KEY_WORDS), "ec47e4919b82b0f2");
    }
}
