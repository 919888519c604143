//! What a house knows of its groups' streets, from a map file.

use crate::houses::*;
use commons::founding::{self, StreetId};
use commons::needs::{self, Kind};
use commons::offers::{self, Quantity, Sort, Terms, Times, Travel};
use commons::people::PersonId;
use commons::{Actor, Command, Minutes, Span};
use host::{Coordinate, Home, Host, Profile, Streets};
use std::path::Path;
use streets::{Distances, Imported, Nearest, made};

const ELM_STREET: StreetId = StreetId(0);
const KILN_LANE: StreetId = StreetId(1);
const STATION_ROAD: StreetId = StreetId(2);

fn town() -> Imported {
    let file = made::Town::demo().to_pbf(Vec::new()).unwrap();
    streets::import(std::io::Cursor::new(file), |_| true).unwrap()
}

/// Puts the map of the demo's town where the house looks for the group's.
fn lay(host: &Host, home: &Home, folder: &Path) -> Imported {
    let (town, streets) = (town(), Streets::in_folder(folder));
    let mut file = Vec::new();
    streets::save(&town, &mut file).unwrap();
    std::fs::write(streets.file(home.id).unwrap(), file).unwrap();
    host.streets_lie_in(streets);
    town
}

async fn name(house: &House, home: &Home, name: &str) {
    let command = founding::Command::NameStreet { name: name.into() };
    house.run(home, Actor::Person(AMINA), Command::Founding(command)).await.unwrap();
}

#[tokio::test]
async fn streets_of_the_list_lie_on_the_map_and_distances_are_those_of_the_ways() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    name(&house, &home, "station road").await;
    let folder = tempfile::tempdir().unwrap();
    let town = lay(&house.host, &home, folder.path());
    let map = house.host.town(&home).await.unwrap();
    // The demo's town has no Elm Street, and its name is never written otherwise than on the list.
    assert_eq!(map.street(ELM_STREET), None);
    assert_eq!(map.unknown().collect::<Vec<_>>(), [ELM_STREET]);
    assert_eq!(map.street(StreetId(77)), None);
    let (kiln, station) = (map.street(KILN_LANE).unwrap(), map.street(STATION_ROAD).unwrap());
    let nearest = Nearest::new(&town.network);
    for (place, expected) in [(kiln, "Kiln Lane"), (station, "Station Road")] {
        let found = nearest.place(place, Profile::Foot).unwrap();
        assert!(found.metres_off < 0.1, "{expected} is {} m off", found.metres_off);
        let on = town.network.segments()[found.segment as usize].street();
        // At a crossing the nearest segment may be the other street's.
        let named = on.and_then(|street| town.gazetteer.street(street)).map(|street| street.name());
        let at_corner = town.network.crossings().iter().any(|corner| corner.metres_to(place) < 0.5);
        assert!(named == Some(expected) || at_corner, "{named:?} is not {expected}");
    }
    for profile in Profile::ALL {
        let matrix = map.matrix(profile, &[kiln, station]);
        let place = |at: Coordinate| nearest.place(at, profile).unwrap();
        let mut distances = Distances::new(&town.network, &town.hierarchies[profile.number()], profile);
        let way = distances.between(&place(kiln), &place(station));
        assert_eq!(matrix.seconds(0, 1), way.seconds().map(|seconds| seconds.round() as u32));
        assert_eq!(matrix.metres(0, 1), way.metres().map(|metres| metres.round() as u32));
        assert_eq!((matrix.places(), matrix.seconds(0, 0), matrix.metres(1, 1)), (2, Some(0), Some(0)));
        assert_eq!((matrix.seconds(0, 2), matrix.metres(2, 0)), (None, None));
        let travel = Travel::ALL.into_iter().find(|travel| host::profile_of(*travel) == Some(profile)).unwrap();
        let minutes = house.host.minutes(&home).await.between(travel, KILN_LANE, STATION_ROAD);
        assert_eq!(minutes.map(u32::from), matrix.seconds(0, 1).map(|seconds| seconds.div_ceil(60)));
    }
    assert_eq!(house.host.minutes(&home).await.between(Travel::Bicycle, ELM_STREET, KILN_LANE), None);
}

#[tokio::test]
async fn a_street_named_or_written_otherwise_afterwards_is_on_the_map_too() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    lay(&house.host, &home, folder.path());
    assert_eq!(house.host.town(&home).await.unwrap().street(STATION_ROAD), None);
    name(&house, &home, "Station Road").await;
    assert!(house.host.town(&home).await.unwrap().street(STATION_ROAD).is_some());
    assert!(house.host.minutes(&home).await.between(Travel::OnFoot, KILN_LANE, STATION_ROAD).is_some());
    let rename = founding::Command::RenameStreet { street: ELM_STREET, name: "Foundry Street".into() };
    house.run(&home, Actor::Person(BEN), Command::Founding(rename)).await.unwrap();
    let map = house.host.town(&home).await.unwrap();
    assert!(map.street(ELM_STREET).is_some());
    assert_eq!(map.unknown().count(), 0);
}

#[tokio::test]
async fn a_map_that_is_laid_while_the_house_is_open_is_seen_within_a_minute_and_one_that_went_is_gone() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    house.host.streets_lie_in(Streets::in_folder(folder.path()));
    assert!(house.host.town(&home).await.is_none());
    lay(&house.host, &home, folder.path());
    assert!(house.host.town(&home).await.is_none(), "it is not looked for at every page");
    house.host.clock.pass(Span::minutes(1));
    assert!(house.host.town(&home).await.is_some());
    std::fs::remove_file(Streets::in_folder(folder.path()).file(home.id).unwrap()).unwrap();
    assert!(house.host.town(&home).await.is_some());
    house.host.clock.pass(Span::minutes(1));
    assert!(house.host.town(&home).await.is_none());
    assert_eq!(house.host.minutes(&home).await, Minutes::unknown());
}

#[tokio::test]
async fn without_a_map_or_with_a_broken_one_nothing_is_known_and_everything_goes_on() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    assert!(house.host.town(&home).await.is_none());
    assert_eq!(house.host.minutes(&home).await, Minutes::unknown());
    let other = House::on(store::testing::sqlite().await).await;
    let home = other.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    lay(&other.host, &home, folder.path());
    let file = Streets::in_folder(folder.path()).file(home.id).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let half = bytes.len() / 2;
    bytes[half] ^= 0x40;
    std::fs::write(&file, bytes).unwrap();
    assert!(other.host.town(&home).await.is_none());
    assert_eq!(other.host.guess_streets(&home, "Kilm Lane", 5).await.unwrap()[0].street, KILN_LANE);
}

#[tokio::test]
async fn the_picture_has_the_numbers_on_it_and_is_drawn_once() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    lay(&house.host, &home, folder.path());
    let map = house.host.town(&home).await.unwrap();
    let draw = async |marks: &[(StreetId, &str)], language| {
        let marks = marks.iter().map(|(street, text)| (*street, (*text).to_owned())).collect();
        house.host.draw(&map, "Our streets".into(), language, marks).await.unwrap().svg
    };
    let svg = draw(&[(KILN_LANE, "3"), (ELM_STREET, "8")], "en").await;
    assert!(svg.contains(">3</text>") && svg.contains(">Kiln Lane<") && svg.contains("map-ours"), "{svg}");
    // What is not on the map has no place on it.
    assert!(!svg.contains(">8</text>"));
    assert!(svg.len() < 36_000 && !svg.contains("style=") && !svg.contains("<script"));
    assert!(std::sync::Arc::ptr_eq(&svg, &draw(&[(KILN_LANE, "3"), (ELM_STREET, "8")], "en").await));
    assert!(draw(&[], "ar").await.contains("زقاق الفرن"));
}

#[tokio::test]
async fn the_desk_asks_by_how_far_it_is_and_the_log_needs_no_map() {
    on_both_elm_streets(async |house, home| {
        name(&house, &home, "Station Road").await;
        let folder = tempfile::tempdir().unwrap();
        lay(&house.host, &home, folder.path());
        let way = house.host.minutes(&home).await.between(Travel::OnFoot, STATION_ROAD, KILN_LANE).unwrap();
        let offer = async |by: PersonId, minutes: u16| {
            let terms = Terms {
                sort: Sort::Time,
                kinds: vec![Kind::Food],
                quantity: Quantity::Standing,
                times: Times::ANY,
                travel: Travel::OnFoot,
                minutes,
                at_most_a_week: None,
                languages: Vec::new(),
                starts: Some(STATION_ROAD),
                interests: Vec::new(),
            };
            house.run(&home, Actor::Person(by), Command::Offers(offers::Command::Offer { terms })).await.unwrap();
        };
        // Ben would go just so far, Chiara a minute less.
        offer(BEN, way).await;
        offer(CHIARA, way - 1).await;
        let duty = commons::duties::Command::Take { duty: commons::duties::Duty::PhoneDesk };
        house.run(&home, Actor::Person(AMINA), Command::Duties(duty)).await.unwrap();
        let ask = needs::Command::Ask(needs::Ask { street: Some(KILN_LANE), ..bag() });
        let need = need_of(&house.run(&home, Actor::Anyone, Command::Needs(ask)).await.unwrap());
        let around = needs::Command::AskAround { need, wave: 1 };
        house.run(&home, Actor::Person(AMINA), Command::Needs(around)).await.unwrap();
        let asked = home.look().group.needs.get(need).unwrap().waves[0].people.clone();
        assert_eq!(asked, [BEN]);
        // Read where there is no map, the log says the same.
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn tiles_that_are_laid_while_the_house_is_open_are_seen_within_a_minute_and_broken_ones_are_as_good_as_none() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    let lie = Streets::in_folder(folder.path());
    let file = lie.tiles(home.id).unwrap();
    house.host.streets_lie_in(lie);
    assert!(house.host.tiles(&home).await.is_none());
    let town = town();
    let bytes = host::tiles_of(&town.network, &town.gazetteer, "© nobody").unwrap();
    std::fs::write(&file, &bytes).unwrap();
    assert!(house.host.tiles(&home).await.is_none(), "it is not looked for at every page");
    house.host.clock.pass(Span::minutes(1));
    let tiles = house.host.tiles(&home).await.unwrap();
    assert!(tiles.about().ours && tiles.about().source == "© nobody" && tiles.kind() == host::TileKind::Vector);
    let frame = tiles.frame().middle();
    let (x, lat) = ((frame.lon_degrees() + 180.0) / 360.0, frame.lat_degrees().to_radians());
    let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0;
    let (column, row) = ((x * 4096.0) as u32, (y * 4096.0) as u32);
    assert!(house.host.tile(&tiles, 12, column, row).await.is_some_and(|tile| tile.len() > 100));
    assert_eq!(house.host.tile(&tiles, 12, 0, 0).await, None);
    std::fs::write(&file, &bytes[..200]).unwrap();
    house.host.clock.pass(Span::minutes(1));
    assert!(house.host.tiles(&home).await.is_none());
    house.host.lay_tiles(&home, bytes).await.unwrap();
    assert!(house.host.tiles(&home).await.is_some(), "what the house lays itself is seen at once");
    std::fs::remove_file(&file).unwrap();
    house.host.clock.pass(Span::minutes(1));
    assert!(house.host.tiles(&home).await.is_none());
}
