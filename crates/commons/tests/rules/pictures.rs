use crate::cast::*;
use commons::duties::Duty;
use commons::fund::{self, ClaimId, Money, PotId};
use commons::needs::Kind;
use commons::offers::{self, OfferId, Quantity, Sort, Terms, Times, Travel};
use commons::pictures::{A_DAY, Command, Event, File, LARGEST, LONG_SIDE, MOST_OF_ONE, Of, PictureId, RECEIPTS_KEPT};
use commons::sight::{self, Field, Why};
use commons::{Actor, Event as Happened, Hash, Refusal, Span, Subject};

const RECEIPT: Of = Of::Claim(ClaimId(1));
const GOODS: Of = Of::Offer(OfferId(1));
const FIRST: PictureId = PictureId(1);
const SHOWN: Subject = Subject::Picture(FIRST);

fn file(name: u8) -> File {
    File { name: Hash([name; 32]), bytes: 90_000, width: 1_200, height: 1_600 }
}

fn add(of: Of, name: u8) -> Command {
    Command::Add { of, file: file(name) }
}

fn look() -> commons::Command {
    commons::Command::Open(SHOWN)
}

fn take_away() -> commons::Command {
    commons::Command::Forget(SHOWN)
}

fn cupboard() -> Terms {
    Terms {
        sort: Sort::Thing,
        kinds: vec![Kind::Else],
        quantity: Quantity::Some(1),
        times: Times::ANY,
        travel: Travel::OnFoot,
        minutes: 0,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    }
}

/// Amina and Ben pay out, Emre keeps the books, Chiara has paid for an errand, and Dee offers a cupboard.
fn town() -> Town {
    let terms = cupboard();
    Town::founded()
        .given(AMINA, take(Duty::MoneyPair))
        .given(BEN, take(Duty::MoneyPair))
        .given(EMRE, take(Duty::Books))
        .given(AMINA, fund::Command::PutIn { pot: PotId::TIN, amount: Money(10_000) })
        .given(CHIARA, fund::Command::Claim { amount: Money(1_240), need: None })
        .given(DEE, offers::Command::Offer { terms })
}

fn covers(town: &Town, who: impl Who) -> Result<bool, Refusal> {
    let warrant = sight::warrant(&town.group, who.who(), SHOWN, town.now)?;
    Ok(warrant.covers(SHOWN, Field::Picture) && !warrant.covers(Subject::Picture(PictureId(2)), Field::Picture))
}

#[test]
fn whoever_was_let_back_in_looks_at_no_receipt_for_a_day() {
    use commons::people::Command::{AskBack, VouchBack};
    let town = town().given(CHIARA, add(RECEIPT, 1)).given(Actor::Anyone, AskBack);
    let digits = town.group.people.recovery(commons::people::RecoveryId(1)).expect("asked").digits;
    let vouch = VouchBack { digits, person: AMINA };
    town.given(CHIARA, vouch.clone())
        .given(DEE, vouch)
        .after(Span::hours(24))
        .when(AMINA, look())
        .refused(Refusal::NotNow)
        .after(Span(Span::hours(24).0 - 1))
        .when(AMINA, look())
        .refused(Refusal::NotNow)
        .after(Span(1))
        .when(AMINA, look())
        .then([Happened::Opened { subject: SHOWN, why: Why::Receipt }]);
}

#[test]
fn one_adds_photos_to_what_is_ones_own() {
    town()
        .when(CHIARA, add(RECEIPT, 1))
        .then([Event::Added { picture: FIRST, of: RECEIPT, file: file(1) }])
        .when(DEE, add(GOODS, 2))
        .then([Event::Added { picture: PictureId(2), of: GOODS, file: file(2) }])
        .when(AMINA, add(RECEIPT, 3))
        .refused(Refusal::NotYours)
        .when(CHIARA, add(GOODS, 3))
        .refused(Refusal::NotYours)
        .when(CHIARA, add(Of::Claim(ClaimId(7)), 3))
        .refused(Refusal::NotThere)
        .when(Actor::Anyone, add(RECEIPT, 3))
        .refused(Refusal::SignInFirst);
}

#[test]
fn what_does_not_fit_is_no_photo() {
    let with = |change: fn(&mut File)| {
        let mut file = file(9);
        change(&mut file);
        Command::Add { of: RECEIPT, file }
    };
    let wrong: [Command; 5] = [
        with(|file| file.bytes = 0),
        with(|file| file.bytes = LARGEST * 2),
        with(|file| file.width = LONG_SIDE + 1),
        with(|file| file.height = 0),
        // The file of another photo: forgetting one would take the other along.
        add(RECEIPT, 1),
    ];
    let town = town().given(CHIARA, add(RECEIPT, 1));
    wrong.into_iter().fold(town, |town, wrong| town.when(CHIARA, wrong).refused(Refusal::BadValue));
}

#[test]
fn a_thing_has_three_photos_and_a_day_twenty() {
    let mut town = town();
    for name in 0..MOST_OF_ONE {
        town = town.given(CHIARA, add(RECEIPT, name as u8));
    }
    town = town.when(CHIARA, add(RECEIPT, 99)).refused(Refusal::EnoughPictures);
    // Taking one away makes room for the thing, and none in the day.
    town = town.given(CHIARA, take_away()).given(CHIARA, add(RECEIPT, 99));
    for name in MOST_OF_ONE + 1..A_DAY {
        town = town.given(CHIARA, commons::Command::Forget(Subject::Picture(PictureId(name as u32))));
        town = town.given(CHIARA, add(RECEIPT, 100 + name as u8));
    }
    let newest = commons::Command::Forget(Subject::Picture(PictureId(A_DAY as u32)));
    town.given(CHIARA, newest)
        .when(CHIARA, add(RECEIPT, 200))
        .refused(Refusal::EnoughPicturesToday)
        .after(Span::days(1))
        .when(CHIARA, add(RECEIPT, 200))
        .done();
}

#[test]
fn a_receipt_is_opened_by_those_who_see_to_it_and_that_is_written_down() {
    let opened = Happened::Opened { subject: SHOWN, why: Why::Receipt };
    let town = town().given(CHIARA, add(RECEIPT, 1));
    assert_eq!(covers(&town, CHIARA), Ok(true), "one's own");
    assert_eq!(covers(&town, AMINA), Err(Refusal::NotNow), "not before it is written down");
    assert_eq!(covers(&town, DEE), Err(Refusal::NotYours));
    town.when(DEE, look())
        .refused(Refusal::NotYours)
        .when(AMINA, look())
        .then([opened.clone()])
        .when(AMINA, look())
        .then_nothing()
        .when(EMRE, look())
        .then([opened])
        .when(CHIARA, look())
        .then_nothing()
        .where_(|town| {
            assert_eq!(covers(town, AMINA), Ok(true));
            let openings = &town.group.pictures.get(FIRST).expect("it was added").openings;
            assert_eq!(openings.iter().map(|opening| opening.by).collect::<Vec<_>>(), [AMINA.who(), EMRE.who()]);
        })
        .after(Span::hours(13))
        .where_(|town| assert_eq!(covers(town, AMINA), Err(Refusal::NotNow)));
}

#[test]
fn goods_are_seen_by_all_who_take_part_while_they_are_offered() {
    let town = Town::with_farah();
    let terms = cupboard();
    town.given(DEE, offers::Command::Offer { terms })
        .given(Actor::Anyone, join(commons::people::How::OfferedHand))
        .given(DEE, add(GOODS, 1))
        .where_(|town| {
            assert_eq!(covers(town, AMINA), Ok(true));
            assert_eq!(covers(town, FARAH), Ok(true), "a newcomer who was welcomed");
            assert_eq!(covers(town, GORAN), Err(Refusal::WelcomeFirst));
            assert_eq!(covers(town, Actor::Anyone), Err(Refusal::NotYours));
            assert_eq!(covers(town, NEED), Err(Refusal::NotYours));
        })
        .given(DEE, offers::Command::Withdraw { offer: OfferId(1) })
        .where_(|town| {
            assert_eq!(covers(town, AMINA), Err(Refusal::NotThere));
            assert_eq!(covers(town, DEE), Ok(true), "one's own, until it is forgotten");
        });
}

#[test]
fn a_photo_goes_some_time_after_what_it_belongs_to() {
    let is_there = |town: &Town, id: u32| !town.group.pictures.get(PictureId(id)).expect("it was added").is_forgotten();
    town()
        .given(CHIARA, add(RECEIPT, 1))
        .given(DEE, add(GOODS, 2))
        .given(DEE, offers::Command::Withdraw { offer: OfferId(1) })
        .given(AMINA, fund::Command::Approve { claim: ClaimId(1) })
        .given(BEN, fund::Command::Approve { claim: ClaimId(1) })
        // Found later, and added to what was paid back already.
        .given(CHIARA, add(RECEIPT, 3))
        .after(Span::days(13))
        .where_(|town| assert!(is_there(town, 2)))
        .after(Span::days(2))
        .where_(|town| {
            assert!(!is_there(town, 2) && !town.group.pictures.has_file(&Hash([2; 32])));
            assert!(is_there(town, 1) && is_there(town, 3));
        })
        .after(RECEIPTS_KEPT)
        .where_(|town| assert!(!is_there(town, 1) && !is_there(town, 3)));
}

#[test]
fn what_is_offered_again_keeps_its_photo() {
    town()
        .given(DEE, add(GOODS, 1))
        .given(DEE, offers::Command::Withdraw { offer: OfferId(1) })
        .taken_back_by(DEE)
        .done()
        .after(Span::days(20))
        .where_(|town| assert_eq!(covers(town, AMINA), Ok(true)));
}

#[test]
fn a_photo_is_taken_away_by_whoever_added_it_and_goes_with_them() {
    town()
        .given(CHIARA, add(RECEIPT, 1))
        .when(AMINA, take_away())
        .refused(Refusal::NotYours)
        .when(CHIARA, take_away())
        .then([Happened::Forgotten { subject: SHOWN }])
        .when(CHIARA, take_away())
        .refused(Refusal::Forgotten)
        .when(AMINA, look())
        .refused(Refusal::Forgotten)
        .given(CHIARA, add(RECEIPT, 2))
        .given(CHIARA, commons::Command::Forget(Subject::Person(CHIARA)))
        .where_(|town| assert_eq!(town.group.pictures.living().count(), 0));
}

#[test]
fn while_the_shutters_are_closed_nobody_looks() {
    town()
        .given(DEE, add(GOODS, 1))
        .given(AMINA, commons::shutters::Command::Close)
        .given(BEN, commons::shutters::Command::Close)
        .where_(|town| assert_eq!(covers(town, DEE), Err(Refusal::ShuttersClosed)));
}
