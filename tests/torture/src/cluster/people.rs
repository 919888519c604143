//! People who write all the time, each to one server, and to the next when that one does not answer: neighbours who ask, members
//! who change what they offer. Each remembers what they sent before sending it, sends it again under the same command until
//! somebody answers, and now and then once more afterwards.

use crate::browser::{Answer, Browser};
use crate::chance::Chance;
use crate::crowd::{ask_id, six_words};
use crate::form::{Form, links};
use crate::house::GROUP;
use crate::record::{Deed, Told};
use anyhow::{Context, Result, ensure};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long somebody waits for an answer before they try elsewhere.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long before they try again.
const BREATH: Duration = Duration::from_millis(150);
/// So many in a hundred send once more what was told done.
const ONCE_MORE: u64 = 3;
/// Every how many-th of them asks; the others change what they offer.
const ASKS: u32 = 3;

pub struct People {
    told: Arc<Memory>,
    seated: Vec<(Hand, Does)>,
    hands: Vec<JoinHandle<()>>,
}

/// What they remember together.
struct Memory {
    sent: Mutex<Vec<Deed>>,
    /// No new act is begun; what was begun is sent until it is answered.
    ends: AtomicBool,
    /// Everybody leaves at once.
    leaves: AtomicBool,
    acknowledged: AtomicUsize,
    again: AtomicUsize,
    once_more: AtomicUsize,
    silence: Mutex<Silence>,
}

/// How long nobody heard that anything is done.
struct Silence {
    since: Instant,
    longest: Duration,
}

fn look<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl People {
    /// Lets them sit down, and do what comes before their first act.
    ///
    /// # Errors
    /// A server does not let them in.
    pub fn sit_down(doors: &[SocketAddr], count: u32, seed: u64) -> Result<People> {
        let silence = Mutex::new(Silence { since: Instant::now(), longest: Duration::ZERO });
        let told = Arc::new(Memory {
            sent: Mutex::default(),
            ends: AtomicBool::new(false),
            leaves: AtomicBool::new(false),
            acknowledged: AtomicUsize::new(0),
            again: AtomicUsize::new(0),
            once_more: AtomicUsize::new(0),
            silence,
        });
        let (mut seated, mut chance) = (Vec::new(), Chance::new(seed ^ 0x7065_6f70_6c65));
        for number in 0..count {
            let mut hand = Hand {
                doors: doors.to_vec(),
                at: usize::try_from(number).unwrap_or(0),
                chance: chance.beside(number.into()),
                told: Arc::clone(&told),
            };
            let does = hand.begin_with(number)?;
            seated.push((hand, does));
        }
        Ok(People { told, seated, hands: Vec::new() })
    }

    /// Lets them begin.
    pub fn begin(&mut self) {
        let begin = |(mut hand, does): (Hand, Does)| std::thread::spawn(move || hand.go_on(&does));
        self.hands = self.seated.drain(..).map(begin).collect();
    }

    /// How many acts were told done.
    pub fn acknowledged(&self) -> usize {
        self.told.acknowledged.load(Ordering::SeqCst)
    }

    /// How many had to be sent again.
    pub fn again(&self) -> usize {
        self.told.again.load(Ordering::SeqCst)
    }

    /// How many were sent once more after they were told done.
    pub fn once_more(&self) -> usize {
        self.told.once_more.load(Ordering::SeqCst)
    }

    /// From now on the longest silence counts.
    pub fn listen(&self) {
        *look(&self.told.silence) = Silence { since: Instant::now(), longest: Duration::ZERO };
    }

    pub fn longest_silence(&self) -> Duration {
        let silence = look(&self.told.silence);
        silence.longest.max(silence.since.elapsed())
    }

    pub fn record(&self) -> Vec<Deed> {
        look(&self.told.sent).clone()
    }

    /// No new acts; waits until everything that was begun is answered.
    pub fn finish(&mut self) {
        self.told.ends.store(true, Ordering::SeqCst);
        for hand in self.hands.drain(..) {
            let _ = hand.join();
        }
    }

    /// Everybody goes, answered or not.
    pub fn leave(&mut self) {
        self.told.leaves.store(true, Ordering::SeqCst);
        self.finish();
    }
}

impl Drop for People {
    fn drop(&mut self) {
        self.leave();
    }
}

/// What somebody does again and again: the form, and the browser they sit at.
struct Does {
    browser: Browser,
    path: String,
    fields: Vec<(String, String)>,
    kind: &'static str,
    /// The field that makes it happen once, and how many bytes that is.
    once: (&'static str, usize),
}

struct Hand {
    doors: Vec<SocketAddr>,
    at: usize,
    chance: Chance,
    told: Arc<Memory>,
}

impl Hand {
    fn door(&self) -> SocketAddr {
        let at = self.at % self.doors.len().max(1);
        self.doors.get(at).copied().unwrap_or_else(|| ([127, 0, 0, 1], 0).into())
    }

    fn browser(&self, network: u32) -> Browser {
        let mut browser = Browser::new(self.door(), network);
        browser.patience = PATIENCE;
        browser
    }

    /// Learns what they do all the time. A cluster that has just changed its primary may be in trouble for a moment.
    fn begin_with(&mut self, number: u32) -> Result<Does> {
        let until = Instant::now() + Duration::from_secs(60);
        loop {
            let does = if number.is_multiple_of(ASKS) { self.learn_to_ask() } else { self.make_offer(number) };
            if does.is_ok() || Instant::now() > until {
                return does;
            }
            self.at += 1;
            std::thread::sleep(BREATH);
        }
    }

    /// Goes through the open form once, up to its last page.
    fn learn_to_ask(&mut self) -> Result<Does> {
        let answers = [
            ("at", "reach"),
            ("item", "groceries"),
            ("soon", "one_or_two_days"),
            ("words", "torture of a cluster"),
            ("called", "Amina"),
            ("via", "own_page"),
            ("street", "Kiln Lane"),
            ("door", "4b"),
        ];
        let answers = answers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (path, mut browser) = (format!("/{GROUP}/ask/food"), self.browser(9));
        let check = browser.post(&path, &answers)?;
        let form = Form::all(&check.body).into_iter().find(|form| form.action == path);
        let fields = form.context("There is no last page of asking.")?.filled(&[]);
        ensure!(fields.iter().any(|(name, _)| name == "once"), "Asking has no field that makes it happen once.");
        Ok(Does { browser, path, fields, kind: "ask", once: ("once", 32) })
    }

    /// Sits down in a seat of the demo and offers something.
    fn make_offer(&mut self, number: u32) -> Result<Does> {
        let seats = ["member", "desk", "newcomer"];
        let seat = seats.get(usize::try_from(number).unwrap_or(0) % seats.len()).unwrap_or(&"member");
        let mut browser = self.browser(number + 1);
        let sat = browser.post(&format!("/{GROUP}/demo/{seat}"), &[])?;
        ensure!(sat.status == 303, "The seat {seat} is not to be had: {}", sat.status);
        let (list, new) = (format!("/{GROUP}/offers"), format!("/{GROUP}/offers/new"));
        for _ in 0..40 {
            let page = browser.get(&new)?;
            let form = Form::all(&page.body).into_iter().find(|form| form.action == list);
            let form = form.context("There is no form for an offer.")?;
            // Pressed anyhow until it does.
            if browser.post(&list, &form.filled_anyhow("", &mut self.chance))?.is_done() {
                break;
            }
        }
        let edit = links(&browser.get(&list)?.body, &format!("/{GROUP}/offers/"));
        let edit = edit.into_iter().rfind(|link| link.ends_with("/edit")).context("The offer is not there.")?;
        let page = browser.get(&edit)?;
        let path = edit.trim_end_matches("/edit").to_owned();
        let form = Form::all(&page.body).into_iter().find(|form| form.action == path);
        let fields = form.context("The offer cannot be changed.")?.filled(&[]);
        Ok(Does { browser, path, fields, kind: "offer", once: ("command", 16) })
    }

    /// One act after the other.
    fn go_on(&mut self, does: &Does) {
        while !self.told.ends.load(Ordering::SeqCst) {
            self.act(does);
        }
    }

    /// Sends one act until somebody says whether it is done.
    fn act(&mut self, does: &Does) {
        let (name, bytes) = does.once;
        let once: String = (0..bytes / 8).map(|_| format!("{:016x}", self.chance.next())).collect();
        let id = if name == "once" { ask_id(&once).unwrap_or_default() } else { once.clone() };
        let mut fields = does.fields.clone();
        for (_, value) in fields.iter_mut().filter(|(field, _)| field == name) {
            value.clone_from(&once);
        }
        let at = {
            let mut sent = look(&self.told.sent);
            sent.push(Deed { id, kind: does.kind.into(), told: Told::Nothing });
            sent.len() - 1
        };
        let mut browser = does.browser.clone();
        // Neighbours come from everywhere.
        if does.kind == "ask" {
            browser.network = 0x10_0000 + u32::try_from(self.chance.below(0xe0_0000)).unwrap_or(0);
        }
        let mut again = false;
        let told = loop {
            if self.told.leaves.load(Ordering::SeqCst) {
                return;
            }
            browser.house = self.door();
            match browser.post(&does.path, &fields).map(|answer| heard(does.kind, &answer)) {
                Ok(Told::Nothing) | Err(_) => {
                    again = true;
                    self.at += 1;
                    std::thread::sleep(BREATH);
                }
                Ok(told) => break told,
            }
        };
        self.remember(at, told);
        self.told.again.fetch_add(usize::from(again), Ordering::SeqCst);
        if told == Told::Done && self.chance.percent(ONCE_MORE) {
            self.at += 1;
            browser.house = self.door();
            // Whatever is answered: it must not be there twice.
            let _ = browser.post(&does.path, &fields);
            self.told.once_more.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn remember(&self, at: usize, told: Told) {
        if let Some(deed) = look(&self.told.sent).get_mut(at) {
            deed.told = told;
        }
        if told == Told::Done {
            self.told.acknowledged.fetch_add(1, Ordering::SeqCst);
            let mut silence = look(&self.told.silence);
            silence.longest = silence.longest.max(silence.since.elapsed());
            silence.since = Instant::now();
        }
    }
}

/// What an answer says. Trouble and being sent away say nothing.
fn heard(kind: &str, answer: &Answer) -> Told {
    match (kind, answer.status) {
        ("ask", 200) if !six_words(&answer.body).is_empty() => Told::Done,
        (_, 429 | 500..) => Told::Nothing,
        _ if answer.is_done() => Told::Done,
        _ => Told::No,
    }
}
