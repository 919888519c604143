//! What can be needed. Nine kinds people pick from, each with items. From lists that working groups use
//! (docs/kinds.md names them); none of them asks why.

use serde::{Deserialize, Serialize};

/// What somebody picks first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Food,
    Medicine,
    Home,
    Money,
    Company,
    Lift,
    Repair,
    Letters,
    Else,
}

/// More exactly, if somebody likes to say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Groceries,
    PreparedMeals,
    BabyFood,
    PetFood,
    Prescription,
    MedicalSupplies,
    Clothing,
    SchoolUniform,
    Bedding,
    Toiletries,
    HouseholdGoods,
    Furniture,
    Heating,
    Grant,
    Bill,
    MeterTopUp,
    PhoneCredit,
    Funeral,
    FriendlyCall,
    SomeoneToTalkTo,
    Visit,
    Childcare,
    Respite,
    ComeAlong,
    LiftSomewhere,
    MovingThings,
    Fares,
    SmallRepair,
    Housework,
    Garden,
    Laundry,
    PhoneOrComputer,
    Benefits,
    HealthForms,
    HousingForms,
    ReadALetter,
    Interpreting,
    Translation,
    Post,
    DogWalking,
    Queueing,
    SomewhereTonight,
    Storage,
    Lessons,
    Work,
    BorrowAThing,
}

macro_rules! each {
    ($($kind:ident => [$($item:ident),*]),* $(,)?) => {
        impl Kind {
            /// In the order of the first page.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The items of this kind.
            pub fn items(self) -> &'static [Item] {
                match self {
                    $(Kind::$kind => &[$(Item::$item),*],)*
                }
            }
        }
        impl Item {
            pub const ALL: &'static [Item] = &[$($(Item::$item),*),*];

            /// The kind it belongs to.
            pub fn kind(self) -> Kind {
                match self {
                    $($(Item::$item => Kind::$kind,)*)*
                }
            }
        }
    };
}

each! {
    Food => [Groceries, PreparedMeals, BabyFood, PetFood],
    Medicine => [Prescription, MedicalSupplies],
    Home => [Clothing, SchoolUniform, Bedding, Toiletries, HouseholdGoods, Furniture, Heating],
    Money => [Grant, Bill, MeterTopUp, PhoneCredit, Funeral],
    Company => [FriendlyCall, SomeoneToTalkTo, Visit, Childcare, Respite, ComeAlong],
    Lift => [LiftSomewhere, MovingThings, Fares],
    Repair => [SmallRepair, Housework, Garden, Laundry, PhoneOrComputer],
    Letters => [Benefits, HealthForms, HousingForms, ReadALetter, Interpreting, Translation],
    Else => [Post, DogWalking, Queueing, SomewhereTonight, Storage, Lessons, Work, BorrowAThing],
}

/// Reads and writes the word that stands in addresses and forms; the same as in events.
macro_rules! slugs {
    ($name:ident) => {
        impl $name {
            /// The word used in addresses, forms and keys of sentences.
            pub fn word(self) -> String {
                match serde_json::to_value(self) {
                    Ok(serde_json::Value::String(word)) => word,
                    _ => String::new(),
                }
            }

            pub fn parse(word: &str) -> Option<$name> {
                serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
            }
        }
    };
}

slugs!(Kind);
slugs!(Item);

impl Item {
    /// How many named people should do this together: prescriptions need two hands, children two adults.
    pub fn hands(self) -> u8 {
        match self {
            Item::Prescription | Item::Childcare => 2,
            _ => 1,
        }
    }
}

/// Whether it is something one brings along to several doors on one way: no furniture, no lift, nothing to be repaired there.
pub fn is_brought(kind: Kind, item: Option<Item>) -> bool {
    match (kind, item) {
        (_, Some(Item::Furniture)) => false,
        (Kind::Food | Kind::Medicine | Kind::Home, _) => true,
        _ => false,
    }
}

/// Whether doing this means standing at somebody's door. What is done by telephone or on paper does not.
pub fn needs_door(kind: Kind, item: Option<Item>) -> bool {
    match item {
        Some(
            Item::FriendlyCall
            | Item::SomeoneToTalkTo
            | Item::PhoneCredit
            | Item::MeterTopUp
            | Item::Translation
            | Item::Interpreting
            | Item::Lessons,
        ) => false,
        Some(_) => true,
        None => kind != Kind::Letters,
    }
}
