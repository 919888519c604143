//! The table: one line for each thing a page shows, and one for each thing a member may do. The router, the OpenAPI document
//! and the tests are all made from it, so that none of them can forget anything.

use commons::Command;
use commons::people::PersonId;
use commons::sight::Field;
use host::State;
use serde_json::{Map, Value};
use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;

use super::asked::Asked;
use super::once::Once;
use super::problem::Problem;
use super::shape::{Shape, Slot};

/// How something is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Get,
    Post,
    Put,
    Delete,
}

impl Way {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Way::Get => "get",
            Way::Post => "post",
            Way::Put => "put",
            Way::Delete => "delete",
        }
    }
}

/// Who has to bring which token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// Nobody.
    Open,
    /// A member's.
    Member,
    /// That of a need's key.
    Key,
    /// Either.
    MemberOrKey,
}

/// One line of the table.
pub(crate) struct Operation {
    /// Its name for programs; it never changes.
    pub(crate) id: &'static str,
    pub(crate) way: Way,
    /// Behind `/{group}/api`.
    pub(crate) path: &'static str,
    pub(crate) room: &'static str,
    pub(crate) says: &'static str,
    pub(crate) door: Door,
    /// The pages that show the same, as the router knows them.
    pub(crate) pages: &'static [&'static str],
    pub(crate) query: Vec<Slot>,
    pub(crate) body: Option<Shape>,
    /// How many bytes of it are read.
    pub(crate) most: usize,
    pub(crate) answer: Shape,
    /// What it shows may be sealed: it is never kept on the way.
    pub(crate) sealed: bool,
    pub(crate) does: Does,
}

/// Something that takes its time.
pub(crate) type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

pub(crate) enum Does {
    /// Shows what everybody may see.
    ShowsAll(fn(&Asked, &State) -> Result<Shown, Problem>),
    /// Shows what those who take part may see.
    Shows(fn(&Asked, &State, PersonId) -> Result<Shown, Problem>),
    /// Shows something that has to be fetched first.
    Fetches(for<'a> fn(&'a Asked) -> Later<'a, Shown>),
    /// Carries out a command.
    Acts(Acting),
    /// Does something that is more than a command, once under the key it was sent with.
    Once(for<'a> fn(&'a Asked, Value, Once) -> Later<'a, Value>),
    /// Does something that has its own way of being done once, or that each time makes another.
    More(for<'a> fn(&'a Asked, Value) -> Later<'a, Value>),
}

/// What is shown, and where the next page begins.
pub(crate) struct Shown {
    pub(crate) value: Value,
    pub(crate) next: Option<(&'static str, String)>,
}

impl From<Value> for Shown {
    fn from(value: Value) -> Shown {
        Shown { value, next: None }
    }
}

/// Puts what a program does not say into the fields of a command, and more words to be sealed beside those it sent.
pub(crate) type Completes = fn(&Asked, &mut Map<String, Value>, &mut Vec<(Field, String)>) -> Result<(), Problem>;

/// How a command comes about.
pub(crate) struct Acting {
    /// Its room and its word, as in `commons`.
    pub(crate) command: (&'static str, &'static str),
    /// Fields of the body that are sealed, and as what.
    pub(crate) seals: Vec<Sealing>,
    /// The field of the command that says whether words come with it.
    pub(crate) tells_words: Option<&'static str>,
    /// Puts in what the program does not say itself.
    pub(crate) completes: Option<Completes>,
    /// Opens details, so that the program must have been let do that.
    pub(crate) opens: bool,
}

pub(crate) struct Sealing {
    pub(crate) name: &'static str,
    pub(crate) field: Field,
    /// Takes the place of what was there, also if it is empty.
    pub(crate) replaces: bool,
}

impl Acting {
    /// The command, from what stands in the address and what was sent.
    pub(crate) fn command_of(&self, fields: Map<String, Value>) -> Option<Command> {
        let (room, word) = self.command;
        if room.is_empty() {
            // Commands of no room: what they are about stands alone.
            let about = fields.get("seq").cloned().unwrap_or(Value::Object(fields));
            return serde_json::from_value(Value::Object(Map::from_iter([(word.to_owned(), about)]))).ok();
        }
        let inner = if fields.is_empty() { Value::Null } else { Value::Object(fields) };
        let named = Map::from_iter([(word.to_owned(), inner)]);
        serde_json::from_value(Value::Object(Map::from_iter([(room.to_owned(), Value::Object(named))]))).ok()
    }
}

static TABLE: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let rooms: [fn() -> Vec<Operation>; 12] = [
        super::group::operations,
        super::asking::operations,
        super::needs::operations,
        super::offers::operations,
        super::fitting::operations,
        super::people::operations,
        super::pictures::operations,
        super::duties::operations,
        super::decisions::operations,
        super::fund::operations,
        super::meetings::operations,
        super::rounds::operations,
    ];
    rooms.iter().flat_map(|room| room()).chain(super::mending::operations()).collect()
});

/// Every operation there is.
pub(crate) fn all() -> &'static [Operation] {
    &TABLE
}

/// What shows the thing that an act is about: the longest address it begins with.
pub(crate) fn shows_what(act: &Operation) -> Option<&'static Operation> {
    let about = |operation: &&Operation| {
        let rest = act.path.strip_prefix(operation.path);
        operation.way == Way::Get && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    all().iter().filter(about).max_by_key(|operation| operation.path.len())
}

/// A line that shows something to those who take part.
pub(crate) fn shows(
    id: &'static str,
    path: &'static str,
    says: &'static str,
    answer: Shape,
    look: fn(&Asked, &State, PersonId) -> Result<Shown, Problem>,
) -> Operation {
    line(id, Way::Get, path, says, answer, Does::Shows(look))
}

/// A line that carries out a command: `acts("promise", Way::Post, "/needs/{need}/promises", "…", ("needs", "promise"))`.
pub(crate) fn acts(
    id: &'static str,
    way: Way,
    path: &'static str,
    says: &'static str,
    command: (&'static str, &'static str),
) -> Operation {
    let acting = Acting { command, seals: Vec::new(), tells_words: None, completes: None, opens: false };
    line(id, way, path, says, super::happened::shape(), Does::Acts(acting))
}

pub(crate) fn line(
    id: &'static str,
    way: Way,
    path: &'static str,
    says: &'static str,
    answer: Shape,
    does: Does,
) -> Operation {
    let (pages, query, body) = (&[][..], Vec::new(), None);
    let most = crate::forms::LIMIT;
    Operation {
        id,
        way,
        path,
        room: "",
        says,
        door: Door::Member,
        pages,
        query,
        body,
        most,
        answer,
        sealed: false,
        does,
    }
}

impl Operation {
    /// The pages it stands for.
    pub(crate) fn pages(self, pages: &'static [&'static str]) -> Operation {
        Operation { pages, ..self }
    }

    pub(crate) fn query(self, query: Vec<Slot>) -> Operation {
        Operation { query, ..self }
    }

    pub(crate) fn body(self, slots: Vec<Slot>) -> Operation {
        Operation { body: Some(Shape::Record(slots)), ..self }
    }

    pub(crate) fn door(self, door: Door) -> Operation {
        Operation { door, ..self }
    }

    pub(crate) fn sealed(self) -> Operation {
        Operation { sealed: true, ..self }
    }

    /// A body of another size than a form has.
    pub(crate) fn taking(self, most: usize) -> Operation {
        Operation { most, ..self }
    }

    /// A field of the body whose words are sealed, and kept out of the log.
    pub(crate) fn seals(self, name: &'static str, field: Field) -> Operation {
        self.acting(|acting| acting.seals.push(Sealing { name, field, replaces: false }))
    }

    pub(crate) fn replaces(self, name: &'static str, field: Field) -> Operation {
        self.acting(|acting| acting.seals.push(Sealing { name, field, replaces: true }))
    }

    pub(crate) fn tells_words(self) -> Operation {
        self.acting(|acting| acting.tells_words = Some("words"))
    }

    pub(crate) fn completes(self, completes: Completes) -> Operation {
        self.acting(|acting| acting.completes = Some(completes))
    }

    fn acting(mut self, change: impl FnOnce(&mut Acting)) -> Operation {
        if let Does::Acts(acting) = &mut self.does {
            change(acting);
        }
        self
    }
}

/// Says for each line in which room it stands.
pub(crate) fn in_room(room: &'static str, operations: Vec<Operation>) -> Vec<Operation> {
    operations.into_iter().map(|operation| Operation { room, ..operation }).collect()
}

/// Names and values of the query, for a shape to read: numbers as numbers.
pub(super) fn query_of(pairs: Vec<(String, String)>, slots: &[Slot]) -> Value {
    let value = |name: &str, value: String| {
        let number = slots.iter().any(|slot| slot.name == name && matches!(slot.shape, Shape::Number(..)));
        match value.parse::<i64>() {
            Ok(value) if number => Value::from(value),
            _ => Value::from(value),
        }
    };
    Value::Object(pairs.into_iter().map(|(name, sent)| (name.clone(), value(&name, sent))).collect())
}
