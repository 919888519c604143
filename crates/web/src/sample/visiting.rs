//! Going to the pages of the sample, as a browser does.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt;

use super::Sample;

/// What came back from a request.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    /// Where it leads on to.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// A cookie it gives, as the browser sends it back: `name=value`.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let given = self.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        given
            .filter_map(|line| line.split(';').next())
            .find(|pair| pair.starts_with(&format!("{name}=")))
            .map(str::to_owned)
    }

    /// The value of a hidden or typed field on the page.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let from = self.text.split(&format!("name=\"{name}\"")).nth(1)?;
        from.split('>').next()?.split("value=\"").nth(1)?.split('"').next()
    }
}

impl Sample {
    /// An address of the group: `sample.to("board")`. What begins with a slash is an address of the house.
    pub(crate) fn to(&self, path: &str) -> String {
        if path.starts_with('/') { path.to_owned() } else { format!("/{}/{path}", self.home.slug) }
    }

    /// Asks for a page with these cookies: `a=1; b=2`, or none.
    pub(crate) async fn get(&self, path: &str, cookies: &str) -> Answer {
        self.send(Request::get(self.to(path)), cookies, Body::empty()).await
    }

    /// The same in a language.
    pub(crate) async fn get_in(&self, language: &str, path: &str, cookies: &str) -> Answer {
        let request = Request::get(self.to(path)).header(header::ACCEPT_LANGUAGE, language);
        self.send(request, cookies, Body::empty()).await
    }

    /// Asks for a page, with one thing more said.
    pub(crate) async fn get_with(&self, path: &str, cookies: &str, header: &str, value: &str) -> Answer {
        self.send(Request::get(self.to(path)).header(header, value), cookies, Body::empty()).await
    }

    /// Sends a form from one of our own pages.
    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)], cookies: &str) -> Answer {
        let pairs = form.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(self.to(path))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, cookies, Body::from(body)).await
    }

    /// Sends a form with a file in it, as a browser does.
    pub(crate) async fn post_file(
        &self,
        path: &str,
        form: &[(&str, &str)],
        (field, file): (&str, &[u8]),
        cookies: &str,
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let about = "Content-Type: image/jpeg\r\n\r\n";
        let head =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"IMG_1.jpg\"\r\n{about}");
        body.extend(head.into_bytes());
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let request = Request::post(self.to(path))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request, cookies, Body::from(body)).await
    }

    /// What is no text: status, headers, bytes.
    pub(crate) async fn bytes(&self, path: &str, cookies: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request =
            Request::get(self.to(path)).header(header::HOST, "tanners.example").header(header::COOKIE, cookies);
        let answer = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        (status, headers, axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    async fn send(&self, request: axum::http::request::Builder, cookies: &str, body: Body) -> Answer {
        let request = request.header(header::HOST, "tanners.example").header(header::COOKIE, cookies);
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
}

fn coded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}
