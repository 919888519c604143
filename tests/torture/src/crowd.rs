//! A crowd that uses the house through its pages: asking, offering, promising, talking, deciding, wiping. Each remembers what
//! it sent and what it was told, and sends again what nobody answered.

use crate::browser::{Answer, Browser};
use crate::chance::Chance;
use crate::form::{Form, attribute, links, plain};
use crate::house::GROUP;
use crate::record::{Deed, Told};
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Those of the demo that one can look around as, and who may write.
const SEATS: [&str; 3] = ["member", "desk", "newcomer"];

/// What ends somebody's being here, or is not an act of the group's log.
const NOT_PRESSED: [&str; 11] = [
    "/sign-out",
    "/leaving",
    "/passkeys",
    "/devices",
    "/demo",
    "/undo",
    "/away",
    "/calendar",
    "/invitations",
    "/shutters",
    "/mending",
];

/// Something that was sent, or is about to be.
#[derive(Clone, Debug)]
pub struct Sent {
    pub deed: Deed,
    pub path: String,
    fields: Vec<(String, String)>,
    browser: Browser,
    /// Words that were sealed with it, to be found again.
    words: String,
    /// The six words of an ask.
    six: String,
}

/// A crowd, and everything it remembers.
pub struct Crowd {
    members: Vec<Browser>,
    memory: Memory,
    seed: u64,
    rounds: u64,
    /// How often everything is sent at the same moment: somebody presses twice, a proxy tries again.
    pub at_once: usize,
    /// Whether what is sent at the same moment is one act, or several that look alike: the control of the torture.
    pub alike: Alike,
}

/// What those that are sent at the same moment have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// Everything, their command too.
    OneCommand,
    /// Everything but their command, as if the house had not looked at it.
    EachItsOwn,
}

/// What a crowd remembers; somebody else may look into it while the crowd goes on.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Remembered>>);

#[derive(Default)]
struct Remembered {
    sent: Vec<Sent>,
    /// The words of the asks that somebody has chosen to wipe.
    chosen: BTreeSet<String>,
    /// How often something was answered with each status, and the last such page.
    answers: BTreeMap<u16, (usize, String)>,
    /// Acts of which the same sender was told two things.
    told_otherwise: Vec<String>,
}

/// So many asks nobody wipes, so that there is something to look at.
const SOME_STAY: usize = 3;

impl Memory {
    /// What was sent, and what came of it.
    pub fn record(&self) -> Vec<Deed> {
        self.look().sent.iter().map(|sent| sent.deed.clone()).collect()
    }

    /// How much was begun, answered or not.
    pub fn begun(&self) -> usize {
        self.look().sent.len()
    }

    fn look(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Crowd {
    /// Lets some of a demo's people sit down.
    ///
    /// # Errors
    /// The house does not let them.
    pub fn seated(house: SocketAddr, seed: u64) -> Result<Crowd> {
        let mut members = Vec::new();
        for (number, seat) in (1..).zip(SEATS) {
            let mut browser = Browser::new(house, number);
            let answer = browser.post(&format!("/{GROUP}/demo/{seat}"), &[])?;
            ensure!(answer.status == 303, "The seat {seat} is not to be had: {}", answer.status);
            members.push(browser);
        }
        Ok(Crowd { members, memory: Memory::default(), seed, rounds: 0, at_once: 1, alike: Alike::OneCommand })
    }

    /// The same where the house may be ill: whoever is not let in is not there.
    pub fn seated_if_possible(house: SocketAddr, seed: u64) -> Crowd {
        let sit = |(number, seat): (u32, &str)| {
            let mut browser = Browser::new(house, number);
            // On an ill machine it may take two tries.
            let tries = (0..2).any(|_| {
                let answer = browser.post(&format!("/{GROUP}/demo/{seat}"), &[]);
                answer.is_ok_and(|answer| answer.status == 303)
            });
            tries.then_some(browser)
        };
        let members = (1..).zip(SEATS).filter_map(sit).collect();
        Crowd { members, memory: Memory::default(), seed, rounds: 0, at_once: 1, alike: Alike::OneCommand }
    }

    /// Its memory, for somebody else to look into.
    pub fn telling(&self) -> Memory {
        self.memory.clone()
    }

    /// The browser of somebody who takes part.
    pub fn member(&self) -> Browser {
        self.members.first().cloned().unwrap_or_else(|| Browser::new(([127, 0, 0, 1], 0).into(), 1))
    }

    /// How often something was answered with this status.
    pub fn answered(&self, status: u16) -> usize {
        self.memory.look().answers.get(&status).map_or(0, |(count, _)| *count)
    }

    /// The last page with this status.
    pub fn page_of(&self, status: u16) -> Option<String> {
        self.memory.look().answers.get(&status).map(|(_, page)| page.clone())
    }

    /// Somebody asks, and wipes it again: forgetting for certain, where chance might not come to it. What breaks off is
    /// remembered as unanswered.
    pub fn ask_and_wipe(&mut self, house: SocketAddr) {
        self.rounds += 1;
        let mut chance = Chance::new(self.seed.wrapping_add(self.rounds.wrapping_mul(7_919)));
        let network = 0x10_0000 + u32::try_from(chance.below(0xe0_0000)).unwrap_or(0);
        let _ = self.ask(Browser::new(house, network), &mut chance);
        if let Some((six, words)) = self.one_to_wipe(&mut chance, 0) {
            let _ = self.wipe(Browser::new(house, network), &six, words);
        }
    }

    /// Wipes one ask, and says what was answered.
    pub fn wipe_one(&self, house: SocketAddr) -> Option<Told> {
        let (six, words) = self.one_to_wipe(&mut Chance::new(self.seed), 0)?;
        self.wipe(Browser::new(house, 0x7_7777), &six, words.clone()).ok()?;
        let remembered = self.memory.look();
        remembered.sent.iter().rev().find(|sent| sent.deed.kind == "forget").map(|sent| sent.deed.told)
    }

    /// Everybody does one thing after the other, all at once, until `stop`, or until the house is gone.
    pub fn act(&mut self, house: SocketAddr, stop: &AtomicBool) {
        self.rounds += 1;
        let mut chance = Chance::new(self.seed.wrapping_add(self.rounds.wrapping_mul(7_919)));
        std::thread::scope(|scope| {
            for (number, member) in (0..).zip(&self.members) {
                let (mut hand, mut chance, crowd) = (member.clone(), chance.beside(number), &*self);
                hand.house = house;
                scope.spawn(
                    move || {
                        while !stop.load(Ordering::SeqCst) && crowd.as_member(&mut hand, &mut chance).is_ok() {}
                    },
                );
            }
            for number in 0..2 {
                let (mut chance, crowd) = (chance.beside(100 + number), &*self);
                scope.spawn(
                    move || {
                        while !stop.load(Ordering::SeqCst) && crowd.as_neighbour(house, &mut chance).is_ok() {}
                    },
                );
            }
        });
    }

    /// One act after the other, until so many are done.
    ///
    /// # Errors
    /// Only what `until` says; whatever the house answers is remembered.
    pub fn act_in_turn(&mut self, house: SocketAddr, acts: u32) {
        self.rounds += 1;
        let mut chance = Chance::new(self.seed.wrapping_add(self.rounds.wrapping_mul(7_919)));
        for turn in 0..acts {
            let at = usize::try_from(turn).unwrap_or(0) % (self.members.len() + 2);
            // What breaks off is remembered as unanswered.
            let _ = match self.members.get(at) {
                Some(member) => {
                    let mut hand = member.clone();
                    hand.house = house;
                    self.as_member(&mut hand, &mut chance)
                }
                None => self.as_neighbour(house, &mut chance),
            };
        }
    }

    /// Sends everything again that nobody answered, each under its own command, until it is answered.
    ///
    /// # Errors
    /// The house does not answer.
    pub fn ask_again(&self, house: SocketAddr) -> Result<usize> {
        let mut again = 0;
        loop {
            let next = self.memory.look().sent.iter().position(|sent| sent.deed.told == Told::Nothing);
            let Some(at) = next else { return Ok(again) };
            let Some(mut sent) = self.memory.look().sent.get(at).cloned() else { return Ok(again) };
            sent.browser.house = house;
            // Nobody knows whether the first one counted against the limits; this one comes from elsewhere.
            let answer = sent.browser.post(&sent.path, &sent.fields).context("The house does not answer.")?;
            self.hear(at, &answer);
            ensure!(
                self.memory.look().sent.get(at).is_some_and(|sent| sent.deed.told != Told::Nothing),
                "Still no answer."
            );
            again += 1;
        }
    }

    /// Sends everything that was done once more, as a telephone does that never heard the answer. Says how much that was.
    ///
    /// # Errors
    /// The house does not answer.
    pub fn send_all_again(&self, house: SocketAddr) -> Result<usize> {
        let all = self.memory.look().sent.clone();
        let mut again = 0;
        for (at, mut sent) in all.into_iter().enumerate().filter(|(_, sent)| sent.deed.told == Told::Done) {
            sent.browser.house = house;
            let answer = sent.browser.post(&sent.path, &sent.fields)?;
            if self.hear(at, &answer) != Told::Done {
                let said = format!("{} {}, later ({})", sent.deed.kind, sent.deed.id, answer.location);
                self.memory.look().told_otherwise.push(said);
            }
            again += 1;
        }
        Ok(again)
    }

    /// What was sent, and what came of it.
    pub fn record(&self) -> Vec<Deed> {
        self.memory.record()
    }

    /// Acts of which the same sender was told two things.
    pub fn told_otherwise(&self) -> Vec<String> {
        self.memory.look().told_otherwise.clone()
    }

    /// How many acts of each kind were done.
    pub fn done(&self) -> BTreeMap<String, usize> {
        let mut done = BTreeMap::new();
        for sent in self.memory.look().sent.iter().filter(|sent| sent.deed.told == Told::Done) {
            *done.entry(sent.deed.kind.clone()).or_default() += 1;
        }
        done
    }

    pub fn count(&self) -> usize {
        self.memory.look().sent.len()
    }

    /// Looks whether the words of asks and offers, from the `from`th thing sent on, can be opened by those who wrote them; says
    /// what is there by half.
    ///
    /// # Errors
    /// The house does not answer.
    pub fn halves(&self, house: SocketAddr, from: usize, most: usize) -> Result<Vec<String>> {
        let asks: Vec<Sent> = {
            let remembered = self.memory.look();
            let asks = remembered.sent.iter().skip(from).filter(|sent| !sent.six.is_empty());
            asks.filter(|ask| ask.deed.told == Told::Done).take(most).cloned().collect()
        };
        self.halves_among(house, asks)
    }

    /// The same for asks that are among those `done`, the newest first.
    ///
    /// # Errors
    /// The house does not answer.
    pub fn halves_of(&self, house: SocketAddr, done: &BTreeSet<&str>, most: usize) -> Result<Vec<String>> {
        let asks: Vec<Sent> = {
            let remembered = self.memory.look();
            let asks = remembered.sent.iter().rev().filter(|sent| !sent.six.is_empty());
            asks.filter(|ask| done.contains(ask.deed.id.as_str())).take(most).cloned().collect()
        };
        self.halves_among(house, asks)
    }

    fn halves_among(&self, house: SocketAddr, asks: Vec<Sent>) -> Result<Vec<String>> {
        let mut halves = Vec::new();
        for ask in asks {
            let mut browser = Browser::new(house, ask.browser.network ^ 0x5_0000);
            let page = open(&mut browser, &ask.six)?;
            let wiped =
                self.memory.look().sent.iter().any(|other| other.deed.kind == "forget" && other.words == ask.words);
            match page {
                Some(page) if page.contains(&ask.words) => {}
                // Whoever wiped it may have been heard or not; with the answer it is certain.
                None if wiped => {}
                Some(_) => halves.push(format!("the words of ask {}", ask.deed.id)),
                None => halves.push(format!("the six words of ask {}", ask.deed.id)),
            }
        }
        Ok(halves)
    }

    /// Remembers first, then sends, then remembers what was answered.
    fn send(&self, sent: Sent) -> io::Result<Answer> {
        let (mut browser, path, fields) = (sent.browser.clone(), sent.path.clone(), sent.fields.clone());
        let at = {
            let mut remembered = self.memory.look();
            remembered.sent.push(sent);
            remembered.sent.len() - 1
        };
        let others: Vec<io::Result<Answer>> = std::thread::scope(|scope| {
            let (browser, path) = (&browser, &path);
            let others: Vec<_> = (1..self.at_once)
                .map(|number| {
                    let fields = self.alike.copy(&fields, number);
                    scope.spawn(move || browser.clone().post(path, &fields))
                })
                .collect();
            let broke = |_| Err(io::Error::other("a sender broke off"));
            others.into_iter().map(|other| other.join().unwrap_or_else(broke)).collect()
        });
        let answer = browser.post(&path, &fields)?;
        let first = self.hear(at, &answer);
        for other in others {
            let told = self.hear(at, &other?);
            if told != first {
                let mut remembered = self.memory.look();
                let deed = remembered.sent.get(at).map(|sent| format!("{} {}", sent.deed.kind, sent.deed.id));
                remembered.told_otherwise.push(format!("{} ({first:?}, {told:?})", deed.unwrap_or_default()));
            }
        }
        match first {
            // Nobody does one thing after the other with a house in trouble.
            Told::Nothing => Err(io::Error::other("our trouble")),
            _ => Ok(answer),
        }
    }

    fn hear(&self, at: usize, answer: &Answer) -> Told {
        let mut remembered = self.memory.look();
        let heard = remembered.answers.entry(answer.status).or_default();
        heard.0 += 1;
        if answer.status >= 400 {
            heard.1.clone_from(&answer.body);
        }
        let Some(sent) = remembered.sent.get_mut(at) else { return Told::Nothing };
        let six = six_words(&answer.body);
        sent.deed.told = match sent.deed.kind.as_str() {
            "ask" if answer.status == 200 && !six.is_empty() => Told::Done,
            // Sent again after it was wiped: it is gone, so it was there.
            "ask" if answer.location.ends_with("/s/gone") => Told::Done,
            "forget" if answer.location.ends_with("/s/gone") => Told::Done,
            // Signed out by the first one, which is what wiping does.
            "forget" if answer.location.ends_with("/s") => Told::Done,
            // Our trouble says that nobody knows; it has to be asked again.
            _ if answer.status == 500 || answer.status == 503 => Told::Nothing,
            _ if answer.is_done() => Told::Done,
            _ => Told::No,
        };
        if !six.is_empty() {
            sent.six = six;
        }
        sent.deed.told
    }

    /// A neighbour without an account asks, or wipes what was asked before.
    fn as_neighbour(&self, house: SocketAddr, chance: &mut Chance) -> io::Result<()> {
        // Everybody comes from another network, as in a town.
        let network = 0x10_0000 + u32::try_from(chance.below(0xe0_0000)).unwrap_or(0);
        let browser = Browser::new(house, network);
        if chance.percent(25)
            && let Some((six, words)) = self.one_to_wipe(chance, SOME_STAY)
        {
            return self.wipe(browser, &six, words);
        }
        self.ask(browser, chance)
    }

    /// A neighbour without an account asks.
    fn ask(&self, mut browser: Browser, chance: &mut Chance) -> io::Result<()> {
        let words = format!("torture {:x}", chance.next());
        let answers = [
            ("at", "reach"),
            ("item", "groceries"),
            ("soon", "one_or_two_days"),
            ("words", &words),
            ("called", "Amina"),
            ("via", "own_page"),
            ("street", "Kiln Lane"),
            ("door", "4b"),
        ];
        let answers = answers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let path = format!("/{GROUP}/ask/food");
        let check = browser.post(&path, &answers)?;
        let form = Form::all(&check.body).into_iter().find(|form| form.action == path);
        let Some(fields) = form.map(|form| form.filled(&[])) else { return Ok(()) };
        let once = fields.iter().find(|(name, _)| name == "once").map(|(_, value)| value.clone());
        let Some(id) = once.and_then(|once| ask_id(&once)) else { return Ok(()) };
        let deed = Deed { id, kind: "ask".into(), told: Told::Nothing };
        self.send(Sent { deed, path, fields, browser, words, six: String::new() })?;
        Ok(())
    }

    /// An ask that is there and that nobody has begun to wipe, if there are more than so many.
    fn one_to_wipe(&self, chance: &mut Chance, stay: usize) -> Option<(String, String)> {
        let mut remembered = self.memory.look();
        let Remembered { sent, chosen, .. } = &mut *remembered;
        let asks: Vec<&Sent> = sent
            .iter()
            .rev()
            .take(400)
            .filter(|sent| !sent.six.is_empty() && sent.deed.told == Told::Done && !chosen.contains(&sent.words))
            .collect();
        let ask = chance.one_of(&asks).filter(|_| asks.len() > stay)?;
        // From this moment on nobody else chooses it: of two who wipe the same, the second is told that it is gone, and
        // finds nothing of their own in the log.
        chosen.insert(ask.words.clone());
        Some((ask.six.clone(), ask.words.clone()))
    }

    fn wipe(&self, mut browser: Browser, six: &str, words: String) -> io::Result<()> {
        if open(&mut browser, six)?.is_none() {
            return Ok(());
        }
        let path = format!("/{GROUP}/s/mine/wipe");
        let page = browser.get(&path)?;
        let form = Form::all(&page.body).into_iter().find(|form| form.action == path);
        let Some((form, id)) = form.and_then(|form| form.command().map(|id| (form, id))) else { return Ok(()) };
        let deed = Deed { id, kind: "forget".into(), told: Told::Nothing };
        let fields = form.filled(&[]);
        self.send(Sent { deed, path, fields, browser, words, six: String::new() })?;
        Ok(())
    }

    /// Somebody who takes part opens some page and presses something on it.
    fn as_member(&self, hand: &mut Browser, chance: &mut Chance) -> io::Result<()> {
        let group = format!("/{GROUP}");
        let path = match chance.below(14) {
            0..3 => "board".to_owned(),
            3 => "offers/new".to_owned(),
            4 => "offers".to_owned(),
            5 => "duties/phone-desk".to_owned(),
            6 => "me".to_owned(),
            7 => "fund".to_owned(),
            8 => "meetings".to_owned(),
            9 => "neighbours".to_owned(),
            10..12 => return self.on_a_page_of(hand, chance, "board", "needs"),
            12 => return self.on_a_page_of(hand, chance, "decisions", "decisions"),
            _ => return self.on_a_page_of(hand, chance, "duties", "duties"),
        };
        let page = hand.get(&format!("{group}/{path}"))?;
        self.press_something(hand, chance, &page.body)
    }

    fn on_a_page_of(&self, hand: &mut Browser, chance: &mut Chance, list: &str, room: &str) -> io::Result<()> {
        let list = hand.get(&format!("/{GROUP}/{list}"))?;
        let links = links(&list.body, &format!("/{GROUP}/{room}/"));
        let Some(link) = chance.one_of(&links).filter(|link| !link.contains('#')) else { return Ok(()) };
        let page = hand.get(link)?;
        self.press_something(hand, chance, &page.body)
    }

    fn press_something(&self, hand: &Browser, chance: &mut Chance, page: &str) -> io::Result<()> {
        let allowed = |form: &Form| !NOT_PRESSED.iter().any(|not| form.action.contains(not));
        let forms: Vec<Form> = Form::all(page).into_iter().filter(allowed).collect();
        let Some(form) = chance.one_of(&forms) else { return Ok(()) };
        let Some(id) = form.command() else { return Ok(()) };
        let words = format!("torture {:x}", chance.next());
        let fields = form.filled_anyhow(&words, chance);
        let deed = Deed { id, kind: kind(&form.action), told: Told::Nothing };
        let (path, browser) = (form.action.clone(), hand.clone());
        self.send(Sent { deed, path, fields, browser, words, six: String::new() })?;
        Ok(())
    }
}

impl Alike {
    /// The fields as one of those sends them that come at the same moment.
    fn copy(self, fields: &[(String, String)], number: usize) -> Vec<(String, String)> {
        let mut fields = fields.to_vec();
        if self == Alike::EachItsOwn {
            let ids = fields.iter_mut().filter(|(name, _)| name == "command" || name == "once");
            for (_, id) in ids {
                // Other digits of the same number: still an id, and another one.
                let turned = id.chars().map(|digit| {
                    let value = digit.to_digit(16).map_or(0, |value| (value + u32::try_from(number).unwrap_or(1)) % 16);
                    char::from_digit(value, 16).unwrap_or('0')
                });
                *id = turned.collect();
            }
        }
        fields
    }
}

/// Opens the page of an ask with its six words, if they are right. Ten wrong tries an hour are allowed; this is none.
fn open(browser: &mut Browser, six: &str) -> io::Result<Option<String>> {
    let answer = browser.post(&format!("/{GROUP}/s"), &[("words".to_owned(), six.to_owned())])?;
    if !answer.location.ends_with("/s/mine") {
        return Ok(None);
    }
    let page = browser.get(&format!("/{GROUP}/s/mine"))?;
    Ok((page.status == 200).then_some(page.body))
}

/// The six words that the last page of asking shows: they stand in its link.
pub fn six_words(page: &str) -> String {
    let link =
        page.split("<a ").find_map(|tag| attribute(&format!(" {tag}"), "href").filter(|href| href.contains("/s#")));
    link.and_then(|link| link.split_once('#').map(|(_, six)| six.to_owned())).unwrap_or_default()
}

/// The command id of an ask, which follows from the token of its form. The log shows it, and it leads back to nothing.
pub fn ask_id(once: &str) -> Option<String> {
    let mut token = [0u8; 32];
    for (byte, at) in token.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(once.get(at..at + 2)?, 16).ok()?;
    }
    let mut id = [0u8; 16];
    blake3::Hasher::new_keyed(&token).update(b"manyhands command\n").update(b"ask").finalize_xof().fill(&mut id);
    Some(id.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// `/g/needs/12/promises/release` is a `needs promises release`.
fn kind(action: &str) -> String {
    let words = action.split('/').skip(2).filter(|part| part.parse::<u64>().is_err());
    plain(&words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_words_stand_in_the_link() {
        let page = r##"<p><a class="x" href="http://h/g/s#one-two-three-four-five-six">so</a></p>"##;
        assert_eq!(six_words(page), "one-two-three-four-five-six");
        assert_eq!(six_words("<a href=\"/g/s\">"), "");
    }

    #[test]
    fn those_that_come_at_the_same_moment_are_one_act_or_several() {
        let fields = [("command".to_owned(), "0f".to_owned()), ("words".to_owned(), "0f".to_owned())];
        assert_eq!(Alike::OneCommand.copy(&fields, 1), fields);
        let [command, words] = &Alike::EachItsOwn.copy(&fields, 1)[..] else { panic!("two fields") };
        assert_eq!((command.1.as_str(), words.1.as_str()), ("10", "0f"));
    }

    #[test]
    fn a_kind_has_no_numbers() {
        assert_eq!(kind("/g/needs/12/promises/release"), "needs promises release");
    }
}
