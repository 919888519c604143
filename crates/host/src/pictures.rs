//! Photos of receipts and goods. The sealed file is durable before the entry that names it; the key it is sealed with comes
//! into the vault in the same transaction as that entry. Whatever is interrupted between the two is a file that nothing
//! names, and is taken away when it was found so twice.

use crate::album::name_of;
use crate::{Act, Album, AlbumError, Beside, Done, Failed, Home, Host, follow_entries, see_through};
use commons::people::PersonId;
use commons::pictures::{Command, Event as Pictured, File, Of, PictureId, may_add};
use commons::sight::Field;
use commons::{Actor, CommandId, Entry, Event, GroupId, Hash, Refusal, Subject, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;
use store::{Store, StoreError, SubjectKey};
use vault::Secret;

/// A photo, ready to be kept.
#[derive(Clone, Debug)]
pub struct Photo {
    pub jpeg: Vec<u8>,
    /// In pixels.
    pub width: u16,
    pub height: u16,
    /// What it shows, in words for everybody who takes part; for goods alone.
    pub alt: String,
}

/// What the album holds of a group, held against what its log names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    pub photos: u64,
    pub bytes: u64,
    /// Those whose file is not there, or is damaged.
    pub missing: u64,
}

impl std::ops::AddAssign for Looked {
    fn add_assign(&mut self, more: Looked) {
        self.photos += more.photos;
        self.bytes += more.bytes;
        self.missing += more.missing;
    }
}

impl Host {
    /// From now on photos lie here. To be called once; without it there are none.
    pub fn keep_pictures_in(&self, album: Album) {
        // A second one would be a slip of the program; the first goes on.
        let _ = self.album.set(album);
    }

    /// Where photos lie.
    pub fn album(&self) -> Option<&Album> {
        self.album.get()
    }

    /// Adds a photo to something. Its file is durable before the group hears of it; the same command twice adds one. What is
    /// `beside` it changes in the same transaction.
    ///
    /// # Errors
    /// [`Failed::Refused`] if the rules say no, [`Failed::Full`] if there is no room; in both cases nothing has changed.
    pub async fn add_picture(
        &self,
        home: &Home,
        id: CommandId,
        by: Actor,
        of: Of,
        photo: Photo,
        beside: Vec<Beside>,
    ) -> Result<Done, Failed> {
        let (host, home) = (self.clone(), home.itself());
        see_through(async move { host.put_picture(&home, id, by, of, photo, beside).await }).await
    }

    async fn put_picture(
        &self,
        home: &Home,
        id: CommandId,
        by: Actor,
        of: Of,
        photo: Photo,
        beside: Vec<Beside>,
    ) -> Result<Done, Failed> {
        let file = |name, bytes| File { name, bytes, width: photo.width, height: photo.height };
        let act = |file| Act::new(id, by, Command::Add { of, file }.into());
        if self.knows(home, id).await {
            return self.carry_out(home, &act(file(Hash([0; 32]), 1))).await;
        }
        // A file that would be refused is not even written.
        let Actor::Person(person) = by else { return Err(Refusal::SignInFirst.into()) };
        may_add(&home.look().group, person, of, self.clock.now())?;
        let album = self.album().ok_or_else(no_album)?;
        let (key, sealed) = vault::seal_picture(home.id, &photo.jpeg, &mut self.throw());
        let name = name_of(&sealed);
        let bytes = u32::try_from(sealed.len()).map_err(|_| Failed::Refused(Refusal::BadValue))?;
        album.put(home.id, name, sealed).await?;
        let mut act =
            act(file(name, bytes)).sealing(Field::Picture, key.reveal().as_str()).sealing(Field::Alt, photo.alt);
        act.beside = beside;
        let outcome = self.carry_out(home, &act).await;
        if matches!(outcome, Err(Failed::Refused(_))) {
            // Somebody was faster. Whatever else went wrong may have been written after all.
            self.take_away(home.id, vec![name.to_string()]).await;
        }
        outcome
    }

    /// A photo, for somebody who may look at it now: goods, their own, or what they opened before.
    ///
    /// # Errors
    /// [`Failed::Refused`] if it is not theirs to see, or is gone; our trouble.
    pub async fn picture(&self, home: &Home, by: Actor, id: PictureId) -> Result<Secret<Vec<u8>>, Failed> {
        let details = self.opened_details(home, by, Subject::Picture(id)).await?;
        let file = home.look().group.pictures.get(id).map(|picture| picture.file);
        let (Some(file), Some(key)) = (file, details.get(Field::Picture)) else {
            return Err(Refusal::NotThere.into());
        };
        let album = self.album().ok_or_else(no_album)?;
        let sealed = album.get(home.id, file.name).await?.ok_or(Refusal::NotThere)?;
        vault::open_picture(home.id, key, &sealed).ok_or_else(|| AlbumError::Damaged.into())
    }

    /// Takes the files of forgotten photos away. They open no more, whether this succeeds or not.
    pub(crate) async fn take_away(&self, group: GroupId, names: Vec<String>) {
        let Some(album) = self.album().filter(|_| !names.is_empty()) else { return };
        if let Err(error) = album.remove(group, names).await {
            tracing::error!(%group, %error, "the files of forgotten photos could not be taken away; they will be later");
        }
    }

    /// All files of a group that is let go.
    pub(crate) async fn take_away_all(&self, group: GroupId) {
        let Some(album) = self.album() else { return };
        match album.list(group).await {
            Ok(names) => self.take_away(group, names.into_iter().collect()).await,
            Err(error) => {
                tracing::error!(%group, %error, "the photos of a group that has gone could not be taken away")
            }
        }
    }

    /// Takes away what no photo names and none named when it was looked before: what was interrupted on its way. Answers how
    /// many files went.
    pub async fn sweep_pictures(&self) -> usize {
        let Some(album) = self.album() else { return 0 };
        let mut loose = BTreeSet::new();
        let mut gone = 0;
        for home in self.all_homes() {
            let names = match album.list(home.id).await {
                Ok(names) => names,
                Err(error) => {
                    tracing::error!(group = %home.id, %error, "the photos of a group cannot be looked through");
                    continue;
                }
            };
            // A group that has to be read again does not know what it names.
            if home.look().is_doubtful() {
                continue;
            }
            let named: BTreeSet<String> =
                home.look().group.pictures.living().map(|picture| picture.file.name.to_string()).collect();
            let now: BTreeSet<String> = names.difference(&named).cloned().collect();
            let before = self.loose.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let (again, new): (Vec<String>, Vec<String>) =
                now.into_iter().partition(|name| before.contains(&(home.id, name.clone())));
            gone += again.len();
            self.take_away(home.id, again).await;
            loose.extend(new.into_iter().map(|name| (home.id, name)));
        }
        *self.loose.lock().unwrap_or_else(PoisonError::into_inner) = loose;
        gone
    }
}

fn no_album() -> Failed {
    Failed::Trouble("there is no place for photos".into())
}

/// Which files a log names, entry by entry: those of photos that are not forgotten.
#[derive(Default)]
pub struct Named {
    by_picture: BTreeMap<PictureId, (PersonId, File)>,
}

impl Named {
    /// What the log of a store names, of photos whose key is there. The log is followed on the way; answers as
    /// [`follow`](crate::follow) does as well.
    ///
    /// # Errors
    /// What is amiss, in words.
    pub async fn in_log(
        store: &Store,
        id: GroupId,
        each: impl FnMut(u64, Timestamp),
    ) -> Result<(u64, Hash, Named), String> {
        let mut named = Named::default();
        let (entries, head) = follow_entries(store, id, each, |entry| named.see(entry)).await?;
        named.keep_living(store, id, |_| true).await.map_err(|error| error.to_string())?;
        Ok((entries, head, named))
    }

    /// Only those whose key is in the store, and does.
    pub(crate) async fn keep_living(
        &mut self,
        store: &Store,
        id: GroupId,
        does: impl Fn(&SubjectKey) -> bool,
    ) -> Result<(), StoreError> {
        if self.by_picture.is_empty() {
            return Ok(());
        }
        let kind = Subject::Picture(PictureId(0)).kind();
        let keys = store.keys(id.0).await?;
        let living: BTreeSet<u64> = keys.iter().filter(|key| key.kind == kind && does(key)).map(|key| key.no).collect();
        self.by_picture.retain(|picture, _| living.contains(&picture.0.into()));
        Ok(())
    }

    fn see(&mut self, entry: &Entry) {
        match (&entry.event, entry.by) {
            (Event::Pictures(Pictured::Added { picture, file, .. }), Actor::Person(by)) => {
                self.by_picture.insert(*picture, (by, *file));
            }
            (Event::Forgotten { subject: Subject::Picture(picture) }, _) => {
                self.by_picture.remove(picture);
            }
            (Event::Forgotten { subject: Subject::Person(person) }, _) => {
                self.by_picture.retain(|_, (by, _)| by != person);
            }
            _ => {}
        }
    }

    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.by_picture.values().map(|(_, file)| file)
    }

    /// Whether every file is there and whole.
    ///
    /// # Errors
    /// If the album does not answer.
    pub async fn look_through(&self, album: &Album, group: GroupId) -> Result<Looked, AlbumError> {
        let mut looked = Looked::default();
        for file in self.files() {
            looked.photos += 1;
            looked.bytes += u64::from(file.bytes);
            match album.get(group, file.name).await {
                Ok(Some(_)) => {}
                Ok(None) | Err(AlbumError::Damaged) => looked.missing += 1,
                Err(error) => return Err(error),
            }
        }
        Ok(looked)
    }
}
