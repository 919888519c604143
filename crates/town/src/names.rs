//! Who might live there: first names, streets, doors and telephone numbers. All of it is made up; the numbers are those
//! that Ofcom keeps free for drama (07700 900000 to 900999, 01632 960000 to 960999), the addresses are at example.org.

use crate::chance::Chance;

/// First names, as many as there are patches on a good quilt.
pub(crate) const FIRST: [&str; 156] = [
    "Abena",
    "Achieng",
    "Adaeze",
    "Aditi",
    "Agnieszka",
    "Ahmed",
    "Aidan",
    "Aisha",
    "Alejandra",
    "Amina",
    "Anahera",
    "Andrzej",
    "Anjali",
    "Anwar",
    "Arturo",
    "Asel",
    "Ayodele",
    "Babak",
    "Bartosz",
    "Beatriz",
    "Berit",
    "Bilal",
    "Blessing",
    "Bogdan",
    "Brigid",
    "Bronwen",
    "Camila",
    "Carmel",
    "Catalina",
    "Chiara",
    "Chidi",
    "Cosmin",
    "Dafydd",
    "Dalia",
    "Daniela",
    "Darius",
    "Deepak",
    "Delroy",
    "Dimitra",
    "Doreen",
    "Dorota",
    "Ebele",
    "Eilidh",
    "Eleni",
    "Emeka",
    "Enrique",
    "Ester",
    "Eunice",
    "Ewa",
    "Fadi",
    "Farah",
    "Fatima",
    "Femi",
    "Fergus",
    "Folake",
    "Gareth",
    "Gethin",
    "Ghassan",
    "Gloria",
    "Grzegorz",
    "Gurpreet",
    "Habiba",
    "Halina",
    "Hamza",
    "Hanan",
    "Harpreet",
    "Hassan",
    "Henryk",
    "Hoang",
    "Ibrahim",
    "Idris",
    "Ifeoma",
    "Ileana",
    "Imani",
    "Ines",
    "Ioana",
    "Irena",
    "Iwona",
    "Jamila",
    "Javier",
    "Jelena",
    "Joaquin",
    "Jolanta",
    "Kasia",
    "Kemal",
    "Khadija",
    "Kofi",
    "Kwame",
    "Lakshmi",
    "Latoya",
    "Leila",
    "Linh",
    "Lorna",
    "Lucia",
    "Magda",
    "Mahmoud",
    "Malik",
    "Marcin",
    "Mariam",
    "Marisol",
    "Mateusz",
    "Mei",
    "Mercy",
    "Mihai",
    "Miriam",
    "Mohamed",
    "Morag",
    "Nadia",
    "Nasrin",
    "Natalia",
    "Ngozi",
    "Niamh",
    "Nikolai",
    "Nour",
    "Oksana",
    "Olu",
    "Omar",
    "Oscar",
    "Padraig",
    "Paloma",
    "Parveen",
    "Patience",
    "Paulina",
    "Pilar",
    "Precious",
    "Priya",
    "Rafael",
    "Rania",
    "Rashid",
    "Renata",
    "Rhiannon",
    "Ricardo",
    "Rukhsana",
    "Ruta",
    "Sabina",
    "Salma",
    "Samir",
    "Sapna",
    "Seamus",
    "Shanice",
    "Siobhan",
    "Sofia",
    "Soledad",
    "Stanislaw",
    "Sunita",
    "Svetlana",
    "Tariq",
    "Temitope",
    "Thandi",
    "Tomasz",
    "Valentina",
    "Wanjiru",
    "Winston",
    "Yasmin",
    "Yusuf",
    "Zainab",
];

/// The streets the group began with.
pub(crate) const STREETS: [&str; 24] = [
    "Tanner's Row",
    "Kiln Lane",
    "Foundry Street",
    "Orchard Close",
    "Canal Terrace",
    "Bobbin Street",
    "Weavers' Walk",
    "Chapel Street",
    "Quarry Road",
    "Station Road",
    "Lock Keeper's Lane",
    "Brickfield Road",
    "Union Street",
    "Market Place",
    "Wharf Street",
    "Cooper's Court",
    "School Lane",
    "Almond Grove",
    "Heron Way",
    "The Ropewalk",
    "Larkfield Avenue",
    "Viaduct Road",
    "Allotment Lane",
    "Hope Street",
];

/// Named later, by people who live there.
pub(crate) const NAMED_LATER: [&str; 2] = ["Old Brewery Yard", "Gasworks Cut"];

/// What people type who do not find their street on the list.
pub(crate) const NOT_ON_THE_LIST: [&str; 6] = [
    "the flats behind the bus station",
    "boat Marigold, below the second lock",
    "Top o' th' Hill, past the garages",
    "Gasworks Cut, the end house",
    "over the launderette on Mill Bridge",
    "caravan by the allotments",
];

pub(crate) fn name(chance: &mut Chance) -> &'static str {
    chance.pick(&FIRST)
}

pub(crate) fn mobile(chance: &mut Chance) -> String {
    format!("07700 900{:03}", chance.below(1000))
}

pub(crate) fn landline(chance: &mut Chance) -> String {
    // The first two hundred are left to the group itself and to pictures of pages.
    format!("01632 960{:03}", 200 + chance.below(800))
}

pub(crate) fn email(name: &str, chance: &mut Chance) -> String {
    format!("{}{}@example.org", name.to_lowercase(), 10 + chance.below(90))
}

pub(crate) fn door(chance: &mut Chance) -> String {
    let house = 1 + chance.below(88);
    match chance.below(12) {
        0 => format!("{house}, flat {}", 1 + chance.below(9)),
        1 => format!("{house}, ring twice"),
        2 => format!("{house}, green door"),
        3 => format!("{house}, through the side gate"),
        4 => format!("{house}, top bell"),
        5 => format!("{house}, please knock, the bell is broken"),
        6 => format!("{house}a"),
        _ => house.to_string(),
    }
}

/// A word to say at the door.
pub(crate) fn password(chance: &mut Chance) -> &'static str {
    chance.pick(&["kettle", "marmalade", "umbrella", "blue bicycle", "thunder", "paper boat", "gooseberry"])
}

pub(crate) fn safe_times(chance: &mut Chance) -> &'static str {
    chance.pick(&[
        "Mornings are best.",
        "After 4, please.",
        "Not on Fridays before 3.",
        "Please do not leave a message.",
        "Text first, then ring.",
        "Only while the children are at school.",
        "Any time, I am always in.",
    ])
}
