//! The OpenAPI 3.1 document, made from the table.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::happened;
use super::shape::{Shape, Slot};
use super::table::{self, Does, Door, Operation, Way};
use super::{gaps, problem};
use crate::app::House;

pub(super) async fn serve(State(house): State<House>, headers: HeaderMap) -> Response {
    let parts_origin = crate::caller::origin(&house, &headers);
    let text = document(&parts_origin).to_string();
    let tag = format!("\"{}\"", &blake3::hash(text.as_bytes()).to_hex()[..24]);
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|sent| sent.as_bytes() == tag.as_bytes());
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
    };
    let dress = response.headers_mut();
    dress.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        dress.insert(header::ETAG, tag);
    }
    response
}

/// The whole document.
pub(crate) fn document(origin: &str) -> Value {
    let mut schemas = Map::new();
    let mut paths: Map<String, Value> = Map::new();
    let mut rooms: Vec<&str> = Vec::new();
    for operation in table::all() {
        operation.answer.named_within(&mut schemas);
        operation.body.iter().for_each(|body| body.named_within(&mut schemas));
        operation.query.iter().for_each(|slot| slot.shape.named_within(&mut schemas));
        if !rooms.contains(&operation.room) {
            rooms.push(operation.room);
        }
        let path = paths.entry(format!("/{{group}}/api{}", operation.path)).or_insert_with(|| json!({}));
        path[operation.way.word()] = said(operation);
    }
    happened::shape().named_within(&mut schemas);
    schemas.insert("Problem".into(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Manyhands",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
            "description": "What a neighbourhood does for itself. A program acts for the member who made its token, and may do \
                no more than they may. Asking needs no token.",
        },
        "servers": [{ "url": origin }],
        "tags": rooms.iter().map(|room| json!({ "name": room })).collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": {
                "type": "http", "scheme": "bearer",
                "description": "A member makes one on their page, under “Programs that act for you”. For one's own need: `POST /keys`.",
            } },
        },
    })
}

fn said(operation: &Operation) -> Value {
    let mut value = json!({
        "operationId": operation.id,
        "tags": [operation.room],
        "summary": operation.says,
        "parameters": parameters(operation),
        "responses": responses(operation),
        "security": match operation.door {
            Door::Open => json!([{}, { "token": [] }]),
            _ => json!([{ "token": [] }]),
        },
    });
    if !operation.pages.is_empty() {
        // Where people find the same.
        value["x-pages"] = json!(operation.pages);
    }
    if let Some(body) = &operation.body {
        let required = matches!(body, Shape::Record(slots) if slots.iter().any(|slot| slot.wanted));
        value["requestBody"] =
            json!({ "required": required, "content": { "application/json": { "schema": body.schema() } } });
    }
    value
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let gap = |name: &str| json!({ "name": name, "in": "path", "required": true, "schema": gaps::schema(name) });
    let gaps = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Vec<Value> = std::iter::once("group").chain(gaps).map(gap).collect();
    let query = |slot: &Slot| json!({ "name": slot.name, "in": "query", "required": slot.wanted, "schema": slot.shape.schema(), "description": slot.says });
    parameters.extend(operation.query.iter().map(query));
    let head = |name: &str, says: &str| json!({ "name": name, "in": "header", "required": false, "schema": { "type": "string" }, "description": says });
    if matches!(operation.does, Does::Acts(_) | Does::Once(_)) {
        parameters.push(head(
            "Idempotency-Key",
            "The same under the same key is done once, and answered again; something else under it is a 422. Kept for 30 days.",
        ));
    }
    match operation.does {
        Does::Acts(_) => {
            if table::shows_what(operation).is_some_and(|thing| thing.query.is_empty() && !thing.sealed) {
                parameters.push(head(
                    "If-Match",
                    "The ETag of what this is about, as it was seen: done only while it is so.",
                ));
            }
        }
        Does::Once(_) | Does::More(_) => {}
        _ if operation.sealed => {}
        _ => parameters.push(head("If-None-Match", "The ETag of what is known already.")),
    }
    parameters
}

fn responses(operation: &Operation) -> Value {
    let mut responses = Map::new();
    let mut fine = json!({
        "description": "Done, or shown.",
        "content": { "application/json": { "schema": operation.answer.schema() } },
    });
    if operation.way == Way::Get && !operation.sealed {
        fine["headers"] = json!({
            "ETag": { "schema": { "type": "string" } },
            "Link": { "schema": { "type": "string" }, "description": "Where the next page is (RFC 8288)." },
        });
        responses.insert("304".into(), json!({ "description": "As you know it." }));
    }
    responses.insert("200".into(), fine);
    let problem = |says: &str| {
        json!({ "description": says,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } })
    };
    for (status, says) in [
        ("400", "It cannot be read."),
        ("401", "A token is needed, or this one works no longer."),
        ("403", "Not for this member now, or the program was not let do this."),
        ("404", "There is no such thing, or not any more."),
        ("409", "The rules say no, and the code says why."),
        ("410", "It is wiped."),
        ("412", "It has changed since."),
        ("413", "More was sent than we take."),
        ("415", "JSON is what we read."),
        ("422", "Something has to be looked at again; `errors` says what."),
        ("429", "Too many at once."),
        ("507", "Our disk is full: nothing was saved."),
    ] {
        responses.insert(status.into(), problem(says));
    }
    Value::Object(responses)
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "description": "RFC 9457. `code` never changes; the sentences are in the language of Accept-Language.",
        "properties": {
            "type": { "type": "string", "pattern": format!("^{}", problem::KIND) },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "code": { "type": "string" },
            "detail": { "type": "string" },
            "errors": { "type": "array", "items": {
                "type": "object",
                "properties": {
                    "field": { "type": "string" },
                    "pointer": { "type": "string", "description": "A JSON pointer into what was sent." },
                    "code": { "type": "string" },
                    "sentence": { "type": "string" },
                },
                "required": ["field", "pointer", "code", "sentence"],
            } },
        },
        "required": ["type", "title", "status", "code"],
    })
}
