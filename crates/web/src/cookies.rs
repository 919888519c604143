//! Cookies, read and written. There are few: the language, whether our style is known, and the session of a member.

use axum::http::{HeaderMap, HeaderValue, header};

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
    fn nothing_can_be_smuggled_into_a_cookie() {
        let cookie = write("lang", "es; Domain=evil.example", Keep::Seconds(9));
        assert_eq!(cookie, "lang=; Path=/; HttpOnly; SameSite=Lax; Max-Age=9");
    }
}
