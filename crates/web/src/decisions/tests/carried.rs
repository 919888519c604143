//! What was agreed: tasks, one's own yes, the brake, looking again.

use axum::http::StatusCode;
use commons::decisions::{Progress, State, TaskState};
use commons::duties::Duty;

use super::*;

#[tokio::test]
async fn a_task_is_taken_from_the_list_handed_back_and_done() {
    let here = Here::new().await;
    let id = here.agreed(Kind::Full, vec![Effect::Task]).await;
    let (ben, femi) = (here.sample.ben, here.sample.femi);
    let cookie = here.sample.signed_in(femi).await;
    let list = plain(&here.sample.get("decisions", &cookie).await.text);
    assert!(list.contains("Agreed, and nobody does it yet") && list.contains("We treat each other kindly."));
    here.sample.pass_time(Span::days(15)).await;
    let list = plain(&here.sample.get("decisions", &cookie).await.text);
    assert!(list.contains("An empty chair blames nobody"), "what stays undone is shown");
    here.done(id, "tasks/0", &[], femi, "task-taken").await;
    assert!(plain(&here.sample.get("today", &cookie).await.text).contains("To the task"));
    assert!(here.post(id, "tasks/0", &[], ben).await.location().contains("refused="));
    here.done(id, "tasks/0/release", &[], femi, "task-back").await;
    here.done(id, "tasks/0", &[], ben, "task-taken").await;
    assert!(here.read(id, femi).await.contains("Ben has taken it on."));
    here.done(id, "tasks/0/done", &[], ben, "task-done").await;
    assert!(matches!(here.proposal(id).tasks[0].state, TaskState::Done { .. }));
    assert!(here.post(id, "tasks/7", &[], ben).await.location().contains("refused=not-there"));
}

#[tokio::test]
async fn whoever_is_named_says_their_own_yes_or_no() {
    let here = Here::new().await;
    let femi = here.sample.femi;
    let appoint = Effect::Appoint { duty: Duty::Books, person: femi };
    let id = here.agreed(Kind::Full, vec![appoint.clone()]).await;
    assert!(matches!(here.proposal(id).progress[0], Progress::Asked { .. }));
    let cookie = here.sample.signed_in(femi).await;
    assert!(plain(&here.sample.get("today", &cookie).await.text).contains("Waits for your own yes or no"));
    assert!(here.read(id, femi).await.contains("A no costs nothing"));
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("Waits for the own yes of Femi") && !page.contains("A no costs nothing"));
    assert!(here.post(id, "yes/0", &[("yes", "yes")], here.sample.ben).await.location().contains("refused=not-yours"));
    assert!(here.post(id, "yes/0", &[("yes", "perhaps")], femi).await.location().contains("refused=bad-value"));
    here.done(id, "yes/0", &[("yes", "yes")], femi, "own-yes").await;
    assert!(here.sample.home.look().group.duties.holds(femi, Duty::Books));
}

#[tokio::test]
async fn a_no_becomes_something_anybody_can_take_on() {
    let here = Here::new().await;
    let femi = here.sample.femi;
    let id = here.agreed(Kind::Full, vec![Effect::Appoint { duty: Duty::Books, person: femi }]).await;
    here.done(id, "yes/0", &[("yes", "no")], femi, "own-no").await;
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("whoever was named said no") && page.contains("Free to take."));
}

#[tokio::test]
async fn the_brake_takes_words_and_the_third_stops_it() {
    let here = Here::new().await;
    let id = here.agreed(Kind::Full, vec![allowance(35)]).await;
    let wordless = here.post(id, "brakes", &[], here.sample.ben).await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wordless.text.contains("id=\"harm-e\""));
    for (person, harm) in [(here.sample.ben, "The pot"), (here.sample.dee, "is empty"), (here.sample.femi, "by now")] {
        here.done(id, "brakes", &[("harm", harm)], person, "braked").await;
    }
    assert!(matches!(here.proposal(id).state, State::Paused { .. }));
    let page = here.read(id, here.sample.chiara).await;
    assert!(
        page.contains("The brake was pulled") && page.contains("is empty") && page.contains("This is asked about it")
    );
}

#[tokio::test]
async fn what_is_looked_at_again_is_kept_or_asked_about() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Review).await;
    let none = here.post(id, "reviews", &[], here.sample.femi).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    here.done(id, "reviews", &[("again", "keep")], here.sample.femi, "looked-again").await;
    assert!(here.read(id, here.sample.ben).await.contains("One person has looked."));
    here.wait(id).await;
    assert!(matches!(here.proposal(id).state, State::InForce { .. }));
}

#[tokio::test]
async fn what_is_in_force_can_be_undone_and_what_failed_brought_back() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::InForce).await;
    let page = here.read(id, here.sample.femi).await;
    assert!(page.contains(&format!("decisions/new?repeal={}", id.0)));
    // What it was before stands beside what it is.
    let diff = page.split("class=\"diff\"").nth(1).unwrap();
    assert!(diff.contains(">20<") && diff.contains(">35<"), "{diff}");
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Lapsed).await;
    assert!(here.read(id, here.sample.femi).await.contains(&format!("decisions/new?again={}", id.0)));
}
