//! What the tags of a way mean: who may use it, in which direction, how fast.
//!
//! Rules are the general ones of wiki.openstreetmap.org ("OSM tags for routing", "Access restrictions"), not those of one
//! country. Speeds are what somebody manages who stops at corners, not what a sign allows; they stand in [`Class`] and
//! follow the round numbers of OSRM's public default profiles, so that others can check ours against theirs:
//!
//! | by | speed |
//! |---|---|
//! | foot | 5 km/h; steps 2.5 km/h (half: Fruin, "Pedestrian planning and design", 1971) |
//! | bicycle | 15 km/h on streets and cycleways, 12 on paths and tracks; at most 12 on setts, 10 on cobbles, gravel and earth, 6 on sand and grass; pushed 4 km/h wherever one may walk and not ride, also against a one-way street; 2 km/h on steps |
//! | car | by class, 10 (living street) to 90 (motorway), never more than 0.8 × the limit where one is posted; at most 30 on cobbles and gravel, 20 on earth |
//!
//! * `access=private` and `no` close a way unless a nearer tag (`foot`, `bicycle`, `motorcar`…) opens it. `destination`,
//!   `delivery`, `customers` and `permissive` are open: whoever carries something has a reason to be there.
//! * A bicycle goes against a one-way street where `oneway:bicycle=no` or a `cycleway…=opposite…` says so.
//! * Not looked at: bans on turning, hills, traffic, timetables of ferries, opening hours of gates.

/// How somebody moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    /// Walking.
    Foot,
    /// Cycling, pushing the bicycle where one has to.
    Bicycle,
    /// Driving.
    Car,
}

impl Profile {
    /// All of them, in the order of their numbers.
    pub const ALL: [Profile; 3] = [Profile::Foot, Profile::Bicycle, Profile::Car];

    /// 0, 1 or 2.
    pub fn number(self) -> usize {
        match self {
            Profile::Foot => 0,
            Profile::Bicycle => 1,
            Profile::Car => 2,
        }
    }
}

/// What a way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A motorway: nobody walks there.
    Motorway,
    /// A fast road: nobody walks there.
    Trunk,
    /// A main road.
    Primary,
    /// A road between parts of a town.
    Secondary,
    /// A road within a part of a town.
    Tertiary,
    /// A small road.
    Unclassified,
    /// A street people live in.
    Residential,
    /// A street where playing comes first.
    LivingStreet,
    /// A drive, a yard, an alley.
    Service,
    /// A street for walking.
    Pedestrian,
    /// A track over land.
    Track,
    /// A way for bicycles.
    Cycleway,
    /// A pavement or path for walking.
    Footway,
    /// A path.
    Path,
    /// Steps.
    Steps,
    /// The step past a bollard or gate: no length.
    Barrier,
}

/// What is known of a way that somebody can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What it is.
    pub class: Class,
    /// Half kilometres an hour by foot, bicycle and car, each along the way and against it. 0: not to be used so.
    pub speeds: [u8; 6],
    /// It runs under the ground: one can go through it, and nobody's door is on it.
    pub below: bool,
}

impl Class {
    /// All of them, in the order of their numbers.
    pub const ALL: [Class; 16] = [
        Class::Motorway,
        Class::Trunk,
        Class::Primary,
        Class::Secondary,
        Class::Tertiary,
        Class::Unclassified,
        Class::Residential,
        Class::LivingStreet,
        Class::Service,
        Class::Pedestrian,
        Class::Track,
        Class::Cycleway,
        Class::Footway,
        Class::Path,
        Class::Steps,
        Class::Barrier,
    ];

    fn named(highway: &str) -> Option<Class> {
        let class = match highway.strip_suffix("_link").unwrap_or(highway) {
            "motorway" => Class::Motorway,
            "trunk" => Class::Trunk,
            "primary" => Class::Primary,
            "secondary" => Class::Secondary,
            "tertiary" => Class::Tertiary,
            "unclassified" | "road" => Class::Unclassified,
            "residential" => Class::Residential,
            "living_street" => Class::LivingStreet,
            "service" => Class::Service,
            "pedestrian" => Class::Pedestrian,
            "track" => Class::Track,
            "cycleway" => Class::Cycleway,
            "footway" | "platform" | "corridor" => Class::Footway,
            "path" | "bridleway" => Class::Path,
            "steps" => Class::Steps,
            _ => return None,
        };
        Some(class)
    }

    /// Kilometres an hour by car where no limit is posted.
    pub fn car_speed(self) -> f64 {
        match self {
            Class::Motorway => 90.0,
            Class::Trunk => 85.0,
            Class::Primary => 50.0,
            Class::Secondary => 45.0,
            Class::Tertiary => 40.0,
            Class::Unclassified | Class::Residential => 25.0,
            Class::LivingStreet | Class::Pedestrian => 10.0,
            Class::Service => 15.0,
            Class::Track => 12.0,
            _ => 10.0,
        }
    }

    fn for_cars(self) -> bool {
        self <= Class::Service
    }
}

/// What the tags of a way mean, asked one by one; `None` for what is no way to be on.
pub fn meaning<'t>(get: impl Fn(&str) -> Option<&'t str>) -> Option<Meaning> {
    let class = match get("highway") {
        Some(highway) => Class::named(highway)?,
        None if get("man_made") == Some("pier") || get("railway") == Some("platform") => Class::Footway,
        None => return None,
    };
    let foot = foot(class, &get);
    let bicycle = bicycle(class, foot, &get);
    let car = car(class, &get);
    let speeds = [foot.0, foot.1, bicycle.0, bicycle.1, car.0, car.1].map(|speed| (speed * 2.0).round() as u8);
    speeds.iter().any(|&speed| speed > 0).then_some(Meaning { class, speeds, below: below(&get) })
}

/// A passage through a house is no tunnel.
fn below<'t>(get: &impl Fn(&str) -> Option<&'t str>) -> bool {
    let tunnel =
        get("tunnel").is_some_and(|tunnel| !matches!(tunnel, "no" | "building_passage" | "covered" | "culvert"));
    let layer = get("layer").and_then(|layer| layer.parse::<i32>().ok()).is_some_and(|layer| layer < 0);
    tunnel
        || (layer
            && (get("indoor").is_some() || get("covered") == Some("yes") || get("location") == Some("underground")))
}

/// Speeds along and against.
type Both = (f64, f64);

/// The nearest of these tags that says something about access. `None` where none does.
fn access<'t>(keys: &[&str], get: &impl Fn(&str) -> Option<&'t str>) -> Option<bool> {
    let value = keys.iter().find_map(|key| get(key))?;
    Some(!matches!(
        value,
        "no" | "private"
            | "agricultural"
            | "forestry"
            | "military"
            | "emergency"
            | "psv"
            | "bus"
            | "use_sidepath"
            | "dismount"
    ))
}

/// Which directions are open to what has wheels.
fn one_way<'t>(class: Class, get: &impl Fn(&str) -> Option<&'t str>) -> (bool, bool) {
    match get("oneway") {
        Some("yes" | "1" | "true") => (true, false),
        Some("-1" | "reverse") => (false, true),
        Some(_) => (true, true),
        None if class == Class::Motorway || matches!(get("junction"), Some("roundabout" | "circular")) => (true, false),
        None => (true, true),
    }
}

fn foot<'t>(class: Class, get: &impl Fn(&str) -> Option<&'t str>) -> Both {
    let usual = !matches!(class, Class::Motorway | Class::Trunk) && get("motorroad") != Some("yes");
    // A private drive is closed, but `foot` alone may open it or a fast road.
    let open = match access(&["foot"], get) {
        Some(open) => open,
        None => usual && access(&["access"], get) != Some(false),
    };
    let speed = match (open, class) {
        (false, _) => return (0.0, 0.0),
        (true, Class::Steps) => 2.5,
        (true, _) => 5.0,
    };
    match get("oneway:foot") {
        Some("yes") => (speed, 0.0),
        Some("-1") => (0.0, speed),
        _ => (speed, speed),
    }
}

fn bicycle<'t>(class: Class, foot: Both, get: &impl Fn(&str) -> Option<&'t str>) -> Both {
    let usual = match class {
        Class::Motorway | Class::Trunk | Class::Pedestrian | Class::Footway | Class::Steps | Class::Barrier => false,
        _ => get("highway") != Some("bridleway") && get("motorroad") != Some("yes"),
    };
    let rides = match access(&["bicycle"], get) {
        Some(rides) => rides && class != Class::Steps,
        None => usual && access(&["vehicle", "access"], get) != Some(false),
    };
    let (mut along, mut against) = one_way(class, get);
    match get("oneway:bicycle") {
        Some("no") => (along, against) = (true, true),
        Some("yes") => (along, against) = (true, false),
        Some("-1") => (along, against) = (false, true),
        _ => {
            let sides = ["cycleway", "cycleway:left", "cycleway:right", "cycleway:both"];
            let lanes = ["cycleway:left:oneway", "cycleway:right:oneway", "cycleway:both:oneway"];
            let contraflow = sides.iter().any(|side| get(side).is_some_and(|value| value.starts_with("opposite")))
                || lanes.iter().any(|lane| matches!(get(lane), Some("no" | "-1")));
            if contraflow {
                (along, against) = (true, true);
            }
        }
    }
    let usual: f64 = if matches!(class, Class::Path | Class::Track) { 12.0 } else { 15.0 };
    let speed = usual.min(match get("surface") {
        Some("sett" | "paving_stones:30" | "metal_grid" | "wood") => 12.0,
        Some("cobblestone" | "unhewn_cobblestone" | "gravel" | "fine_gravel" | "pebblestone" | "unpaved") => 10.0,
        Some("ground" | "dirt" | "earth" | "grass_paver" | "woodchips" | "rock") => 10.0,
        Some("sand" | "grass" | "mud" | "snow") => 6.0,
        _ => usual,
    });
    let pushed = |walked: f64| match class {
        _ if walked == 0.0 => 0.0,
        Class::Steps => 2.0,
        _ => 4.0,
    };
    let of = |open: bool, walked: f64| if rides && open { speed } else { pushed(walked) };
    (of(along, foot.0), of(against, foot.1))
}

fn car<'t>(class: Class, get: &impl Fn(&str) -> Option<&'t str>) -> Both {
    let open = match access(&["motorcar", "motor_vehicle"], get) {
        Some(open) => open && (class.for_cars() || matches!(class, Class::Pedestrian | Class::Track)),
        None => {
            let usual = class.for_cars() || (class == Class::Track && get("tracktype") == Some("grade1"));
            usual && access(&["vehicle", "access"], get) != Some(false)
        }
    };
    if !open {
        return (0.0, 0.0);
    }
    let (along, against) = one_way(class, get);
    let rough: f64 = match get("surface") {
        Some("cobblestone" | "unhewn_cobblestone" | "gravel" | "fine_gravel" | "pebblestone" | "unpaved") => 30.0,
        Some("ground" | "dirt" | "earth" | "grass" | "sand" | "mud") => 20.0,
        _ => f64::INFINITY,
    };
    let of = |open: bool, limit: &str, closed: [&str; 3]| {
        if !open || closed.iter().any(|key| get(key) == Some("no")) {
            return 0.0;
        }
        let posted = get(limit).or_else(|| get("maxspeed")).and_then(limit_of);
        let speed = match posted {
            // Where a limit is posted, it says more about a street than its class does.
            Some(posted) => (posted * 0.8).min(class.car_speed().max(posted * 0.6)),
            None => class.car_speed(),
        };
        speed.min(rough).clamp(2.0, 120.0)
    };
    (
        of(along, "maxspeed:forward", ["motorcar:forward", "motor_vehicle:forward", "vehicle:forward"]),
        of(against, "maxspeed:backward", ["motorcar:backward", "motor_vehicle:backward", "vehicle:backward"]),
    )
}

/// A posted limit in kilometres an hour.
fn limit_of(text: &str) -> Option<f64> {
    if text == "walk" || text.ends_with(":living_street") {
        return Some(8.0);
    }
    if text.ends_with(":urban") {
        return Some(50.0);
    }
    let (number, factor) = match text.strip_suffix("mph") {
        Some(number) => (number.trim(), 1.609_344),
        None => (text.trim_end_matches("km/h").trim(), 1.0),
    };
    let limit: f64 = number.parse().ok()?;
    (1.0..=200.0).contains(&(limit * factor)).then_some(limit * factor)
}

/// Whether cars are stopped at a point with these tags.
pub(crate) fn stops_cars<'t>(get: impl Fn(&str) -> Option<&'t str>) -> bool {
    let shut = match get("barrier") {
        Some("bollard" | "block" | "cycle_barrier" | "motorcycle_barrier" | "kissing_gate" | "stile" | "turnstile") => {
            true
        }
        Some("gate" | "lift_gate" | "swing_gate" | "chain") => {
            matches!(get("access"), Some("no" | "private")) || get("locked") == Some("yes")
        }
        _ => return false,
    };
    match access(&["motorcar", "motor_vehicle", "vehicle"], &get) {
        Some(open) => !open,
        None => shut,
    }
}
