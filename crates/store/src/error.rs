//! What can go wrong, in words. No message holds a value that somebody wrote: only codes and names of tables.

/// Our trouble: something around the store does not do what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Nothing was written; what was there is untouched. Works again as soon as there is room.
    #[error("the disk is full; nothing was saved")]
    Full,
    /// The disk answered with an error. Nothing was written.
    #[error("the disk answered with an error, nothing was saved: {0}")]
    Disk(String),
    /// The database does not answer. What was being written may or may not be there; ask again with the same command.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// A newer program has changed the tables; this one must not touch them.
    #[error(
        "this store was last used by a newer version of the program (its tables are at step {found}, \
         this program knows {known}); start the newer version"
    )]
    NewerHouse {
        /// The step the tables are at.
        found: i64,
        /// The last step this program knows.
        known: i64,
    },
    /// A copy was to be laid into a store that has something in it, or was furnished by a newer program than wrote the copy.
    #[error("there is a house already; nothing was changed")]
    NotEmpty,
    /// What was to be laid into a store is not what was copied out of one.
    #[error("this is not a whole copy of a house, and nothing of it was taken in: {0}")]
    NotACopy(String),
    /// Somebody else has this name, locator or number.
    #[error("this is already taken: {0}")]
    Taken(String),
    /// The group, or the subject's key, that this should belong to is not here.
    #[error("what this belongs to is not in the store: {0}")]
    Orphan(String),
    /// The subject has another key already, under which its words are sealed.
    #[error("this subject has a key already")]
    HasKey,
    /// A key came wrapped under an epoch that is not the group's epoch.
    #[error("the group's keys are of epoch {current}; this one is not")]
    OtherEpoch {
        /// The group's epoch.
        current: u64,
    },
    /// Renewing an epoch would have left living keys behind under the old one, where they would be lost.
    #[error("{count} keys were not wrapped anew; nothing was changed")]
    LeftBehind {
        /// How many.
        count: u64,
    },
    /// Anything else the database said.
    #[error("the database refused: {0}")]
    Database(String),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
}

/// Why an append was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Another server was faster: the log already goes up to `last`. Load the tail and decide again.
    #[error("the log already goes up to {last}")]
    Behind {
        /// The number of the last entry.
        last: u64,
    },
    /// The log is shorter than the caller believes, because an earlier append was not done. Load the group anew.
    #[error("the log goes only up to {last}")]
    Ahead {
        /// The number of the last entry.
        last: u64,
    },
    /// The same command was done before; `seq` is its last entry. This is good news.
    #[error("this command was done before, up to entry {seq}")]
    AlreadyDone {
        /// The number of the command's last entry.
        seq: u64,
    },
    /// The disk is full. Nothing was written.
    #[error("the disk is full; nothing was saved")]
    Full,
    /// Our trouble.
    #[error(transparent)]
    Trouble(StoreError),
}

impl From<StoreError> for AppendError {
    fn from(error: StoreError) -> AppendError {
        match error {
            StoreError::Full => AppendError::Full,
            other => AppendError::Trouble(other),
        }
    }
}

impl From<AppendError> for StoreError {
    fn from(error: AppendError) -> StoreError {
        match error {
            AppendError::Full => StoreError::Full,
            AppendError::Trouble(error) => error,
            other => StoreError::Database(other.to_string()),
        }
    }
}

/// How one step inside a transaction failed.
#[derive(Debug)]
pub(crate) enum Fault {
    /// This one cannot be done; its neighbours in the same transaction can.
    Refused(AppendError),
    /// The transaction as a whole is spoiled.
    Broken(StoreError),
}

impl Fault {
    pub(crate) fn refused(error: StoreError) -> Fault {
        Fault::Refused(error.into())
    }

    pub(crate) fn garbled(what: &str) -> Fault {
        Fault::Broken(StoreError::Database(format!("{what} has an unexpected form")))
    }

    pub(crate) fn outside_the_log(self) -> StoreError {
        match self {
            Fault::Refused(error) => error.into(),
            Fault::Broken(error) => error,
        }
    }
}
