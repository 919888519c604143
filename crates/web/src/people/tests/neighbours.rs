use commons::Span;

use super::*;

#[tokio::test]
async fn a_hello_is_given_by_anybody_with_a_voice_and_can_be_taken_back() {
    let sample = sample::house().await;
    let (ben, grace) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.grace).await);
    let door = format!("neighbours/{}/welcomes", sample.hakim.0);
    assert!(!sample.get("neighbours", &grace).await.text.contains(&door), "without a voice there is no button");
    assert!(sample.post(&door, &[], &grace).await.location().contains("refused=voice-first"));
    let page = sample.get("neighbours", &ben).await;
    assert!(page.text.contains(&door));
    let answer = sample.post(&door, &[], &ben).await;
    assert!(answer.location().contains("said=welcomed&undo="), "{}", answer.location());
    assert!(sample.home.look().group.people.taking_part(sample.hakim).is_ok());
    let page = sample.get(answer.location(), &ben).await;
    assert!(page.text.contains("/undo/"), "for ten minutes it can be taken back");
}

#[tokio::test]
async fn what_is_still_missing_for_a_voice_is_said_in_words() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    let page = format!("neighbours/{}", sample.grace.0);
    let text = crate::words::plain(&sample.get(&page, &esi).await.text);
    assert!(text.contains("Has been met by 1 of 2 people"), "{text}");
    assert!(text.contains("A voice begins after 14 days"));
    let door = format!("{page}/vouches");
    assert!(!sample.get(&page, &ben).await.text.contains(&door), "Ben has said so already");
    sample.post(&door, &[], &esi).await;
    let text = crate::words::plain(&sample.get(&page, &esi).await.text);
    assert!(text.contains("The voice begins by itself on") && text.contains("14 days after joining"), "{text}");
    sample.pass_time(Span::days(14)).await;
    let text = crate::words::plain(&sample.get(&page, &esi).await.text);
    assert!(text.contains("Has had a voice since"));
}

#[tokio::test]
async fn how_to_reach_somebody_new_opens_on_the_welcome_only_and_is_seen_by_them() {
    let sample = sample::house().await;
    let (ben, dee) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.dee).await);
    let page = format!("neighbours/{}", sample.hakim.0);
    let door = format!("{page}/openings");
    assert!(!sample.get(&page, &ben).await.text.contains(&door));
    assert!(sample.post(&door, &[], &ben).await.location().contains("refused=duty-first"));
    assert!(!sample.get(&page, &dee).await.text.contains("07700 900100"), "sealed until opened");
    let opened = sample.post(&door, &[], &dee).await;
    assert_whole(&opened, Tongue::English, "opened");
    assert!(opened.text.contains("07700 900100"));
    assert_eq!(opened.headers.get("cache-control").unwrap(), "no-store");
    assert!(!sample.get(&page, &dee).await.text.contains("07700 900100"), "shown on that answer only");
    let hakim = sample.signed_in(sample.hakim).await;
    let me = crate::words::plain(&sample.get("me", &hakim).await.text);
    assert!(me.contains("Dee, to welcome you"), "{me}");
    // Somebody with a voice is nobody's to open.
    let ben_door = format!("neighbours/{}/openings", sample.ben.0);
    assert!(sample.post(&ben_door, &[], &dee).await.location().contains("refused=not-yours"));
}

#[tokio::test]
async fn an_invitation_is_a_link_and_a_square() {
    let sample = sample::house().await;
    let grace = sample.signed_in(sample.grace).await;
    let page = sample.post("neighbours/invitations", &[], &grace).await;
    assert_whole(&page, Tongue::English, "invitation");
    assert!(page.text.contains("http://tanners.example/tanners-row-neighbours/come-in#"));
    assert!(page.text.contains("role=\"img\""));
    assert_eq!(page.headers.get("cache-control").unwrap(), "no-store");
}

#[tokio::test]
async fn a_neighbours_page_tells_nothing_of_what_they_did_or_received() {
    let sample = sample::house().await;
    let page = sample.get(&format!("neighbours/{}", sample.ben.0), &sample.signed_in(sample.dee).await).await;
    let promised = sample.need(sample.needs.promised);
    assert!(!page.text.contains(&promised.code.to_string()) && !page.text.contains("07700"));
    assert_eq!(sample.get("neighbours/99", &sample.signed_in(sample.dee).await).await.status, 404);
    assert_eq!(sample.get("neighbours/x", &sample.signed_in(sample.dee).await).await.status, 400);
}

#[tokio::test]
async fn the_order_changes_from_day_to_day_and_not_within_one() {
    let sample = sample::house().await;
    let dee = sample.signed_in(sample.dee).await;
    let order = async || {
        let text = sample.get("neighbours", &dee).await.text;
        let faces = text.split("class=\"faces\"").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
        faces.split("<bdi>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let first = order().await;
    assert_eq!(first.len(), 6);
    sample.host.clock.pass(Span::hours(1));
    assert_eq!(order().await, first);
    let mut days = std::collections::BTreeSet::from([first]);
    for _ in 0..5 {
        sample.host.clock.pass(Span::days(1));
        days.insert(order().await);
    }
    assert!(days.len() > 2, "nobody stands first every day");
}
