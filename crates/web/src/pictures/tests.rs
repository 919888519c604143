//! Photos on pages: whole in every language, with words, and gone with one button.

use commons::Actor;
use commons::duties::{Command as Duties, Duty};
use commons::fund::{ClaimId, Command as Fund, Money, PotId};
use commons::people::PersonId;
use pictures::samples::{a_photo, jpeg, wide};

use super::*;
use crate::people::tests::assert_whole;
use crate::sample::{self, Sample};
use crate::words::{Tongue, plain};

async fn runs(sample: &Sample, by: PersonId, command: impl Into<commons::Command>) {
    sample.run(Actor::Person(by), command.into()).await.unwrap();
}

/// Ben and Chiara are the money pair, Esi has paid for an errand and shows the receipt.
async fn with_a_receipt() -> (Sample, String) {
    let sample = sample::house().await;
    for person in [sample.ben, sample.chiara] {
        runs(&sample, person, Duties::Take { duty: Duty::MoneyPair }).await;
    }
    runs(&sample, sample.ben, Fund::PutIn { pot: PotId::TIN, amount: Money(10_000) }).await;
    let esi = sample.signed_in(sample.esi).await;
    let answer = sample.post_file("fund/claims", &[("paid", "12.40")], ("receipt", &a_photo()), &esi).await;
    assert!(answer.location().contains("said=claimed"), "{answer:?}");
    (sample, esi)
}

const CUPBOARD: [(&str, &str); 8] = [
    ("sort", "thing"),
    ("kind", "home"),
    ("quantity", "some"),
    ("number", "1"),
    ("any", "yes"),
    ("travel", "on_foot"),
    ("minutes", "0"),
    ("alt", "a blue cupboard <with doors>"),
];

#[tokio::test]
async fn every_page_with_a_photo_is_whole_in_every_language() {
    let (sample, esi) = with_a_receipt().await;
    sample.post_file("offers", &CUPBOARD, ("photo", &a_photo()), &esi).await;
    let (ben, femi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.femi).await);
    let offer = sample.home.look().group.offers.of(sample.esi).next().unwrap().id.0;
    let edit = format!("offers/{offer}/edit");
    for tongue in Tongue::ALL {
        for page in ["fund", "fund/claims/1", "offers", &edit, "log?about=offers", "log?about=decisions"] {
            assert_whole(&sample.get_in(tongue.code(), page, &esi).await, tongue, page);
        }
        for page in ["fund", "fund/claims/1"] {
            assert_whole(&sample.get_in(tongue.code(), page, &ben).await, tongue, "sealed");
        }
        let neighbour = format!("neighbours/{}", sample.esi.0);
        assert_whole(&sample.get_in(tongue.code(), &neighbour, &femi).await, tongue, "her page");
        assert!(Unfit::ALL.iter().all(|unfit| tongue.knows(unfit.key())));
        assert!(tongue.knows("picture-full") && tongue.knows("picture-none"));
    }
    sample.post("fund/claims/1/openings", &[], &ben).await;
    for person in [sample.ben, sample.chiara] {
        runs(&sample, person, Fund::Approve { claim: ClaimId(1) }).await;
    }
    for tongue in Tongue::ALL {
        for cookie in [&ben, &esi] {
            assert_whole(&sample.get_in(tongue.code(), "fund/claims/1", cookie).await, tongue, "paid back");
            assert_whole(
                &sample.get_in(tongue.code(), "fund", cookie).await,
                tongue,
                "with the receipt among what moved",
            );
            assert_whole(&sample.get_in(tongue.code(), "log?about=openings", cookie).await, tongue, "openings");
        }
    }
    let moved = sample.get("fund", &ben).await.text;
    let ledger = moved.split("<table class=\"ledger\">").nth(1).unwrap_or_default();
    assert!(ledger.contains("fund/claims/1\""), "whoever keeps the books finds it beside what moved");
}

#[tokio::test]
async fn a_form_sent_twice_claims_once_and_adds_one_photo() {
    let (sample, esi) = with_a_receipt().await;
    let command = ("command", "0123456789abcdef0123456789abcdef");
    for _ in 0..2 {
        let form = [("paid", "5"), command];
        let answer = sample.post_file("fund/claims", &form, ("receipt", &jpeg(&wide())), &esi).await;
        assert!(answer.location().contains("said=claimed"), "{answer:?}");
    }
    let state = sample.home.look();
    assert_eq!((state.group.fund.claims().len(), state.group.pictures.living().count()), (2, 2));
}

#[tokio::test]
async fn the_photo_of_a_receipt_goes_with_one_button_and_can_be_added_later() {
    let (sample, esi) = with_a_receipt().await;
    let page = sample.get("fund/claims/1", &esi).await;
    assert!(
        page.text.contains("src=\"/tanners-row-neighbours/pictures/1\" alt=\"Photo 1 of the receipt for"),
        "{}",
        page.text
    );
    let gone = sample.post("pictures/1/release", &[], &esi).await;
    assert!(gone.location().ends_with("/fund/claims/1?said=picture-gone"), "{gone:?}");
    let page = plain(&sample.get("fund/claims/1?said=picture-gone", &esi).await.text);
    assert!(page.contains("There is no photo of it.") && page.contains("gone, for good"));
    assert_eq!(sample.bytes("pictures/1", &esi).await.0, 404);
    let none = sample.post("fund/claims/1/pictures", &[], &esi).await;
    assert!(none.status == 422 && plain(&none.text).contains("Choose a photo first."), "{none:?}");
    let added = sample.post_file("fund/claims/1/pictures", &[], ("receipt", &a_photo()), &esi).await;
    assert!(added.location().ends_with("/fund/claims/1?said=picture-added"), "{added:?}");
    assert!(plain(&sample.get("fund/claims/1", &esi).await.text).contains("Nobody has looked at it yet."));
}

#[tokio::test]
async fn goods_are_shown_with_words_to_all_who_take_part_and_go_with_the_offer() {
    let sample = sample::house().await;
    let (esi, grace) = (sample.signed_in(sample.esi).await, sample.signed_in(sample.grace).await);
    let answer = sample.post_file("offers", &CUPBOARD, ("photo", &a_photo()), &esi).await;
    assert!(answer.location().contains("said=offered"), "{answer:?}");
    let page = sample.get("offers", &grace).await.text;
    assert!(page.contains("alt=\"a blue cupboard &#60;with doors&#62;\""), "{page}");
    assert!(page.contains("width=\"32\" height=\"64\""), "upright, and its place is kept before it is there");
    let (status, headers, bytes) = sample.bytes("pictures/1", &grace).await;
    assert_eq!((status.as_u16(), headers["cache-control"].to_str().unwrap()), (200, "private, max-age=600"));
    assert!(bytes.starts_with(&[0xFF, 0xD8]));
    // Another photo while it is changed, without words: then the kind of thing stands there.
    let offer = sample.home.look().group.offers.of(sample.esi).next().unwrap().id.0;
    let change = format!("offers/{offer}");
    let answer = sample.post_file(&change, &CUPBOARD[..7], ("photo", &jpeg(&wide())), &esi).await;
    assert!(answer.location().contains("said=offer-changed"), "{answer:?}");
    let page = plain(&sample.get(&format!("{change}/edit"), &esi).await.text);
    assert_eq!(page.matches("<img").count(), 2);
    assert!(page.contains("alt=\"Photo of what is offered: "), "{page}");
    // What does not do is said beside the field, and everything else is kept.
    let answer = sample.post_file(&change, &CUPBOARD, ("photo", b"GIF89a"), &esi).await;
    assert!(answer.status == 422 && answer.text.contains("id=\"photo-e\""));
    assert_eq!(answer.field("alt"), Some("a blue cupboard &#60;with doors&#62;"));
    // Withdrawn, and two weeks later gone.
    sample.post(&format!("{change}/release"), &[], &esi).await;
    assert_eq!(sample.bytes("pictures/1", &grace).await.0, 404);
    sample.pass_time(commons::Span::days(15)).await;
    assert_eq!(sample.home.look().group.pictures.living().count(), 0);
    assert_eq!(sample.bytes("pictures/1", &esi).await.0, 404);
}

#[tokio::test]
async fn without_room_for_photos_what_was_claimed_stands_and_the_page_says_what_is_missing() {
    assert_eq!(why_not(Failed::Full).ok().as_deref(), Some("picture-full"));
    let full = host::AlbumError::from(std::io::Error::from(std::io::ErrorKind::StorageFull));
    assert!(matches!(Failed::from(full), Failed::Full));
    let (sample, esi) = with_a_receipt().await;
    // A file stands where the folder should be: nothing can be written there.
    let folder = sample.folder().join("pictures");
    std::fs::remove_dir_all(&folder).unwrap();
    std::fs::write(&folder, b"in the way").unwrap();
    let answer = sample.post_file("fund/claims", &[("paid", "5")], ("receipt", &a_photo()), &esi).await;
    assert!(answer.location().ends_with("/fund/claims/2?said=claimed-without"), "{answer:?}");
    let page = sample.get("fund/claims/2?said=claimed-without", &esi).await;
    assert!(plain(&page.text).contains("the photo was not kept"));
    assert_eq!(sample.home.look().group.fund.claims().len(), 2);
}
