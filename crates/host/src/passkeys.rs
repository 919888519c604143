//! Passkeys that people sign in with. What they prove is checked where the browser is spoken with; here they are only kept.

use crate::{Failed, Home, Host};
use commons::people::PersonId;
use store::{Passkey, SideChange};

impl Host {
    /// Somebody's passkeys, the oldest first.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn passkeys(&self, home: &Home, person: PersonId) -> Result<Vec<Passkey>, Failed> {
        Ok(self.store.passkeys(home.id.0, person.0.into()).await?)
    }

    /// The passkey that a browser calls by this name, and whose it is.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn passkey(&self, home: &Home, credential_id: &[u8]) -> Result<Option<(PersonId, Passkey)>, Failed> {
        let found = self.store.passkey(home.id.0, credential_id).await?;
        Ok(found.and_then(|passkey| Some((PersonId(u32::try_from(passkey.person).ok()?), passkey))))
    }

    /// Keeps a passkey, new or with its counters brought up to date.
    ///
    /// # Errors
    /// If it is somebody else's, or our trouble.
    pub async fn keep_passkey(
        &self,
        home: &Home,
        person: PersonId,
        credential_id: Vec<u8>,
        body: String,
    ) -> Result<(), Failed> {
        let passkey = Passkey { credential_id, person: person.0.into(), body, created_at: self.clock.now().0 };
        Ok(self.store.change(home.id.0, vec![SideChange::PutPasskey(passkey)]).await?)
    }

    /// Takes away one of this person's passkeys.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn remove_passkey(&self, home: &Home, person: PersonId, credential_id: &[u8]) -> Result<(), Failed> {
        let theirs = self.passkeys(home, person).await?;
        if theirs.iter().any(|passkey| passkey.credential_id == credential_id) {
            let change = SideChange::RemovePasskey { credential_id: credential_id.to_vec() };
            self.store.change(home.id.0, vec![change]).await?;
        }
        Ok(())
    }
}
