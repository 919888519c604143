//! What people like to talk about or do: ticked in a form, and said in words. Only where it is about company.

use commons::needs::{Interest, Kind, MOST_INTERESTS};

use crate::forms::{Choice, Form, Problems};
use crate::words::Tongue;

/// The name of the field.
pub(crate) const FIELD: &str = "interest";

/// What was ticked. Where it is not about company, nothing was.
pub(crate) fn ticked(form: &Form, kinds: &[Kind], problems: &mut Problems) -> Vec<Interest> {
    if !kinds.contains(&Kind::Company) {
        return Vec::new();
    }
    let words: Vec<String> = form.choices(FIELD);
    let mut interests: Vec<Interest> = words.iter().filter_map(|word| Interest::parse(word)).collect();
    interests.sort_unstable();
    interests.dedup();
    if interests.len() > MOST_INTERESTS {
        problems.add_counted(FIELD, "interests-too-many", MOST_INTERESTS);
    }
    interests
}

/// The whole list, to tick.
pub(crate) fn choices(tongue: Tongue, chosen: &[Interest]) -> Vec<Choice> {
    let choice =
        |interest: Interest| Choice::new(interest.word(), said(tongue, interest)).chosen_if(chosen.contains(&interest));
    Interest::ALL.map(choice).into()
}

/// "Cooking"
pub(crate) fn said(tongue: Tongue, interest: Interest) -> String {
    tongue.t(&format!("interest-{}", interest.word()))
}

/// "Cooking, music and walking"
pub(crate) fn list(tongue: Tongue, interests: &[Interest]) -> String {
    tongue.list(interests.iter().map(|interest| said(tongue, *interest)))
}

#[cfg(test)]
mod tests;
