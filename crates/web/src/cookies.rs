//! Cookies, read and written. There are few: the language, whether our style is known, and the session of a member.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;

/// How long a browser keeps a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until the browser is closed.
    UntilClosed,
    /// For so many seconds.
    Seconds(u32),
    /// Not at all: take it away.
    Never,
}

/// The value of a cookie, if the browser sent one of this name.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// A `Set-Cookie` header. Script cannot read it and other sites cannot send it with a form. Over https `dress` adds
/// `Secure`. A value that no cookie can hold becomes an empty one.
pub fn write(name: &str, value: &str, keep: Keep) -> HeaderValue {
    let fits = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~".contains(&b));
    let value = if fits { value } else { "" };
    let age = match keep {
        Keep::UntilClosed => String::new(),
        Keep::Seconds(seconds) => format!("; Max-Age={seconds}"),
        Keep::Never => "; Max-Age=0".to_string(),
    };
    HeaderValue::try_from(format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}"))
        .unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// What a browser kept of our pages goes with the pass: whoever looks at it next finds nothing.
pub fn clear_browser(mut response: Response) -> Response {
    let clear = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(clear, HeaderValue::from_static("\"cache\", \"storage\""));
    response
}

/// Over https every cookie of ours carries this name before its own: a browser takes such a cookie only over https, from
/// this very host and for all its pages. Another host of the same domain cannot plant one.
const HOST: &str = "__Host-";

/// Over https: leaves only the cookies that were pinned to this host, under the names the rooms know.
pub fn only_pinned(headers: &mut HeaderMap) {
    let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pinned: Vec<&str> =
        sent.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().strip_prefix(HOST)).collect();
    let pinned = HeaderValue::try_from(pinned.join("; ")).ok();
    headers.remove(header::COOKIE);
    if let Some(pinned) = pinned.filter(|pinned| !pinned.is_empty()) {
        headers.insert(header::COOKIE, pinned);
    }
}

/// Over https: pins a cookie that is set to this host, and to https.
pub fn pin(cookie: &HeaderValue) -> Option<HeaderValue> {
    let text = cookie.to_str().ok()?;
    if text.starts_with(HOST) {
        return None;
    }
    HeaderValue::try_from(format!("{HOST}{text}; Secure")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; lang=pl;b=2"));
        headers.append(header::COOKIE, HeaderValue::from_static("c=x=y"));
        assert_eq!(read(&headers, "lang"), Some("pl"));
        assert_eq!(read(&headers, "c"), Some("x=y"));
        assert_eq!(read(&headers, "an"), None);
    }

    #[test]
    fn a_cookie_that_another_host_planted_is_not_read() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("s-row=planted; __Host-s-row=ours; __Host-lang=ar"));
        only_pinned(&mut headers);
        assert_eq!(read(&headers, "s-row"), Some("ours"));
        assert_eq!(read(&headers, "lang"), Some("ar"));
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("s-row=planted"));
        only_pinned(&mut headers);
        assert!(headers.get(header::COOKIE).is_none());
        let ours = pin(&write("s-row", "x", Keep::Never)).unwrap();
        assert_eq!(ours, "__Host-s-row=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
    }

    #[test]
    fn nothing_can_be_smuggled_into_a_cookie() {
        let cookie = write("lang", "es; Domain=evil.example", Keep::Seconds(9));
        assert_eq!(cookie, "lang=; Path=/; HttpOnly; SameSite=Lax; Max-Age=9");
    }
}
