//! The fund: the page in every language, putting in, being paid back for an errand, and what nobody is told.

use commons::Actor;
use commons::duties::{Command as Duties, Duty};
use commons::fund::{ClaimId, Command, Money, PotId};
use commons::people::PersonId;

use crate::people::tests::assert_whole;
use crate::sample::{self, Sample};
use crate::words::Tongue;

async fn runs(sample: &Sample, by: PersonId, command: impl Into<commons::Command>) {
    sample.run(Actor::Person(by), command.into()).await.unwrap();
}

/// Ben and Chiara are the money pair, and there is a hundred in the tin.
async fn with_a_pair() -> Sample {
    let sample = sample::house().await;
    for person in [sample.ben, sample.chiara] {
        runs(&sample, person, Duties::Take { duty: Duty::MoneyPair }).await;
    }
    runs(&sample, sample.ben, Command::PutIn { pot: PotId::TIN, amount: Money(10_000) }).await;
    sample
}

fn tin(sample: &Sample) -> u32 {
    sample.home.look().group.fund.pot(PotId::TIN).unwrap().holds.0
}

#[tokio::test]
async fn the_page_is_whole_in_every_language_for_everybody_who_takes_part() {
    let empty = sample::house().await;
    let sample = with_a_pair().await;
    runs(&sample, sample.esi, Command::Claim { amount: Money(1_240), need: Some(sample.needs.bags) }).await;
    runs(&sample, sample.esi, Command::Claim { amount: Money(500), need: None }).await;
    for person in [sample.ben, sample.chiara] {
        runs(&sample, person, Command::Approve { claim: ClaimId(2) }).await;
    }
    for tongue in Tongue::ALL {
        for person in [sample.ben, sample.esi, sample.femi, sample.grace] {
            let cookie = sample.signed_in(person).await;
            assert_whole(&sample.get_in(tongue.code(), "fund", &cookie).await, tongue, "fund");
            assert_whole(&sample.get_in(tongue.code(), "today", &cookie).await, tongue, "today");
            assert_whole(&sample.get_in(tongue.code(), "log?about=decisions", &cookie).await, tongue, "the log");
        }
        let cookie = empty.signed_in(empty.ben).await;
        assert_whole(&empty.get_in(tongue.code(), "fund", &cookie).await, tongue, "an empty fund");
    }
}

#[tokio::test]
async fn what_came_in_is_written_down_by_those_who_keep_it_and_kept_if_it_is_unclear() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    assert!(!sample.get("fund", &ben).await.text.contains("/fund/entries"));
    assert!(sample.post("fund/entries", &[("came", "5")], &ben).await.location().contains("refused=duty-first"));
    assert!(sample.post("fund/entries", &[("came", "")], &ben).await.location().contains("refused=duty-first"));
    runs(&sample, sample.ben, Duties::Take { duty: Duty::Books }).await;
    assert!(sample.get("fund", &ben).await.text.contains("/fund/entries"));
    let answer = sample.post("fund/entries", &[("came", "about twelve")], &ben).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Write an amount in numbers") && answer.text.contains("about twelve"));
    let answer = sample.post("fund/entries", &[("came", "12,50"), ("pot", "0")], &ben).await;
    assert!(answer.location().contains("/fund?said=put-in&undo="), "{}", answer.location());
    assert_eq!(tin(&sample), 1_250);
    assert!(sample.get("fund", &esi).await.text.contains("12.50"));
    let answer = sample.post("fund/entries", &[("came", "9,000,000"), ("pot", "0")], &ben).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("9,000,000"));
}

#[tokio::test]
async fn an_errand_is_paid_back_and_only_those_who_hand_it_over_are_told_to_whom() {
    let sample = with_a_pair().await;
    let [ben, chiara, esi, femi] = [
        sample.signed_in(sample.ben).await,
        sample.signed_in(sample.chiara).await,
        sample.signed_in(sample.esi).await,
        sample.signed_in(sample.femi).await,
    ];
    let code = sample.need(sample.needs.bags).code.to_string();
    let form = [("paid", "12.40"), ("code", &*code)];
    assert!(sample.post("fund/claims", &form, &esi).await.location().contains("/fund?said=claimed"));
    let for_esi = |text: &str| text.contains("For \u{2068}Esi\u{2069}") || text.contains("For Esi");
    assert!(for_esi(&sample.get("fund", &ben).await.text));
    let others = sample.get("fund", &femi).await.text;
    assert!(others.contains("12.40") && !for_esi(&others) && !others.contains(&code));
    assert!(sample.get("fund", &esi).await.text.contains("/fund/claims/1/release"));
    assert!(sample.get("today", &ben).await.text.contains("One errand waits to be paid back"));
    assert!(!sample.get("today", &femi).await.text.contains("One errand waits to be paid back"));
    let approvals = "fund/claims/1/approvals";
    assert!(sample.post(approvals, &[], &femi).await.location().contains("refused=duty-first"));
    assert!(sample.post(approvals, &[], &esi).await.location().contains("refused=not-yourself"));
    assert!(sample.post(approvals, &[], &ben).await.location().contains("said=claim-approved"));
    assert_eq!(tin(&sample), 10_000);
    assert!(sample.post(approvals, &[], &chiara).await.location().contains("said=claim-paid"));
    assert_eq!(tin(&sample), 8_760);
    let others = sample.get("fund", &femi).await.text;
    assert!(others.contains("Paid back for an errand"));
    assert!(!others.contains("Esi"), "everybody sees that it moved, and to nobody is it said for whom");
    assert!(sample.get("fund", &ben).await.text.contains("To hand over"));
    assert!(!sample.get("log", &femi).await.text.contains("Esi paid"));
}

#[tokio::test]
async fn more_than_the_limit_or_the_tin_is_refused_with_the_next_step_and_what_was_typed() {
    let sample = with_a_pair().await;
    let esi = sample.signed_in(sample.esi).await;
    let answer = sample.post("fund/claims", &[("paid", "40,01"), ("code", "")], &esi).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("That is more than is paid back without a decision. Propose it."));
    assert!(answer.text.contains("value=\"40,01\"") && answer.text.contains("/decisions/new?pot=0"));
    for paid in ["40", "40"] {
        sample.post("fund/claims", &[("paid", paid)], &esi).await;
    }
    let femi = sample.signed_in(sample.femi).await;
    let answer = sample.post("fund/claims", &[("paid", "30")], &femi).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("There is not so much free in the tin."));
    let answer = sample.post("fund/claims", &[("paid", ""), ("code", "PLUM 0000")], &femi).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("We know no ask with this code.") && answer.text.contains("PLUM 0000"));
    assert!(sample.post("fund/claims/1/release", &[], &femi).await.location().contains("refused=not-yours"));
    assert!(sample.post("fund/claims/1/release", &[], &esi).await.location().contains("said=claim-withdrawn"));
}

#[tokio::test]
async fn every_limit_and_every_pot_leads_to_a_proposal() {
    let sample = with_a_pair().await;
    let esi = sample.signed_in(sample.esi).await;
    let page = sample.get("fund", &esi).await.text;
    for way in ["decisions/new?rule=errand_limit", "decisions/new?rule=food_allowance", "decisions/new?pot=0"] {
        assert!(page.contains(way), "{way}");
    }
}

#[tokio::test]
async fn strangers_see_the_fund_only_if_the_group_has_published_it() {
    let sample = with_a_pair().await;
    let answer = sample.get("fund", "").await;
    assert!(answer.location().ends_with("/sign-in"), "{}", answer.location());
}
