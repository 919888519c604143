//! Our rules, our agreements, how we decide, and what people outside can read: whole in every language, and true.

use commons::decisions::{AgreementId, Effect, Kind, Page};
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Rule, Span};
use host::Act;

use super::*;
use crate::decisions::propose::tests::agree;
use crate::people::tests::assert_whole;
use crate::sample;
use crate::words::Tongue;

#[tokio::test]
async fn every_page_is_whole_in_every_language_for_those_with_a_voice_and_those_without() {
    let sample = sample::house().await;
    let errand = Effect::SetRule { rule: Rule::ErrandLimit, value: 60 };
    agree(&sample, Kind::Full, vec![errand, Effect::Adopt { agreement: AgreementId::Money }]).await;
    let ben = sample.signed_in(sample.ben).await;
    let grace = sample.signed_in(sample.grace).await;
    let hakim = sample.signed_in(sample.hakim).await;
    for tongue in Tongue::ALL {
        for cookie in [&ben, &grace] {
            for path in ["rules", "how-we-decide", "agreements/privacy", "sums", "fund-open"] {
                assert_whole(&sample.get_in(tongue.code(), path, cookie).await, tongue, path);
            }
        }
        for agreement in AgreementId::TEMPLATES {
            let path = format!("agreements/{}", agreement.word());
            assert_whole(&sample.get_in(tongue.code(), &path, &hakim).await, tongue, &path);
        }
        for kind in Kind::ALL {
            let path = format!("how-we-decide?kind={}&members=12&agree=4&aside=2&block=1", kind.word());
            assert_whole(&sample.get_in(tongue.code(), &path, "").await, tongue, &path);
            let path = format!("how-we-decide?kind={}&members=12&last=yes&yes=6&no=1", kind.word());
            let last = sample.get_in(tongue.code(), &path, "").await;
            assert_eq!(last.status == 200, kind.has_fallback(), "{path}");
            assert_eq!(sample::raw_keys(&last.text), Vec::<String>::new(), "{path}");
        }
    }
    assert_eq!(sample.get("agreements/treason", &ben).await.status, 404);
    assert_eq!(sample.get("agreements/own-1", &ben).await.status, 404);
}

#[tokio::test]
async fn every_rule_stands_there_with_its_value_today_and_the_decision_that_set_it() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let before = sample.get("rules", &ben).await.text;
    for rule in Rule::ALL {
        let code = rule.code();
        assert!(before.contains(&format!("id=\"{code}\"")), "{code} is on the page");
        assert!(before.contains(&format!("decisions/new?rule={code}\"")), "{code} can be changed");
    }
    let line = |page: &str, code: &str| {
        let from = page.split(&format!("id=\"{code}\"")).nth(1).unwrap().to_owned();
        from.split("class=\"propose\"").next().unwrap().to_owned()
    };
    assert!(line(&before, "errand_limit").contains("As every group begins"));
    let decision = agree(&sample, Kind::Full, vec![Effect::SetRule { rule: Rule::ErrandLimit, value: 60 }]).await;
    assert_eq!(sample.home.look().group.rules.errand_limit, 60, "it carried itself out");
    let after = line(&sample.get("rules", &ben).await.text, "errand_limit");
    assert!(after.contains(&format!("decisions/{}\"", decision.0)), "which decision: {after}");
    assert!(after.contains("60") && after.contains("<details>") && after.contains("40"), "then and before: {after}");
}

#[tokio::test]
async fn what_a_rule_was_is_told_in_order_and_what_is_undone_goes_back() {
    let sample = sample::house().await;
    let first = agree(&sample, Kind::Full, vec![Effect::SetRule { rule: Rule::ErrandLimit, value: 60 }]).await;
    let second = agree(&sample, Kind::Full, vec![Effect::SetRule { rule: Rule::ErrandLimit, value: 70 }]).await;
    let third = agree(&sample, Kind::Full, vec![Effect::Repeal { decision: second }]).await;
    let group = sample.home.look().group.clone();
    let was: Vec<_> = history(&group, Rule::ErrandLimit).into_iter().map(|was| (was.value, was.by)).collect();
    assert_eq!(was, [(40, None), (60, Some(first)), (70, Some(second)), (60, Some(third))]);
    assert_eq!(group.rules.errand_limit, 60);
}

#[tokio::test]
async fn an_agreement_is_read_by_newcomers_and_named_to_everybody() {
    let sample = sample::house().await;
    let hakim = sample.signed_in(sample.hakim).await;
    let first = sample.get("agreements/money", &hakim).await.text;
    assert!(first.contains("Nobody has agreed to it yet"));
    assert!(!sample.get("about", "").await.text.contains("Our agreements"));
    let ben = sample.signed_in(sample.ben).await;
    let fields = [
        ("what-0", "agreement.money"),
        ("words-0", "Two count the tin."),
        ("why", "We never said so."),
        ("send", "yes"),
    ];
    sample.post("decisions/new", &fields, &ben).await;
    open_and_agree(&sample).await;
    let text = sample.get("agreements/money", &hakim).await.text;
    assert!(text.contains("Two count the tin.") && text.contains("In force since"), "{text}");
    assert!(!text.contains("decisions/new"), "who has no voice is shown no form");
    let about = sample.get("about", "").await.text;
    assert!(about.contains("Our agreements") && about.contains("Money"));
    assert!(!about.contains("Two count"), "the street reads its name");
    let again = sample.get("decisions/new?agreement=money", &ben).await.text;
    assert!(again.contains("Two count the tin."), "the form begins with the text in force");
    let clause = Field::Clause(0, 0);
    assert!(clause.is_for_the_group());
}

/// Supports, answers and waits for the newest proposal.
async fn open_and_agree(sample: &sample::Sample) {
    let proposal = sample.home.look().group.decisions.all().last().unwrap().id;
    let run = |person, command| sample.run(Actor::Person(person), Command::Decisions(command));
    run(sample.chiara, commons::decisions::Command::Support { proposal }).await.unwrap();
    for person in [sample.ben, sample.chiara, sample.dee, sample.esi] {
        let command = commons::decisions::Command::Position {
            proposal,
            version: 1,
            person,
            position: commons::decisions::Position::Agree,
            words: commons::decisions::Words::None,
            will_meet: false,
        };
        run(person, command).await.unwrap();
    }
    // A week, and three days more for what cannot be undone.
    sample.pass_time(Span::days(8)).await;
    sample.pass_time(Span::days(4)).await;
}

#[tokio::test]
async fn what_is_published_is_there_for_everybody_and_what_is_not_is_for_members() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for path in ["sums", "fund-open"] {
        assert_eq!(sample.get(path, "").await.status, 404, "{path}");
        assert!(sample.get(path, &ben).await.text.contains("Only members can read this"), "{path}");
    }
    agree(&sample, Kind::Full, vec![Effect::Publish { page: Page::Sums }]).await;
    assert_eq!(sample.get("sums", "").await.status, 404, "it cannot be undone, so it waits");
    sample.pass_time(Span::days(4)).await;
    let sums = sample.get("sums", "").await;
    assert_eq!(sums.status, 200);
    assert!(sums.text.contains("too few to show"), "nothing under five");
    for name in ["Ben", "Chiara", "Amina", "Kiln Lane"] {
        assert!(!sums.text.contains(name), "no names: {name}");
    }
    assert_eq!(sample.get("fund-open", "").await.status, 404, "the other one stays inside");
}

#[tokio::test]
async fn a_shared_page_opens_with_its_key_until_its_day_and_with_no_other() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let fields =
        [("what-0", "share.fund"), ("words-0", "The council"), ("days-0", "10"), ("why", "They ask."), ("send", "yes")];
    let sent = sample.post("decisions/new", &fields, &ben).await;
    assert!(sent.location().contains("said=proposal-written"), "{}", sent.text);
    open_and_agree(&sample).await;
    let rules = sample.get("rules", &ben).await.text;
    assert!(rules.contains("The council"), "with whom");
    let link = rules.split("href=\"").find(|part| part.contains("/shared/")).unwrap().split('"').next().unwrap();
    let link = link.to_owned();
    let open = sample.get(&link, "").await;
    assert_eq!(open.status, 200);
    assert!(open.text.contains("shows you this until"));
    let wrong = format!("{}{}", &link[..link.len() - 1], if link.ends_with('0') { '1' } else { '0' });
    for path in [wrong.as_str(), &link.replace("/0/", "/1/"), "shared/9/0/00"] {
        assert_eq!(sample.get(path, "").await.status, 404, "{path}");
    }
    sample.pass_time(Span::days(11)).await;
    assert_eq!(sample.get(&link, "").await.status, 404, "its day has passed");
}

#[tokio::test]
async fn what_would_follow_is_told_from_the_same_place_that_decides() {
    let sample = sample::house().await;
    let weak = sample.get("how-we-decide?kind=full&members=12&agree=4&aside=2", "").await;
    assert!(weak.text.contains("too few are for it, or too many stand aside"));
    assert!(crate::words::plain(&weak.text).contains("Stand aside: 2 of 6. One in 3 or more is too many."));
    let amiss = sample.get("how-we-decide?kind=full&members=3&agree=4", "").await;
    assert_eq!(amiss.status, 422);
    assert!(amiss.text.contains("id=\"members-e\"") && amiss.field("agree") == Some("4"));
    for nonsense in [
        "members=x&kind=full",
        "kind=full&members=0",
        "kind=lazy&members=3&last=yes&yes=2",
        "kind=full&members=5&agree=-1",
    ] {
        assert_eq!(sample.get(&format!("how-we-decide?{nonsense}"), "").await.status, 422, "{nonsense}");
    }
    // The numbers on the page are those in force.
    let before = crate::words::plain(&sample.get("how-we-decide", "").await.text);
    assert!(before.contains("Everybody is asked for 7 days."));
    agree(&sample, Kind::Constitution, vec![Effect::SetRule { rule: Rule::FullDays, value: 5 }]).await;
    let after = crate::words::plain(&sample.get("how-we-decide", "").await.text);
    assert!(after.contains("Everybody is asked for 5 days."));
}

#[tokio::test]
async fn a_key_is_kept_with_the_words_that_were_agreed() {
    let sample = sample::house().await;
    let id = sample.host.dice.command_id();
    let draft = commons::decisions::Draft {
        kind: Kind::Full,
        effects: vec![Effect::Task],
        language: commons::Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    let write = Command::Decisions(commons::decisions::Command::Write { draft });
    let act = Act::new(id, Actor::Person(sample.ben), write).sealing(Field::Proposed(Proposed::Key, 0), "ab");
    sample.host.run(&sample.home, act).await.unwrap();
    let state = sample.home.look();
    let subject = Subject::Proposal(ProposalId(1));
    assert_eq!(state.words(subject, Field::Proposed(Proposed::Key, 0)), Some("ab"));
    assert_eq!(Field::parse("key0"), Some(Field::Proposed(Proposed::Key, 0)));
}
