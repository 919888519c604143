//! Letters to be written: found by reading the log on, kept until they have gone out, each with a pass that answers from the
//! letter. Who is written to and why is for the rules to say; how a letter looks and travels is for others.

use crate::doors::{Link, hash};
use crate::{Failed, Home, Host, Token};
use commons::decisions::ProposalId;
use commons::founding::Sort;
use commons::letters::{self, Occasion};
use commons::people::PersonId;
use commons::sight::{self, Field};
use commons::{Entry, GroupId, Span, Subject};
use std::collections::BTreeSet;
use store::{Letter, OneTime, SideChange};
use vault::Words;

/// Entries read at once.
const PAGE: u32 = 2_000;
/// How long somebody has a letter in hand before another may take it.
const IN_HAND: Span = Span::minutes(2);
/// After so many tries a letter is given up.
const TRIES: u32 = 8;
/// Digits of a code that is typed in from paper.
const DIGITS: u64 = 10_000_000_000;

/// What answers one proposal from a letter, without signing in.
#[derive(Debug)]
pub struct Pass {
    /// By link.
    pub token: Token,
    /// The same, typed in.
    pub code: String,
}

/// A letter in hand: what it is about, where it goes, and how it is answered.
#[derive(Debug)]
pub struct Errand {
    /// The same for the same letter, however often it is tried.
    pub id: String,
    pub person: PersonId,
    pub occasion: Occasion,
    pub reach: Words,
    /// Answers from the letter. Nobody promises anything from a mailbox: a letter about a need has none.
    pub pass: Option<Pass>,
    letter: Letter,
}

impl Host {
    /// Groups that letters have to be looked for in, or whose letters may go out now, whether they sleep or not. `is_day`
    /// says whether letters go out in a time zone now.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn groups_with_letters(&self, is_day: impl Fn(&str) -> bool) -> Result<Vec<GroupId>, Failed> {
        let new: BTreeSet<_> = self.store.groups_to_read_for_letters().await?.into_iter().collect();
        let due: BTreeSet<_> = self.store.groups_with_letters_due(self.clock.now().0).await?.into_iter().collect();
        let mut groups = self.all_groups();
        // A made-up neighbourhood writes to nobody.
        groups.retain(|group| group.sort != Sort::Demo);
        groups.retain(|group| new.contains(&group.id.0) || due.contains(&group.id.0) && is_day(&group.zone));
        Ok(groups.into_iter().map(|group| group.id).collect())
    }

    /// Reads the log of a group on for letters. Returns how many entries that were.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn read_for_letters(&self, home: &Home) -> Result<u64, Failed> {
        // A made-up neighbourhood writes to nobody.
        if home.look().group.founding.sort == Sort::Demo {
            return Ok(0);
        }
        let (from, to) = (self.store.letters_read_to(home.id.0).await?, home.told());
        let mut read_to = from;
        while read_to < to {
            let rows = self.store.load(home.id.0, read_to + 1, PAGE).await?;
            let Some(last) = rows.last().map(|row| row.seq) else { break };
            let mut new = Vec::new();
            for row in &rows {
                let entry = Entry::from_line(&row.body)
                    .map_err(|error| Failed::Trouble(format!("entry {} cannot be read: {error}", row.seq)))?;
                let people = letters::recipients(&home.look().group, &entry.event);
                new.extend(people.into_iter().map(|person| (row.seq, u64::from(person.0))));
            }
            let next_at = self.clock.now().0;
            let change = SideChange::WriteLetters { read_to: last, letters: new, next_at };
            self.store.change(home.id.0, vec![change]).await?;
            read_to = last;
        }
        Ok(read_to - from)
    }

    /// Takes the letters whose time has come in hand, at most `most`. What need not go out any more is let go.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn take_letters(&self, home: &Home, most: u32) -> Result<Vec<Errand>, Failed> {
        // Where a letter goes is sealed; while the shutters are closed it waits.
        if home.look().group.shutters.are_closed() {
            return Ok(Vec::new());
        }
        let now = self.clock.now();
        let mut errands = Vec::new();
        for letter in self.store.letters_due(home.id.0, now.0, most).await? {
            if !self.store.take_letter(home.id.0, letter, (now + IN_HAND).0).await? {
                continue;
            }
            match self.errand(home, letter).await? {
                Some(errand) => errands.push(errand),
                None => self.letter_gone(home, letter).await?,
            }
        }
        Ok(errands)
    }

    async fn errand(&self, home: &Home, letter: Letter) -> Result<Option<Errand>, Failed> {
        let person = PersonId(u32::try_from(letter.person).unwrap_or(0));
        let Some(row) = self.store.load(home.id.0, letter.seq, 1).await?.pop() else { return Ok(None) };
        let Ok(entry) = Entry::from_line(&row.body) else { return Ok(None) };
        let (occasion, warrant) = {
            let state = home.look();
            let occasion = letters::occasion(&state.group, &entry.event, person);
            (occasion, sight::warrant_for_a_letter(&state.group, person))
        };
        let (Some(occasion), Ok(warrant)) = (occasion, warrant) else { return Ok(None) };
        let reach = self.open_one(home, &warrant, Subject::Person(person), Field::Reach).await?;
        let Some(reach) = reach.filter(|reach| reach.reveal().contains('@')) else { return Ok(None) };
        let pass = match occasion.proposal() {
            Some(proposal) => {
                let (token, code) = self.answer_pass(home, person, proposal).await?;
                Some(Pass { token, code })
            }
            None => None,
        };
        let id = blake3::Hasher::new()
            .update(b"manyhands letter\n")
            .update(&home.id.0)
            .update(&letter.seq.to_le_bytes())
            .update(&letter.person.to_le_bytes())
            .finalize()
            .to_hex()[..32]
            .to_owned();
        Ok(Some(Errand { id, person, occasion, reach, pass, letter }))
    }

    /// It has gone out.
    ///
    /// # Errors
    /// Our trouble; then it may go out once more, with the same id.
    pub async fn letter_sent(&self, home: &Home, errand: &Errand) -> Result<(), Failed> {
        self.letter_gone(home, errand.letter).await
    }

    /// It could not go out. It is tried again later, and given up after a day or so. `true` if it was given up.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn letter_later(&self, home: &Home, errand: &Errand) -> Result<bool, Failed> {
        let tries = errand.letter.tries + 1;
        if tries >= TRIES {
            self.letter_gone(home, errand.letter).await?;
            return Ok(true);
        }
        // 2, 8, 32, 128 … minutes.
        let wait = Span::minutes(2_i64.saturating_mul(4_i64.saturating_pow(tries - 1)).min(720));
        let until = (self.clock.now() + wait).0;
        let later = SideChange::LetterLater { seq: errand.letter.seq, person: errand.letter.person, next_at: until };
        self.store.change(home.id.0, vec![later]).await?;
        Ok(false)
    }

    async fn letter_gone(&self, home: &Home, letter: Letter) -> Result<(), Failed> {
        let gone = SideChange::LetterGone { seq: letter.seq, person: letter.person };
        Ok(self.store.change(home.id.0, vec![gone]).await?)
    }

    /// A pass that lets somebody answer one proposal without signing in: as a link, and as ten digits.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn answer_pass(
        &self,
        home: &Home,
        person: PersonId,
        proposal: ProposalId,
    ) -> Result<(Token, String), Failed> {
        let token = self.new_token();
        let link = Link::Answer(person);
        let ends_at = (self.clock.now() + link.lasts()).0;
        let one_time = |lookup| OneTime {
            lookup,
            code: None,
            kind: link.kind(),
            holder: link.number(),
            body: proposal.0.to_string(),
            tries: u32::MAX >> 1,
            ends_at,
        };
        loop {
            let code = format!("{:010}", self.dice.below(DIGITS));
            let passes = [token.hash(), hash(b"answer", code.as_bytes())];
            let changes = passes.map(|lookup| SideChange::PutOneTime(one_time(lookup))).to_vec();
            match self.store.change(home.id.0, changes).await {
                Err(store::StoreError::Taken(_)) => {}
                done => return Ok(done.map(|()| (token, code))?),
            }
        }
    }

    /// Who may answer what with this pass: a token, or ten digits with any spaces.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn who_answers(&self, home: &Home, pass: &str) -> Result<Option<(PersonId, ProposalId)>, Failed> {
        let lookup = match Token::parse(pass) {
            Some(token) => token.hash(),
            None => {
                let digits: String = pass.chars().filter(char::is_ascii_digit).collect();
                hash(b"answer", digits.as_bytes())
            }
        };
        let kept = self.store.one_time_kept(home.id.0, lookup, self.clock.now().0).await?;
        Ok(kept.and_then(|(kind, number, body)| match Link::from_row(kind, number)? {
            Link::Answer(person) => Some((person, ProposalId(body.parse().ok()?))),
            _ => None,
        }))
    }
}
