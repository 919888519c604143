//! Proposing over HTTP: every form, what is amiss beside its field, what would change, and that nothing else changes a rule.

use commons::decisions::{AgreementId, Command, Effect, Kind, Page, ProposalId};
use commons::duties::{Change, Duty};
use commons::fund::{Money, PotId};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Rule, Span, Subject};

use crate::people::tests::assert_whole;
use crate::sample::{self, Answer, Sample};
use crate::words::Tongue;

/// The fields that every proposal has, with something in them.
const WHY: (&str, &str) = ("why", "It is too long for us.");

async fn propose(sample: &Sample, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<_> = fields.iter().copied().chain([WHY]).collect();
    sample.post("decisions/new", &all, cookie).await
}

/// Sends it, and hands back the effects of the proposal that was written.
async fn written(sample: &Sample, cookie: &str, fields: &[(&str, &str)]) -> Vec<Effect> {
    let all: Vec<_> = fields.iter().copied().chain([WHY, ("send", "yes")]).collect();
    let answer = sample.post("decisions/new", &all, cookie).await;
    assert!(answer.location().contains("said=proposal-written"), "{fields:?}: {} {}", answer.status, answer.text);
    let state = sample.home.look();
    state.group.decisions.all().last().unwrap().effects.clone()
}

fn said(sample: &Sample, field: Field) -> Option<String> {
    let state = sample.home.look();
    let last = state.group.decisions.all().last().unwrap().id;
    state.words(Subject::Proposal(last), field).map(str::to_owned)
}

/// Agreed by everybody the short way: written, supported, opened, agreed, and the time is up.
pub(crate) async fn agree(sample: &Sample, kind: Kind, effects: Vec<Effect>) -> ProposalId {
    let draft = commons::decisions::Draft {
        kind,
        effects,
        language: commons::Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    let by = |person: PersonId| Actor::Person(person);
    let run = |person: PersonId, command: Command| sample.run(by(person), commons::Command::Decisions(command));
    run(sample.ben, Command::Write { draft }).await.unwrap();
    let proposal = sample.home.look().group.decisions.all().last().unwrap().id;
    run(sample.chiara, Command::Support { proposal }).await.unwrap();
    for person in [sample.ben, sample.chiara, sample.dee, sample.esi] {
        let command = Command::Position {
            proposal,
            version: 1,
            person,
            position: commons::decisions::Position::Agree,
            words: commons::decisions::Words::None,
            will_meet: false,
        };
        run(person, command).await.unwrap();
    }
    let window = kind.window(&sample.home.look().group.rules.clone(), 0);
    sample.pass_time(window).await;
    // What would close by night closes in the morning.
    sample.pass_time(Span::hours(12)).await;
    proposal
}

#[tokio::test]
async fn every_form_is_whole_in_every_language() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let newcomer = format!("person={}", sample.grace.0);
    let mut forms: Vec<String> = [
        "",
        "rule=forget_after_days",
        "rule=full_quorum_one_in",
        "rule=errand_limit",
        "agreement=new",
        "duty=new",
        "duty=books",
        "what=terms.books",
        "what=mandate.phone-desk",
        "what=appoint.stock",
        "what=recall.phone-desk",
        "what=end.stock",
        "pot=new",
        "pot=0",
        "what=budget.0",
        "what=spend.0",
        "page=sums",
        "what=publish.fund",
        "what=share.decisions",
        "what=mirror.voice",
        "name",
        "place",
        "task",
        "dissolve",
        &newcomer,
    ]
    .map(str::to_owned)
    .into();
    forms.extend(AgreementId::TEMPLATES.map(|agreement| format!("agreement={}", agreement.word())));
    for form in forms {
        for tongue in Tongue::ALL {
            let path = format!("decisions/new?{form}");
            assert_whole(&sample.get_in(tongue.code(), &path, &cookie).await, tongue, &path);
        }
    }
    for nonsense in
        ["rule=none", "what=budget.9", "duty=treasurer", "pot=7", "person=99", "repeal=3", "again=1", "page=me"]
    {
        let answer = sample.get(&format!("decisions/new?{nonsense}"), &cookie).await;
        assert_eq!(answer.status, 404, "{nonsense}");
    }
}

#[tokio::test]
async fn a_rule_is_proposed_from_the_form_that_is_the_rule_itself() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let page = sample.get("decisions/new?rule=forget_after_days", &cookie).await;
    assert_eq!(page.field("value-0"), Some("14"));
    assert!(page.text.contains("Now: "), "it says how it is today");
    let fields = [("what-0", "rule.forget_after_days"), ("value-0", "7")];
    let look = propose(&sample, &cookie, &fields).await;
    assert_eq!(look.status, 200);
    assert!(look.text.contains("name=\"send\""), "it can be sent from here");
    assert!(look.text.contains("It cannot be undone"), "wiping sooner is for good");
    assert_eq!(look.field("value-0"), Some("7"), "what was typed is kept");
    assert!(sample.home.look().group.decisions.all().is_empty(), "looking asks nobody");
    assert_eq!(written(&sample, &cookie, &fields).await, [Effect::SetRule { rule: Rule::ForgetAfterDays, value: 7 }]);
    let title = said(&sample, Field::Proposed(Proposed::Title, 0)).unwrap();
    assert!(title.contains("7 days"), "{title}");
    assert_eq!(said(&sample, Field::Proposed(Proposed::Why, 0)).as_deref(), Some(WHY.1));
    let kind = sample.home.look().group.decisions.all()[0].kind;
    assert_eq!(kind, Kind::Full, "the mildest that fits is chosen");
    assert_eq!(sample.home.look().group.rules.forget_after_days, 14, "nothing has changed yet");
}

#[tokio::test]
async fn it_is_counted_beforehand_whom_a_change_touches() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let look = |code: &'static str, value: &'static str| {
        let (sample, cookie) = (&sample, &cookie);
        async move { propose(sample, cookie, &[("what-0", code), ("value-0", value)]).await.text }
    };
    assert!(look("rule.open_promises", "1").await.contains("more promises open than that"), "Ben has three");
    assert!(look("rule.full_quorum_one_in", "1").await.contains("must be heard, then"));
    sample.pass_time(Span::days(5)).await;
    assert!(look("rule.forget_after_days", "1").await.contains("on the first night"));
    assert!(look("rule.forget_after_days", "30").await.contains("kept longer"));
}

#[tokio::test]
async fn what_is_amiss_is_said_beside_its_field_and_all_that_was_typed_is_kept() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let cases: [(&[(&str, &str)], &str); 15] = [
        (&[("what-0", "rule.forget_after_days"), ("value-0", "soon")], "value-0"),
        (&[("what-0", "rule.forget_after_days"), ("value-0", "31")], "value-0"),
        (&[("what-0", "rule.forget_after_days"), ("value-0", "14")], "value-0"),
        (&[("what-0", "rule.forget_after_days"), ("value-0", "7"), ("kind", "lazy")], "kind"),
        (&[("what-0", "rule.lazy_hours"), ("value-0", "48"), ("kind", "full")], "kind"),
        (&[("what-0", "task"), ("words-0", "Paint"), ("kind", "urgent"), ("hours", "400")], "hours"),
        (&[("what-0", "task"), ("words-0", "Paint"), ("review", "9999")], "review"),
        (&[("what-0", "task")], "words-0"),
        (&[("what-0", "spend.0"), ("value-0", "ten"), ("words-0", "Bags")], "value-0"),
        (&[("what-0", "spend.0"), ("value-0", "10"), ("words-0", "Bags")], "value-0"),
        (&[("what-0", "terms.books"), ("seats-0", "99"), ("days-0", "30")], "seats-0"),
        (&[("what-0", "appoint.books")], "person-0"),
        (&[("what-0", "share.sums"), ("days-0", "400"), ("words-0", "The council")], "days-0"),
        (&[("what-0", "name"), ("value-0", "")], "value-0"),
        (&[("what-0", "unpublish.sums")], "part-0"),
    ];
    for (fields, field) in cases {
        let mut all = fields.to_vec();
        all.extend([("affected", "<b>Everybody</b>"), ("send", "yes")]);
        let answer = propose(&sample, &cookie, &all).await;
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(answer.text.contains(&format!("id=\"{field}-e\"")), "{fields:?}: nothing is said beside {field}");
        assert!(answer.text.contains("&#60;b&#62;Everybody"), "{fields:?}: it is kept, and harmless");
        if let Some((name, value)) = fields.iter().find(|(name, _)| *name == "value-0") {
            assert_eq!(answer.field(name), Some(*value), "{fields:?}");
        }
    }
    let without_why = sample.post("decisions/new", &[("what-0", "task"), ("words-0", "Paint")], &cookie).await;
    assert!(without_why.text.contains("id=\"why-e\""));
    assert!(sample.home.look().group.decisions.all().is_empty());
    let empty = sample.post("decisions/new", &[], &cookie).await;
    assert!(empty.location().ends_with("/decisions/new"), "nothing is sent: choose first");
}

#[tokio::test]
async fn everything_else_a_group_lives_by_is_proposed_in_the_same_way() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let femi = sample.femi.0.to_string();
    let admit = format!("admit.{}", sample.grace.0);
    let go = |fields: Vec<(&'static str, String)>| {
        let (sample, cookie) = (&sample, &cookie);
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, &value[..])).collect();
            written(sample, cookie, &fields).await
        }
    };
    let own = |text: &str| text.to_owned();
    let effects = go(vec![("what-0", own("agreement.money")), ("words-0", own("Two count the tin."))]).await;
    assert_eq!(effects, [Effect::Adopt { agreement: AgreementId::Money }]);
    assert_eq!(said(&sample, Field::Clause(0, 0)).as_deref(), Some("Two count the tin."));
    let effects = go(vec![("what-0", own("agreement.new")), ("words-0", own("We clean up."))]).await;
    assert_eq!(effects, [Effect::Adopt { agreement: AgreementId::Own(1) }]);
    let effects = go(vec![
        ("what-0", own("duty.new")),
        ("value-0", own("Fridge")),
        ("words-0", own("Cleans it on Mondays.")),
        ("seats-0", own("2")),
        ("days-0", own("14")),
        ("filling-0", own("lot")),
    ])
    .await;
    let Effect::Duty { change: Change::Invent { duty, seats: 2, days: 14, .. } } = effects[0] else {
        panic!("{effects:?}")
    };
    assert_eq!(duty, Duty::Invented(1));
    assert_eq!(said(&sample, Field::Clause(0, 0)).as_deref(), Some("Fridge\n\nCleans it on Mondays."));
    let effects = go(vec![("what-0", own("mandate.books")), ("words-0", own("Writes it down."))]).await;
    assert_eq!(effects, [Effect::Duty { change: Change::Mandate { duty: Duty::Books } }]);
    let effects = go(vec![("what-0", own("end.stock"))]).await;
    assert_eq!(effects, [Effect::Duty { change: Change::End { duty: Duty::Stock } }]);
    let effects = go(vec![("what-0", own("appoint.books")), ("person-0", femi.clone())]).await;
    assert_eq!(effects, [Effect::Appoint { duty: Duty::Books, person: sample.femi }]);
    let effects = go(vec![("what-0", own("pot.new")), ("words-0", own("Funerals"))]).await;
    assert_eq!(effects, [Effect::OpenPot { pot: PotId(1) }]);
    let effects = go(vec![("what-0", own("budget.0")), ("value-0", own("60,50"))]).await;
    assert_eq!(effects, [Effect::Budget { pot: PotId::TIN, monthly: Money(6050) }]);
    let effects = go(vec![("what-0", admit)]).await;
    assert_eq!(effects, [Effect::Admit { person: sample.grace }]);
    let effects = go(vec![("what-0", own("publish.sums"))]).await;
    assert_eq!(effects, [Effect::Publish { page: Page::Sums }]);
    let effects = go(vec![("what-0", own("name")), ("value-0", own("Tanner's Row Together"))]).await;
    assert!(matches!(&effects[0], Effect::Rename { to, .. } if to == "Tanner's Row Together"));
    let effects = go(vec![("what-0", own("dissolve"))]).await;
    assert_eq!(effects, [Effect::Dissolve]);
    assert_eq!(sample.home.look().group.decisions.all().last().unwrap().kind, Kind::Constitution);
}

#[tokio::test]
async fn the_kind_follows_what_is_typed_until_somebody_chooses_one() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let chosen = |page: &Answer| {
        let kinds = ["lazy", "full", "constitution", "urgent", "person"];
        let checked = |kind: &&str| page.text.contains(&format!("name=\"kind\" value=\"{kind}\" checked"));
        kinds.into_iter().find(checked).unwrap().to_owned()
    };
    let task = [("what-0", "task"), ("words-0", "Paint the shed")];
    let small = propose(&sample, &cookie, &task).await;
    assert_eq!((chosen(&small), small.field("kind-was")), ("lazy".into(), Some("lazy")));
    // With a rule beside it, it takes more; what we had chosen ourselves moves along.
    let mut both = task.to_vec();
    both.extend([("what-1", "rule.lazy_hours"), ("value-1", "48"), ("kind", "lazy"), ("kind-was", "lazy")]);
    assert_eq!(chosen(&propose(&sample, &cookie, &both).await), "constitution");
    let mut own = task.to_vec();
    own.extend([("kind", "full"), ("kind-was", "lazy")]);
    assert_eq!(chosen(&propose(&sample, &cookie, &own).await), "full", "a stricter one is always possible");
}

#[tokio::test]
async fn several_changes_go_into_one_proposal() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let one = [("what-0", "rule.errand_limit"), ("value-0", "60")];
    let mut fields = one.to_vec();
    fields.push(("also", "task"));
    let more = propose(&sample, &cookie, &fields).await;
    assert_eq!(more.status, 200);
    assert_eq!(more.field("what-1"), Some("task"), "it is added");
    assert_eq!(more.field("value-0"), Some("60"), "and the first is kept");
    assert!(!more.text.contains("id=\"words-1-e\""), "nothing is amiss before anybody had a look");
    let mut two = one.to_vec();
    two.extend([("what-1", "task"), ("words-1", "Tell the shop")]);
    let mut without = two.clone();
    without.push(("without-1", "yes"));
    let less = propose(&sample, &cookie, &without).await;
    assert_eq!(less.field("what-1"), None, "and taken out again");
    let effects = written(&sample, &cookie, &two).await;
    assert_eq!(effects, [Effect::SetRule { rule: Rule::ErrandLimit, value: 60 }, Effect::Task]);
    assert_eq!(said(&sample, Field::Clause(0, 1)).as_deref(), Some("Tell the shop"));
}

#[tokio::test]
async fn the_title_follows_what_is_typed_until_somebody_writes_their_own() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let first = propose(&sample, &cookie, &[("what-0", "rule.errand_limit"), ("value-0", "60")]).await;
    let made_up = first.field("title").unwrap().to_owned();
    assert!(made_up.ends_with("60"), "{made_up}");
    let fields = [("what-0", "rule.errand_limit"), ("value-0", "70"), ("title", &made_up), ("made-up", &made_up)];
    let second = propose(&sample, &cookie, &fields).await;
    assert!(second.field("title").unwrap().ends_with("70"));
    let fields =
        [("what-0", "rule.errand_limit"), ("value-0", "80"), ("title", "More for food"), ("made-up", &made_up)];
    assert_eq!(propose(&sample, &cookie, &fields).await.field("title"), Some("More for food"));
}

#[tokio::test]
async fn nobodys_voice_is_put_in_question_before_they_were_listened_to() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    for path in [format!("person={}", sample.femi.0), format!("what=leave.{}", sample.femi.0)] {
        let answer = sample.get(&format!("decisions/new?{path}"), &cookie).await;
        assert!(answer.location().ends_with("/mending"), "{path}: {}", answer.location());
    }
    let pause = format!("pause.{}", sample.femi.0);
    let answer = propose(&sample, &cookie, &[("what-0", &pause), ("kind", "person"), ("send", "yes")]).await;
    assert!(answer.text.contains("Listen to the person first"));
    let own = sample.get(&format!("decisions/new?person={}", sample.ben.0), &cookie).await;
    assert!(own.location().ends_with("/me"));
}

#[tokio::test]
async fn whoever_has_no_voice_reads_why_and_proposes_nothing() {
    let sample = sample::house().await;
    let newcomer = sample.signed_in(sample.grace).await;
    let asked = sample.get("decisions/new?rule=lazy_hours", &newcomer).await;
    assert!(asked.location().ends_with("/rules?refused=voice-first"));
    let sent = propose(&sample, &newcomer, &[("what-0", "task"), ("words-0", "Paint"), ("send", "yes")]).await;
    assert!(sent.location().ends_with("/rules?refused=voice-first"));
    let rules = sample.get("rules", &newcomer).await;
    assert!(
        rules.text.contains("Our rules") && !rules.text.contains("decisions/new"),
        "they read, and are shown no forms"
    );
    assert!(sample.get("decisions/new", "").await.location().ends_with("/sign-in"));
}

#[tokio::test]
async fn a_draft_is_rewritten_by_whoever_wrote_it_until_everybody_is_asked() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let chiara = sample.signed_in(sample.chiara).await;
    let fields = [("what-0", "rule.errand_limit"), ("value-0", "60"), ("title", "More for errands")];
    written(&sample, &ben, &fields).await;
    let form = sample.get("decisions/1/rewrite", &ben).await;
    assert_eq!((form.field("value-0"), form.field("title")), (Some("60"), Some("More for errands")));
    assert!(sample.get("decisions/1/rewrite", &chiara).await.location().contains("refused=not-yours"));
    let again = [("what-0", "rule.errand_limit"), ("value-0", "55"), WHY, ("send", "yes"), ("title", "A little more")];
    let answer = sample.post("decisions/1/rewrite", &again, &ben).await;
    assert!(answer.location().contains("/decisions/1?said=proposal-rewritten"), "{}", answer.location());
    let support = commons::Command::Decisions(Command::Support { proposal: ProposalId(1) });
    sample.run(Actor::Person(sample.chiara), support).await.unwrap();
    assert!(sample.get("decisions/1/rewrite", &ben).await.location().contains("refused=not-now"));
}
