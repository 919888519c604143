//! A store elsewhere that speaks S3. It gets what a folder gets: sealed backups and the sealed copy of the keys. It must not
//! keep old versions of objects; see docs/keeping.md.

use super::{BEGIN, SLOTS, ShelfError, name_of, newest, time_of};
use crate::keeping::Kept;
use commons::Timestamp;
use rusty_s3::actions::ListObjectsV2;
use rusty_s3::{Bucket, Credentials, S3Action, UrlStyle};
use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use vault::parcel::look_through;

/// How long a signed address may be used, and how long one transfer may take.
const HOUR: Duration = Duration::from_secs(3600);
/// How long the other machine may take to answer at all.
const PATIENCE: Duration = Duration::from_secs(30);
/// Lists and copies of keys are smaller.
const MUCH: u64 = 256 * 1024 * 1024;

/// A bucket, with a beginning for the names in it.
#[derive(Clone)]
pub struct S3(Arc<Inner>);

/// What all clones share.
pub struct Inner {
    bucket: Bucket,
    begin: String,
    credentials: Credentials,
    name: String,
    agent: Agent,
}

impl Deref for S3 {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Without the credentials.
impl fmt::Debug for S3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl S3 {
    /// A store at `s3+https://host/bucket/beginning`; `s3+http://` only on this machine. The key and its secret come from
    /// elsewhere: an address is seen by many.
    ///
    /// # Errors
    /// What is wrong with the address, in words.
    pub fn at(address: &str, region: &str, key: &str, secret: &str) -> Result<S3, String> {
        let url = address.strip_prefix("s3+").ok_or("An address of a store elsewhere begins with s3+https://.")?;
        let (scheme, rest) = url.split_once("://").ok_or("The address cannot be read.")?;
        let (host, path) = rest.split_once('/').ok_or("The name of the bucket is missing behind the host.")?;
        let (bucket, begin) = path.split_once('/').unwrap_or((path, ""));
        let near = ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .any(|here| host == *here || host.starts_with(&format!("{here}:")));
        if !(scheme == "https" || scheme == "http" && near) {
            return Err("A store elsewhere is reached over https.".into());
        }
        let endpoint = format!("{scheme}://{host}").parse().map_err(|_| "The host in the address cannot be read.")?;
        let bucket = Bucket::new(endpoint, UrlStyle::Path, bucket.to_owned(), region.to_owned())
            .map_err(|_| "The bucket in the address cannot be read.")?;
        let begin = match begin.trim_matches('/') {
            "" => String::new(),
            begin => format!("{begin}/"),
        };
        let credentials = Credentials::new(key, secret);
        Ok(S3(Arc::new(Inner { bucket, begin, credentials, name: address.to_owned(), agent: agent() })))
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn backups(&self) -> Result<Vec<Kept>, ShelfError> {
        let listed = self.list(BEGIN)?;
        let kept = listed.into_iter().filter_map(|(name, bytes)| Some(Kept { at: time_of(&name)?, bytes }));
        Ok(kept.collect())
    }

    /// Everything whose name begins like this, with how large it is; the names without the beginning all have.
    fn list(&self, begin: &str) -> Result<Vec<(String, u64)>, ShelfError> {
        let (mut found, mut further) = (Vec::new(), None);
        loop {
            let mut list = self.bucket.list_objects_v2(Some(&self.credentials));
            list.with_prefix(self.object(begin));
            if let Some(further) = further {
                list.with_continuation_token(further);
            }
            let answer = self.agent.get(list.sign(HOUR).as_str()).call().map_err(amiss)?;
            let mut text = String::new();
            answer.into_body().into_reader().take(MUCH).read_to_string(&mut text)?;
            let listed = ListObjectsV2::parse_response(&text)
                .map_err(|_| ShelfError::Elsewhere("lists what cannot be read".into()))?;
            let ours = listed.contents.iter().filter_map(|object| {
                let name = object.key.strip_prefix(&self.begin).filter(|name| name.starts_with(begin))?;
                Some((name.to_owned(), object.size.unwrap_or_default()))
            });
            found.extend(ours);
            further = listed.next_continuation_token;
            if further.is_none() {
                return Ok(found);
            }
        }
    }

    /// The names of everything below this, without it.
    pub(crate) fn names(&self, below: &str) -> Result<Vec<String>, ShelfError> {
        let listed = self.list(below)?;
        Ok(listed.into_iter().filter_map(|(name, _)| name.strip_prefix(below).map(str::to_owned)).collect())
    }

    /// A small object, read back before it counts.
    pub(crate) fn put_object(&self, name: &str, bytes: &[u8]) -> Result<(), ShelfError> {
        let url = self.bucket.put_object(Some(&self.credentials), &self.object(name)).sign(HOUR);
        self.agent.put(url.as_str()).send(bytes).map_err(amiss)?;
        match self.read(name)?.as_deref() == Some(bytes) {
            true => Ok(()),
            false => Err(ShelfError::Elsewhere("does not give back what it was given".into())),
        }
    }

    /// An object is there as a whole or not at all; it is read back all the same.
    pub(super) fn put(&self, at: Timestamp, from: &Path) -> Result<(), ShelfError> {
        let (name, file) = (name_of(at), File::open(from)?);
        let length = file.metadata()?.len();
        let url = self.bucket.put_object(Some(&self.credentials), &self.object(&name)).sign(HOUR);
        self.agent.put(url.as_str()).header("content-length", length).send(&file).map_err(amiss)?;
        let looked = self.reader(&name)?.map(|reader| look_through(BufReader::new(reader)));
        match looked {
            Some(Ok(_)) => Ok(()),
            Some(Err(error)) => {
                self.remove(&name)?;
                Err(ShelfError::Changed(error))
            }
            None => Err(ShelfError::Elsewhere("took it, and does not have it".into())),
        }
    }

    pub(crate) fn remove(&self, name: &str) -> Result<(), ShelfError> {
        let url = self.bucket.delete_object(Some(&self.credentials), &self.object(name)).sign(HOUR);
        match self.agent.delete(url.as_str()).call() {
            Ok(_) | Err(ureq::Error::StatusCode(404)) => Ok(()),
            Err(error) => Err(amiss(error)),
        }
    }

    pub(super) fn put_keys(&self, bytes: &[u8]) -> Result<(), ShelfError> {
        for slot in SLOTS {
            let url = self.bucket.put_object(Some(&self.credentials), &self.object(slot)).sign(HOUR);
            self.agent.put(url.as_str()).send(bytes).map_err(amiss)?;
            if self.read(slot)?.as_deref() != Some(bytes) {
                return Err(ShelfError::Elsewhere("does not give back the copy of the keys".into()));
            }
        }
        Ok(())
    }

    pub(super) fn keys(&self) -> Result<Option<Vec<u8>>, ShelfError> {
        let mut slots = Vec::new();
        for slot in SLOTS {
            slots.extend(self.read(slot)?);
        }
        Ok(newest(slots.into_iter()))
    }

    pub(super) fn fetch(&self, into: &Path) -> Result<(), ShelfError> {
        let missing = |what: &str| ShelfError::Elsewhere(format!("has no {what}"));
        let at = self.backups()?.iter().map(|kept| kept.at).max().ok_or_else(|| missing("backup"))?;
        let mut backup = self.reader(&name_of(at))?.ok_or_else(|| missing("backup"))?;
        std::io::copy(&mut backup, &mut File::create(into.join(name_of(at)))?)?;
        let keys = self.keys()?.ok_or_else(|| missing("whole copy of the keys"))?;
        Ok(std::fs::write(into.join(SLOTS[0]), keys)?)
    }

    fn object(&self, name: &str) -> String {
        format!("{}{name}", self.begin)
    }

    pub(crate) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, ShelfError> {
        let Some(reader) = self.reader(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        reader.take(MUCH).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn reader(&self, name: &str) -> Result<Option<impl Read + use<>>, ShelfError> {
        let url = self.bucket.get_object(Some(&self.credentials), &self.object(name)).sign(HOUR);
        match self.agent.get(url.as_str()).call() {
            Ok(answer) => Ok(Some(answer.into_body().into_reader())),
            Err(ureq::Error::StatusCode(404)) => Ok(None),
            Err(error) => Err(amiss(error)),
        }
    }
}

/// Trusts whom the machine trusts, with the ciphers that everything here uses.
fn agent() -> Agent {
    let believed = rustls_native_certs::load_native_certs().certs;
    let believed: Vec<Certificate<'static>> =
        believed.iter().map(|certificate| Certificate::from_der(certificate).to_owned()).collect();
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(believed)))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    Agent::config_builder()
        .tls_config(tls)
        .max_redirects(0)
        .timeout_connect(Some(PATIENCE))
        .timeout_recv_response(Some(PATIENCE))
        .timeout_global(Some(HOUR))
        .build()
        .into()
}

/// In words, without the address: it holds a signature.
fn amiss(error: ureq::Error) -> ShelfError {
    ShelfError::Elsewhere(match error {
        ureq::Error::StatusCode(403) => "refuses: the key or its secret is wrong".into(),
        ureq::Error::StatusCode(404) => "has no such bucket".into(),
        ureq::Error::StatusCode(status) => format!("answered with {status}"),
        ureq::Error::Timeout(_) => "does not answer in time".into(),
        ureq::Error::Io(error) => format!("cannot be reached: {}", error.kind()),
        ureq::Error::HostNotFound => "cannot be found".into(),
        _ => "cannot be reached".into(),
    })
}
