//! What people might say: asks in their own words, and a little talk about them. Nobody was asked why.

use crate::chance::Chance;
use commons::needs::{Item, Kind};
use commons::offers::Sort;

/// An ask in somebody's own words, in their own language where they write one of ours.
pub(crate) fn ask(kind: Kind, item: Option<Item>, language: &str, chance: &mut Chance) -> &'static str {
    match language {
        "es" => chance.pick(&spanish(kind)),
        "pl" => chance.pick(&polish(kind)),
        "ar" => chance.pick(&arabic(kind)),
        _ => match item {
            Some(item) => chance.pick(&english(item)),
            None => chance.pick(&plainly(kind)),
        },
    }
}

fn plainly(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Food => ["Some food for the week, whatever there is.", "We are nearly out of food."],
        Kind::Medicine => ["Something from the chemist.", "I need things from the pharmacy, I have a list."],
        Kind::Home => ["A few things for an empty flat.", "We have just moved in and have very little."],
        Kind::Money => ["A little money until next week.", "Help with a payment, please."],
        Kind::Company => ["Some company would be lovely.", "Somebody to come round for an hour."],
        Kind::Lift => ["I need to get somewhere on Thursday.", "A car for one hour, if anybody has one."],
        Kind::Repair => ["Something is broken and I cannot mend it.", "A pair of hands around the house."],
        Kind::Letters => ["A letter came and I do not understand it.", "Somebody who is good with forms."],
        Kind::Else => {
            ["I am not sure which box this goes in. Please ring.", "It is a bit of an odd one. I will explain."]
        }
    }
}

fn english(item: Item) -> [&'static str; 2] {
    match item {
        Item::Groceries => [
            "Bread, milk, rice, vegetables. Halal, please. No nuts.",
            "A week's shopping, nothing fancy. Tea bags would be a treat.",
        ],
        Item::PreparedMeals => [
            "A hot meal for the next few days. I cannot stand at the cooker just now.",
            "Two dinners, soft food if possible. No fish.",
        ],
        Item::BabyFood => ["Formula, from 6 months, any brand.", "Jars and nappies, size 4."],
        Item::PetFood => ["Food for one old cat.", "Dog food, the dry kind. She is a small dog."],
        Item::Prescription => [
            "It is ready at the chemist on Market Place.",
            "Can somebody collect my prescription? The chemist shuts at 6.",
        ],
        Item::MedicalSupplies => {
            ["Dressings and tape, I have the list.", "A blood pressure cuff to borrow for a week."]
        }
        Item::Clothing => ["Warm coats for two children, ages 4 and 7.", "Work boots, size 9, and thick socks."],
        Item::SchoolUniform => ["Two grey skirts and white shirts, age 11.", "Black school shoes, size 3."],
        Item::Bedding => ["A double duvet and pillows.", "Blankets, the nights are cold."],
        Item::Toiletries => ["Soap, toothpaste, pads.", "Shampoo, washing powder, toilet roll."],
        Item::HouseholdGoods => ["Pots, plates, a kettle.", "A pan, some knives and forks, a tin opener."],
        Item::Furniture => ["A cot, flat packed is fine.", "A small table and two chairs."],
        Item::Heating => ["An electric heater until the boiler is mended.", "Hot water bottles and draught tape."],
        Item::Grant => ["£40 towards a washing machine.", "A small grant for a school trip."],
        Item::Bill => ["The water bill, £28.", "Part of the gas bill, before Friday."],
        Item::MeterTopUp => ["Electric key, £15 would see us through.", "Gas meter is on emergency."],
        Item::PhoneCredit => {
            ["£10 credit so that I can ring the surgery.", "Some data, I am waiting for a call about work."]
        }
        Item::Funeral => {
            ["Help with the cost of a funeral, and somebody to ring round.", "Flowers and food for twenty people."]
        }
        Item::FriendlyCall => ["A call on Tuesdays, I like to talk about cricket.", "Somebody to ring now and then."],
        Item::SomeoneToTalkTo => {
            ["It has been a hard week. I would like to talk.", "Somebody who listens, evenings are best."]
        }
        Item::Visit => ["Tea and a game of cards.", "A visit for my mother, she speaks mostly Punjabi."],
        Item::Childcare => {
            ["An hour on Thursday while I am at an appointment, two boys.", "Collect my daughter from school with me."]
        }
        Item::Respite => ["Sit with my husband for two hours so I can go out.", "An afternoon off would do me good."],
        Item::ComeAlong => {
            ["Somebody to come to the council office with me.", "I do not want to go to the hearing alone."]
        }
        Item::LiftSomewhere => {
            ["To the hospital and back on Wednesday at 10.", "Three of us to the station, two suitcases."]
        }
        Item::MovingThings => {
            ["A wardrobe from Union Street, it needs two people and a van.", "Boxes to the new flat, six of them."]
        }
        Item::Fares => ["Bus fares for an interview.", "A day ticket to visit my sister."],
        Item::SmallRepair => ["The kitchen tap drips all night.", "A shelf came down and a door will not shut."],
        Item::Housework => ["An hour's cleaning, I cannot bend.", "Help to change the beds."],
        Item::Garden => ["The hedge is over the path.", "Bins out and the grass cut, please."],
        Item::Laundry => ["Two loads of washing, our machine has gone.", "Bedding to wash and dry."],
        Item::PhoneOrComputer => ["My phone says it is full.", "Set up a tablet so I can see my grandchildren."],
        Item::Benefits => {
            ["A form of forty pages. I have a cup of tea ready.", "Somebody to sit with me while I fill it in."]
        }
        Item::HealthForms => ["Forms for the hospital.", "To register with a doctor."],
        Item::HousingForms => ["The council wants papers by Monday.", "A letter to the landlord about the damp."],
        Item::ReadALetter => ["My eyes are bad, it is two pages.", "A letter in small print from the bank."],
        Item::Interpreting => ["Tigrinya, half an hour on the phone.", "For a parents' evening, Polish."],
        Item::Translation => ["A birth certificate into English.", "One page, Arabic to English."],
        Item::Post => ["A parcel to the post office.", "Letters to post, I cannot get to the box."],
        Item::DogWalking => {
            ["A lively terrier, mornings, for a week.", "Old dog, slow walks, until my foot is better."]
        }
        Item::Queueing => {
            ["Somebody to hold a place at the housing office from 8.", "To queue at the pharmacy with me."]
        }
        Item::SomewhereTonight => ["A sofa for tonight.", "Somewhere safe for two nights, me and my daughter."],
        Item::Storage => ["Six boxes for a month.", "Somewhere dry for a bicycle until spring."],
        Item::Lessons => ["To practise English, twice a week.", "Help with maths homework, age 13."],
        Item::Work => ["I can clean, cook, paint. Does anybody know of work?", "Somebody to read over my application."],
        Item::BorrowAThing => ["A drill, just for Saturday.", "A long ladder for one morning."],
    }
}

fn spanish(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Food => ["Comida para cuatro, sin cerdo, por favor.", "Leche, huevos, arroz y fruta para los niños."],
        Kind::Medicine => ["Recoger mi medicina en la farmacia.", "La receta ya está lista en Market Place."],
        Kind::Home => ["Una manta y almohadas.", "Platos, vasos y una olla."],
        Kind::Money => ["Saldo para el teléfono, 10 libras.", "Ayuda con la luz esta semana."],
        Kind::Company => ["Alguien para conversar por la tarde.", "Que alguien me acompañe a la cita."],
        Kind::Lift => ["Ir al hospital el miércoles a las diez.", "Llevar unas cajas al piso nuevo."],
        Kind::Repair => ["El grifo gotea.", "Ayuda con el ordenador."],
        Kind::Letters => ["Leer una carta del ayuntamiento.", "Traducir un papel al inglés."],
        Kind::Else => ["Clases de inglés, dos veces por semana.", "Pasear al perro por las mañanas."],
    }
}

fn polish(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Food => ["Zakupy na tydzień dla trzech osób.", "Chleb, mleko, warzywa. Bez orzechów."],
        Kind::Medicine => ["Odebrać receptę z apteki.", "Leki są gotowe, apteka zamyka o szóstej."],
        Kind::Home => ["Ciepłe ubrania dla dziecka, 5 lat.", "Kołdra i garnki."],
        Kind::Money => ["Doładowanie licznika, 15 funtów.", "Pomoc z rachunkiem za gaz."],
        Kind::Company => ["Ktoś do rozmowy wieczorem.", "Odwiedziny u mojej mamy, mówi tylko po polsku."],
        Kind::Lift => ["Podwieźć do szpitala w czwartek.", "Przewieźć szafę, potrzebne dwie osoby."],
        Kind::Repair => ["Cieknie kran w kuchni.", "Naprawić zamek w drzwiach."],
        Kind::Letters => ["Nie rozumiem listu z urzędu.", "Wypełnić formularz o mieszkanie."],
        Kind::Else => ["Wysłać paczkę na poczcie.", "Pożyczyć wiertarkę na sobotę."],
    }
}

fn arabic(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Food => ["طعام حلال لخمسة أشخاص من فضلكم.", "خبز وحليب وأرز وخضار."],
        Kind::Medicine => ["إحضار الدواء من الصيدلية.", "الوصفة جاهزة في الصيدلية."],
        Kind::Home => ["بطانيات وملابس شتوية للأطفال.", "أوانٍ للمطبخ وسرير صغير."],
        Kind::Money => ["رصيد للهاتف.", "مساعدة في فاتورة الكهرباء."],
        Kind::Company => ["أحد أتحدث معه في المساء.", "من يرافقني إلى الموعد."],
        Kind::Lift => ["توصيلة إلى المستشفى يوم الأربعاء.", "نقل صناديق إلى البيت الجديد."],
        Kind::Repair => ["الصنبور يسرّب الماء.", "إصلاح باب مكسور."],
        Kind::Letters => ["قراءة رسالة من البلدية.", "ترجمة شهادة إلى الإنجليزية."],
        Kind::Else => ["دروس في اللغة الإنجليزية.", "إرسال طرد بالبريد."],
    }
}

/// What somebody says who promised to come.
pub(crate) fn coming(chance: &mut Chance) -> &'static str {
    chance.pick(&[
        "Hello! I can come this evening between 5 and 7. Does that suit you?",
        "Hi, I am on it. I will text when I leave.",
        "I can bring it tomorrow morning. Anything else while I am at the shop?",
        "Good morning. I have a bicycle, so two bags at a time.",
        "They are out of oat milk. Is soya all right?",
        "I will be there about four. I am wearing a red hat.",
    ])
}

/// What is answered, in the language of whoever asked.
pub(crate) fn answer(language: &str, chance: &mut Chance) -> &'static str {
    match language {
        "es" => chance.pick(&["Sí, perfecto. Gracias.", "Después de las seis, por favor."]),
        "pl" => chance.pick(&["Tak, dziękuję bardzo.", "Proszę po szóstej."]),
        "ar" => chance.pick(&["نعم، شكراً لك.", "بعد السادسة من فضلك."]),
        _ => chance.pick(&[
            "Yes, that is fine. Ring twice, the bell is quiet.",
            "Perfect, I am in all day.",
            "After six would be better, if you can.",
            "Thank you! Please leave it with number 9 if I do not hear you.",
        ]),
    }
}

/// An offer in somebody's own words.
pub(crate) fn offer(sort: Sort, chance: &mut Chance) -> &'static str {
    match sort {
        Sort::Thing => chance.pick(&["Eggs from our hens, a dozen a week.", "A pram, a cot and a bag of clothes."]),
        Sort::Time => {
            chance.pick(&["I work nights, so mornings are good.", "Happy to shop for somebody on the way home."])
        }
        Sort::Skill => chance.pick(&["Retired electrician.", "I speak Spanish and Polish and like forms."]),
        Sort::Space => chance.pick(&["A dry garage.", "Our front room, on weekday mornings."]),
        Sort::Lift => chance.pick(&["A van, most weekends.", "A car with a ramp."]),
        Sort::Money => chance.pick(&["A little every month.", "Ten pounds, as often as I can."]),
    }
}
