//! Which street is meant, where what was typed is not on the list word for word: a slip, another language, a corner. What is
//! sure is taken; what is not is asked, as a short list to choose from. The door goes to the vault as ever.

use commons::founding::{Founding, StreetId};
use host::Guess;

use super::draft::Draft;
use super::place::Place;
use crate::caller::Caller;
use crate::forms::{Choice, Form};

/// So many are a short list.
const MOST: usize = 5;
/// What is chosen where none of them is meant.
const NONE: &str = "none";

/// What came of it.
pub(super) enum Meant {
    /// Nothing is to be asked.
    Settled(Draft),
    /// Which of these is it?
    Asked(Draft, Vec<Choice>),
}

/// Looks for the street in what was typed.
pub(super) async fn street(caller: &Caller, draft: Draft, form: &Form) -> Meant {
    let founding = caller.home.look().group.founding.clone();
    let found = Place::read(&founding, &draft.street, &draft.door).street.is_some();
    if found || draft.street.is_empty() {
        return Meant::Settled(draft);
    }
    // Chosen for what still stands in the line; somebody may have typed something else instead.
    let chosen = form.raw("meant");
    if form.raw("meant_for") == draft.street && !chosen.is_empty() {
        let id = chosen.parse().ok().map(StreetId).filter(|_| chosen != NONE);
        return Meant::Settled(match id.and_then(|id| founding.street(id)) {
            Some(name) => draft.on(name, true),
            None => draft,
        });
    }
    // If it cannot be looked up now, somebody on the phone desk asks.
    let guesses = caller.house.host().guess_streets(&caller.home, &draft.street, MOST).await.unwrap_or_default();
    if let Some(sure) = Guess::the_one(&guesses)
        && let Some(name) = founding.street(sure.street)
    {
        return Meant::Settled(draft.on(name, sure.corner.is_some()));
    }
    if guesses.is_empty() {
        return Meant::Settled(draft);
    }
    let mut choices: Vec<Choice> = guesses.iter().filter_map(|guess| choice(&founding, guess)).collect();
    choices.push(Choice::new(NONE, caller.frame().t("ask-meant-none")));
    Meant::Asked(draft, choices)
}

fn choice(founding: &Founding, guess: &Guess) -> Option<Choice> {
    let name = founding.street(guess.street)?;
    let label = match guess.corner.and_then(|corner| founding.street(corner)) {
        Some(corner) => format!("{name} / {corner}"),
        None => name.to_owned(),
    };
    Some(Choice::new(guess.street.0, label))
}
