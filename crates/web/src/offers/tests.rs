//! Offers: pages in every language, and the form.

use commons::offers::{OfferId, PartOfDay, Quantity, State as Stands, Times};

use crate::people::tests::assert_whole;
use crate::sample;
use crate::words::{Tongue, plain};

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    for tongue in Tongue::ALL {
        for page in ["offers", "offers?kind=food", "offers?kind=repair", "offers?kind=x", "offers/new", "offers/1/edit"]
        {
            assert_whole(&sample.get_in(tongue.code(), page, &ben).await, tongue, page);
        }
        assert_whole(&sample.get_in(tongue.code(), "offers", &esi).await, tongue, "without an offer of one's own");
    }
    assert_eq!(sample.get("offers/1/edit", &esi).await.status, 404, "somebody else's");
    assert_eq!(sample.get("offers/99/edit", &ben).await.status, 404);
}

#[tokio::test]
async fn an_offer_is_made_rests_comes_back_is_changed_and_goes() {
    let sample = sample::house().await;
    let esi = sample.signed_in(sample.esi).await;
    let form = [
        ("sort", "thing"),
        ("kind", "home"),
        ("kind", "repair"),
        ("quantity", "some"),
        ("number", " 3 "),
        ("time", "0"),
        ("time", "17"),
        ("any", "yes"),
        ("travel", "car"),
        ("minutes", "15"),
        ("week", "2"),
    ];
    assert!(sample.post("offers", &form, &esi).await.location().contains("/offers?said=offered&undo="));
    let offer = {
        let state = sample.home.look();
        state.group.offers.of(sample.esi).next().unwrap().clone()
    };
    let times = Times::default().with(0, PartOfDay::Morning).with(5, PartOfDay::Evening);
    assert_eq!(offer.terms.times, times, "ticked times count more than any time");
    assert_eq!((offer.terms.quantity, offer.terms.at_most_a_week), (Quantity::Some(3), Some(2)));
    let page = plain(&sample.get("offers", &esi).await.text);
    for fact in
        ["Mornings: Monday.", "Evenings: Saturday.", "3 of it", "Up to 15 minutes away", "At most 2 times a week"]
    {
        assert!(page.contains(fact), "{fact}");
    }
    let own = format!("offers/{}", offer.id.0);
    let edit = sample.get(&format!("{own}/edit"), &esi).await;
    assert!(edit.text.contains("value=\"17\" checked") && edit.text.contains("value=\"3\""));

    let state = |id: OfferId| sample.home.look().group.offers.get(id).unwrap().state;
    sample.post(&format!("{own}/pauses"), &[("days", "30")], &esi).await;
    assert!(matches!(state(offer.id), Stands::NotNow { .. }));
    assert!(sample.get("offers", &esi).await.text.contains("Rests until"));
    let others = sample.get("offers", &sample.signed_in(sample.ben).await).await;
    assert!(!others.text.contains("<bdi>Esi</bdi>"), "what rests is shown to nobody else");
    sample.post(&format!("{own}/pauses/release"), &[], &esi).await;
    assert_eq!(state(offer.id), Stands::Standing);
    let changed =
        [("sort", "time"), ("kind", "food"), ("any", "yes"), ("travel", "on_foot"), ("minutes", "0"), ("week", "")];
    assert!(sample.post(&own, &changed, &esi).await.location().contains("said=offer-changed"));
    sample.post(&format!("{own}/release"), &[], &esi).await;
    assert_eq!(state(offer.id), Stands::Withdrawn);
}

#[tokio::test]
async fn nobody_changes_somebody_elses_offer() {
    let sample = sample::house().await;
    let esi = sample.signed_in(sample.esi).await;
    for door in ["offers/1/pauses", "offers/1/pauses/release", "offers/1/release"] {
        assert!(sample.post(door, &[], &esi).await.location().contains("refused=not-yours"), "{door}");
    }
    let form = [("sort", "time"), ("kind", "food"), ("any", "yes"), ("travel", "on_foot")];
    assert!(sample.post("offers/1", &form, &esi).await.location().contains("refused=not-yours"));
}

#[tokio::test]
async fn what_does_not_fit_is_said_beside_the_field_and_kept() {
    let sample = sample::house().await;
    let esi = sample.signed_in(sample.esi).await;
    let answer = sample.post("offers", &[("quantity", "some"), ("number", "many")], &esi).await;
    assert_eq!(answer.status, 422);
    for sentence in
        ["Choose what it is", "Tick what it is good for", "from 1 to 999", "Tick a time", "Choose how you get about"]
    {
        assert!(answer.text.contains(sentence), "{sentence}");
    }
    assert!(answer.text.contains("value=\"many\""));
    for number in ["0", "-1", "1000", "99999999999999", "٣"] {
        let form = [
            ("sort", "time"),
            ("kind", "food"),
            ("quantity", "some"),
            ("number", number),
            ("any", "1"),
            ("travel", "car"),
        ];
        assert_eq!(sample.post("offers", &form, &esi).await.status, 422, "{number}");
    }
    let strange = [
        ("sort", "time"),
        ("kind", "food"),
        ("any", "1"),
        ("travel", "car"),
        ("minutes", "65000"),
        ("week", "200"),
        ("time", "99"),
    ];
    assert_eq!(sample.post("offers", &strange, &esi).await.status, 422);
}

#[test]
fn times_are_said_in_words() {
    let said = |tongue: Tongue, times: Times| plain(&super::times(tongue, times));
    assert_eq!(said(Tongue::English, Times::ANY), "Any time");
    let weekdays = (0..5).fold(Times::default(), |times, day| times.with(day, PartOfDay::Evening));
    assert_eq!(said(Tongue::English, weekdays), "Evenings: Monday to Friday.");
    let some = weekdays.with(5, PartOfDay::Morning).with(6, PartOfDay::Morning);
    assert_eq!(said(Tongue::English, some), "Mornings: Saturday and Sunday. Evenings: Monday to Friday.");
    assert_eq!(said(Tongue::Polish, Times::default().with(2, PartOfDay::Afternoon)), "Po południu: środa.");
}
