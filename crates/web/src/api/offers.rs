//! Offers: what people would gladly do or give.

use commons::needs::Kind;
use commons::offers::{Offer, OfferId, PartOfDay, Quantity, Sort, State as Stands, Terms, Times, Travel};
use commons::people::PersonId;
use commons::pictures::Of;
use commons::sight::Field;
use host::State;
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::needs::{interests_shape, kind_shape, number_interests};
use super::problem::Problem;
use super::shape::{Shape, Slot, count, few, free, list, maybe, named, number, one_of, slot, time};
use super::table::{Operation, Shown, Way, acts, in_room, shows};
use super::{limit, page_slots, person, person_shape};

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("offers", word);
    let mut query = page_slots("before");
    query.push(free("kind", kind_shape()));
    query.push(free("by", number()).says("Only those of one person, by their number."));
    in_room(
        "offers",
        vec![
            shows("offers", "/offers", "What people offer now, the newest first.", offers_shape(), all)
                .pages(&["/{group}/offers", "/{group}/offers/new"])
                .query(query),
            shows("offer_terms", "/offers/{offer}", "One offer.", offer_shape(), one)
                .pages(&["/{group}/offers/{number}/edit"]),
            acts("offer", Way::Post, "/offers", "Offers something.", command("offer"))
                .body(terms_slots())
                .completes(terms),
            acts("change_offer", Way::Put, "/offers/{offer}", "Changes one's own offer.", command("change"))
                .body(terms_slots())
                .completes(terms),
            acts("withdraw_offer", Way::Delete, "/offers/{offer}", "Withdraws one's own offer.", command("withdraw")),
            acts("pause_offer", Way::Post, "/offers/{offer}/pauses", "A quiet “not now”.", command("not_now"))
                .body(vec![slot("until", Shape::Time)]),
            acts("resume_offer", Way::Delete, "/offers/{offer}/pauses", "It stands again.", command("resume")),
        ],
    )
}

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const PARTS: [(&str, PartOfDay); 3] =
    [("morning", PartOfDay::Morning), ("afternoon", PartOfDay::Afternoon), ("evening", PartOfDay::Evening)];

/// Every part of every day, by its word.
fn moments() -> impl Iterator<Item = (String, u8, PartOfDay)> {
    (0u8..).zip(DAYS).flat_map(|(day, called)| PARTS.map(|(word, part)| (format!("{called}_{word}"), day, part)))
}

fn terms_slots() -> Vec<Slot> {
    let times = few(one_of(moments().map(|(word, ..)| word)), 21);
    vec![
        slot("sort", one_of(Sort::ALL.map(Sort::word))),
        slot("kinds", few(kind_shape(), 9)).says("What kinds of need it is for."),
        free("quantity", maybe(count(1, 999))).says("How often or how many; null is as often as wanted."),
        free("times", times).says("When; nothing said is at any time."),
        slot("travel", one_of(Travel::ALL.map(Travel::word))),
        free("minutes", count(0, 240)).says("How far on the way, in minutes; 0 is the own street."),
        free("at_most_a_week", maybe(count(1, 7))),
        free("languages", few(Shape::Line(8), 20))
            .says("The languages it can be done in; nothing said is the group's own."),
        free("starts", maybe(count(0, i64::from(u16::MAX)))).says("The number of a street that suits as a start."),
        free("interests", interests_shape()).says("What they like to talk about or do; only for company."),
    ]
}

fn terms(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let kept = fields.remove("offer");
    let mut terms = std::mem::take(fields);
    let quantity = match terms.remove("quantity") {
        Some(Value::Number(number)) => json!({ "some": number }),
        _ => json!("standing"),
    };
    let named = terms.remove("times");
    let times = match named.as_ref().and_then(Value::as_array) {
        None => Times::ANY,
        Some(list) => {
            let ticked = moments().filter(|(word, ..)| list.iter().any(|said| said == word));
            ticked.fold(Times::default(), |times, (_, day, part)| times.with(day, part))
        }
    };
    if times.is_empty() {
        return Err(Problem::amiss(vec![super::shape::Amiss::of_form("times", "offer-times-first")]));
    }
    if terms.get("kinds").and_then(Value::as_array).is_some_and(Vec::is_empty) {
        return Err(Problem::amiss(vec![super::shape::Amiss::of_form("kinds", "offer-kinds-first")]));
    }
    terms.insert("quantity".into(), quantity);
    terms.insert("times".into(), json!(times.0));
    number_interests(&mut terms);
    terms.entry("minutes").or_insert(json!(20));
    terms.entry("at_most_a_week").or_insert(Value::Null);
    let languages = terms.get("languages").and_then(Value::as_array).into_iter().flatten();
    if languages.filter_map(Value::as_str).any(|code| commons::Lang::parse(code).is_none()) {
        return Err(Problem::amiss(vec![super::shape::Amiss::of_form("languages", "offer-languages-first")]));
    }
    fields.extend(kept.map(|offer| ("offer".into(), offer)));
    fields.insert("terms".into(), Value::Object(terms));
    Ok(())
}

pub(super) fn offer_shape() -> Shape {
    let mut slots = vec![slot("number", number()), slot("by", person_shape()), slot("at", Shape::Time)];
    slots.extend(terms_slots());
    slots.push(slot("rests_until", maybe(Shape::Time)));
    slots.push(slot("withdrawn", Shape::YesNo));
    slots.push(slot("pictures", list(number())).says("The numbers of its photos."));
    named("Offer", Shape::Record(slots))
}

fn offers_shape() -> Shape {
    Shape::Record(vec![slot("offers", list(offer_shape()))])
}

pub(super) fn offer(state: &State, offer: &Offer) -> Value {
    let Terms { sort, kinds, quantity, times, travel, minutes, at_most_a_week, languages, starts, interests } =
        &offer.terms;
    let when: Vec<String> = moments().filter(|(_, day, part)| times.has(*day, *part)).map(|(word, ..)| word).collect();
    json!({
        "number": offer.id.0,
        "by": person(state, offer.by),
        "at": time(offer.at),
        "sort": sort.word(),
        "kinds": kinds.iter().map(|kind| kind.word()).collect::<Vec<_>>(),
        "quantity": match quantity { Quantity::Standing => None, Quantity::Some(number) => Some(*number) },
        "times": when,
        "travel": travel.word(),
        "minutes": minutes,
        "at_most_a_week": at_most_a_week,
        "languages": languages.iter().map(|language| language.as_str()).collect::<Vec<_>>(),
        "starts": starts.map(|street| street.0),
        "interests": interests.iter().map(|interest| interest.word()).collect::<Vec<_>>(),
        "rests_until": match offer.state { Stands::NotNow { until } => time(until), _ => Value::Null },
        "withdrawn": offer.state == Stands::Withdrawn,
        "pictures": super::pictures::numbers(state, Of::Offer(offer.id)),
    })
}

fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let kind = asked.wish_word("kind").and_then(Kind::parse);
    let by = asked.wish_number("by").map(PersonId);
    let before = asked.wish_number::<u32>("before").unwrap_or(u32::MAX);
    // One's own are shown also while they rest.
    let mut offers: Vec<&Offer> = state.group.offers.standing().filter(|offer| offer.by != me).collect();
    offers.extend(state.group.offers.of(me));
    offers.sort_by_key(|offer| std::cmp::Reverse(offer.id));
    let fits = |offer: &&&Offer| {
        offer.id.0 < before
            && kind.is_none_or(|kind| offer.terms.kinds.contains(&kind))
            && by.is_none_or(|by| offer.by == by)
    };
    let most = limit(asked);
    let found: Vec<&Offer> = offers.iter().filter(fits).copied().take(most + 1).collect();
    let page: Vec<Value> = found.iter().take(most).map(|one| offer(state, one)).collect();
    let last = found.get(most.wrapping_sub(1)).filter(|_| found.len() > most);
    Ok(Shown { value: json!({ "offers": page }), next: last.map(|last| ("before", last.id.0.to_string())) })
}

fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let found = state.group.offers.get(OfferId(asked.gap("offer")?)).ok_or_else(Problem::not_there)?;
    let resting = found.state != Stands::Standing;
    if resting && found.by != me {
        return Err(Problem::not_there());
    }
    Ok(offer(state, found).into())
}
