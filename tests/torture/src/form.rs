//! Reading the forms of a page, and filling them in as somebody would who presses whatever is there.

use crate::chance::Chance;

/// A form as it stands in a page.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub action: String,
    fields: Vec<Field>,
}

#[derive(Clone, Debug)]
enum Field {
    Hidden { name: String, value: String },
    Line { name: String, value: String },
    Text { name: String },
    Radio { name: String, value: String, chosen: bool },
    Tick { name: String, value: String, chosen: bool },
    Choice { name: String, values: Vec<String>, chosen: usize },
    Button { name: String, value: String },
}

/// The fields that people do not see and machines fill in.
const TRAP: &str = "website";

impl Form {
    /// Every form of a page that is posted.
    pub fn all(page: &str) -> Vec<Form> {
        let forms = page.split("<form").skip(1).filter_map(|piece| piece.split_once("</form>"));
        forms.filter_map(|(form, _)| Form::read(form)).collect()
    }

    fn read(piece: &str) -> Option<Form> {
        let (head, rest) = piece.split_once('>')?;
        if attribute(head, "method").as_deref() != Some("post") {
            return None;
        }
        let mut form = Form { action: attribute(head, "action")?, fields: Vec::new() };
        for tag in rest.split('<').skip(1) {
            let inside = tag.split_once('>').map_or(tag, |(inside, _)| inside);
            let word = inside.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
            let name = attribute(inside, "name").unwrap_or_default();
            let value = attribute(inside, "value").unwrap_or_default();
            match word {
                "option" => {
                    if let Some(Field::Choice { values, chosen, .. }) = form.fields.last_mut() {
                        if has(inside, "selected") {
                            *chosen = values.len();
                        }
                        values.push(value);
                    }
                }
                _ if name.is_empty() || name == TRAP => {}
                "textarea" => form.fields.push(Field::Text { name }),
                "select" => form.fields.push(Field::Choice { name, values: Vec::new(), chosen: 0 }),
                "button" => form.fields.push(Field::Button { name, value }),
                "input" => {
                    let chosen = has(inside, "checked");
                    form.fields.push(match attribute(inside, "type").unwrap_or_default().as_str() {
                        "hidden" => Field::Hidden { name, value },
                        "radio" => Field::Radio { name, value, chosen },
                        "checkbox" => Field::Tick { name, value, chosen },
                        _ => Field::Line { name, value },
                    });
                }
                _ => {}
            }
        }
        Some(form)
    }

    /// The id that makes it happen once, however often it is sent.
    pub fn command(&self) -> Option<String> {
        self.fields.iter().find_map(|field| match field {
            Field::Hidden { name, value } if name == "command" => Some(value.clone()),
            _ => None,
        })
    }

    /// What a browser would send if nothing were touched, with `answers` in place of what stands there.
    pub fn filled(&self, answers: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut sent: Vec<(String, String)> = Vec::new();
        for field in &self.fields {
            let pair = match field {
                Field::Hidden { name, value } | Field::Line { name, value } => (name, value.clone()),
                Field::Text { name } => (name, String::new()),
                Field::Radio { name, value, chosen: true } | Field::Tick { name, value, chosen: true } => {
                    (name, value.clone())
                }
                Field::Choice { name, values, chosen } => (name, values.get(*chosen).cloned().unwrap_or_default()),
                _ => continue,
            };
            if !answers.iter().any(|(name, _)| name == pair.0) {
                sent.push((pair.0.clone(), pair.1));
            }
        }
        sent.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        sent
    }

    /// What somebody sends who answers anyhow: `words` wherever there is room for them.
    pub fn filled_anyhow(&self, words: &str, chance: &mut Chance) -> Vec<(String, String)> {
        let mut sent: Vec<(String, String)> = Vec::new();
        let mut radios: Vec<&str> = Vec::new();
        let mut pressed = false;
        for field in &self.fields {
            match field {
                Field::Hidden { name, value } => sent.push((name.clone(), value.clone())),
                Field::Line { name, value } => {
                    let number = ["amount", "number", "much", "eur"].iter().any(|word| name.contains(word));
                    let value = match (value.is_empty(), number) {
                        (true, true) => (1 + chance.below(9)).to_string(),
                        (true, false) if name != "day" && chance.percent(50) => words.to_owned(),
                        _ => value.clone(),
                    };
                    sent.push((name.clone(), value));
                }
                Field::Text { name } => sent.push((name.clone(), words.to_owned())),
                Field::Radio { name, .. } if radios.contains(&name.as_str()) => {}
                Field::Radio { name, .. } => {
                    radios.push(name);
                    let all: Vec<&String> = self.radios(name).collect();
                    if let Some(value) = chance.one_of(&all) {
                        sent.push((name.clone(), (*value).clone()));
                    }
                }
                Field::Tick { name, value, chosen } => {
                    if *chosen || chance.percent(25) {
                        sent.push((name.clone(), value.clone()));
                    }
                }
                Field::Choice { name, values, .. } => {
                    let value = chance.one_of(values).cloned().unwrap_or_default();
                    sent.push((name.clone(), value));
                }
                Field::Button { name, value } => {
                    if !pressed {
                        sent.push((name.clone(), value.clone()));
                    }
                    pressed = true;
                }
            }
        }
        sent
    }

    fn radios<'a>(&'a self, of: &'a str) -> impl Iterator<Item = &'a String> {
        self.fields.iter().filter_map(move |field| match field {
            Field::Radio { name, value, .. } if name == of => Some(value),
            _ => None,
        })
    }
}

/// Whether a tag has this attribute, with or without a value.
fn has(tag: &str, name: &str) -> bool {
    tag.split(|c: char| c.is_whitespace() || c == '=' || c == '/').any(|word| word == name)
}

/// The value of an attribute of a tag.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let (value, _) = tag.get(start..)?.split_once('"')?;
    Some(plain(value))
}

/// The text between tags, with its entities undone.
pub fn plain(text: &str) -> String {
    let named = [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">")];
    let mut text = text.to_owned();
    for (entity, letter) in named.into_iter().chain([("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&"), ("&amp;", "&")]) {
        text = text.replace(entity, letter);
    }
    text
}

/// Every address of a page that begins with `start`, each once.
pub fn links(page: &str, start: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = links.filter(|link| link.starts_with(start)).map(plain).collect();
    links.sort();
    links.dedup();
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<form method="get" action="/find"><input name="code"></form>
        <form class="x" method="post" action="/a/offers"><input type="hidden" name="command" value="0a">
        <input type="radio" name="sort" value="time" checked><input type="radio" name="sort" value="skill">
        <input type="checkbox" name="any" value="yes" checked/><input name="website" type="text">
        <select name="days"><option value="7"><option value="14" selected></select>
        <textarea name="words">old</textarea><button type="submit" name="go" value="1">Go</button></form>"#;

    fn pairs(sent: Vec<(String, String)>) -> String {
        sent.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn a_form_is_sent_as_a_browser_would() {
        let forms = Form::all(PAGE);
        let [form] = &forms[..] else { panic!("{forms:?}") };
        assert_eq!((form.action.as_str(), form.command().as_deref()), ("/a/offers", Some("0a")));
        assert_eq!(pairs(form.filled(&[])), "command=0a&sort=time&any=yes&days=14&words=");
        assert_eq!(
            pairs(form.filled(&[("words", "hi"), ("sort", "skill")])),
            "command=0a&any=yes&days=14&words=hi&sort=skill"
        );
    }

    #[test]
    fn answering_anyhow_answers_everything_once_and_never_the_trap() {
        let form = Form::all(PAGE).remove(0);
        for seed in 0..20 {
            let sent = pairs(form.filled_anyhow("hi", &mut Chance::new(seed)));
            assert!(sent.starts_with("command=0a&sort=") && sent.ends_with("&words=hi&go=1"), "{sent}");
            assert!(!sent.contains("website") && sent.matches("sort=").count() == 1, "{sent}");
        }
    }
}
