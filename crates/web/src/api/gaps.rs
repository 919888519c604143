//! What stands in the gaps of an address: numbers, and a few words.

use commons::decisions::AgreementId;
use commons::duties::Duty;
use commons::meetings::Part;
use serde_json::{Value, json};

/// Reads a gap as the rules know it; `None` where it makes no sense.
pub(super) fn read(name: &str, value: &str) -> Option<Value> {
    match name {
        "duty" => serde_json::to_value(Duty::parse(value)?).ok(),
        "agreement" => serde_json::to_value(AgreementId::parse(value)?).ok(),
        "part" => serde_json::to_value(Part::parse(value)?).ok(),
        _ => value.parse::<u32>().ok().map(|number| json!(number)),
    }
}

/// What may stand there, for the document.
pub(super) fn schema(name: &str) -> Value {
    match name {
        "group" => json!({ "type": "string" }),
        "duty" => json!({ "type": "string", "pattern": "^([a-z-]+|own-[0-9]{1,4})$", "maxLength": 40 }),
        "agreement" => json!({ "type": "string", "pattern": "^([a-z-]+|own-[0-9]{1,4})$", "maxLength": 40 }),
        "part" => json!({ "type": "string", "enum": Part::ALL.map(Part::word) }),
        _ => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
    }
}
