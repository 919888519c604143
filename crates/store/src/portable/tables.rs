//! Every table that travels, with its columns. New tables and columns are written down here.

/// A table as it travels. A test compares these with the tables there are, so that none is left at home by mistake.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The step that made it.
    pub(super) since: i64,
    /// Columns with what lies in them: `N` a number, `T` a text, `B` bytes. One that came later has its step behind it.
    pub(crate) columns: &'static [(&'static str, char, i64)],
    /// What rows are ordered by. `*` stands before a text, which both databases have to order by its bytes.
    pub(super) key: &'static str,
}

const fn table(
    name: &'static str,
    since: i64,
    columns: &'static [(&'static str, char, i64)],
    key: &'static str,
) -> Table {
    Table { name, since, columns, key }
}

/// Every table but `house`, those that others refer to first.
pub(crate) const TABLES: &[Table] = &[
    table("groups", 1, &[("group_id", 'B', 1), ("slug", 'T', 1), ("created_at", 'N', 1)], "group_id"),
    table("epoch", 1, &[("group_id", 'B', 1), ("epoch", 'N', 1)], "group_id"),
    table(
        "entry",
        1,
        &[
            ("group_id", 'B', 1),
            ("seq", 'N', 1),
            ("command", 'B', 1),
            ("part", 'N', 1),
            ("body", 'T', 1),
            ("hash", 'B', 1),
        ],
        "group_id, seq",
    ),
    table(
        "subject_key",
        1,
        &[
            ("group_id", 'B', 1),
            ("subject_kind", 'N', 1),
            ("subject_no", 'N', 1),
            ("epoch", 'N', 1),
            ("wrapped", 'B', 1),
        ],
        "group_id, subject_kind, subject_no",
    ),
    table(
        "sealed",
        1,
        &[("group_id", 'B', 1), ("subject_kind", 'N', 1), ("subject_no", 'N', 1), ("field", 'T', 1), ("bytes", 'B', 1)],
        "group_id, subject_kind, subject_no, *field",
    ),
    table(
        "session",
        1,
        &[
            ("group_id", 'B', 1),
            ("token_hash", 'B', 1),
            ("kind", 'N', 1),
            ("holder", 'N', 1),
            ("label", 'T', 1),
            ("created_at", 'N', 1),
            ("seen_at", 'N', 1),
            ("ends_at", 'N', 1),
        ],
        "group_id, token_hash",
    ),
    table(
        "passkey",
        1,
        &[
            ("group_id", 'B', 1),
            ("credential_id", 'B', 1),
            ("person", 'N', 1),
            ("body", 'T', 1),
            ("created_at", 'N', 1),
        ],
        "group_id, credential_id",
    ),
    table(
        "one_time",
        1,
        &[
            ("group_id", 'B', 1),
            ("lookup_hash", 'B', 1),
            ("code", 'B', 1),
            ("kind", 'N', 1),
            ("holder", 'N', 1),
            ("body", 'T', 1),
            ("tries", 'N', 1),
            ("ends_at", 'N', 1),
        ],
        "group_id, lookup_hash",
    ),
    table(
        "need_key",
        1,
        &[
            ("group_id", 'B', 1),
            ("locator", 'T', 1),
            ("need", 'N', 1),
            ("salt", 'B', 1),
            ("hash", 'B', 1),
            ("tries", 'N', 1),
            ("tries_since", 'N', 1),
        ],
        "group_id, *locator",
    ),
    table("post", 2, &[("group_id", 'B', 2), ("read_to", 'N', 2)], "group_id"),
    table(
        "letter",
        2,
        &[("group_id", 'B', 2), ("seq", 'N', 2), ("person", 'N', 2), ("tries", 'N', 2), ("next_at", 'N', 2)],
        "group_id, seq, person",
    ),
    table(
        "hook",
        4,
        &[
            ("group_id", 'B', 4),
            ("hook", 'B', 4),
            ("person", 'N', 4),
            ("sealed", 'B', 4),
            ("read_to", 'N', 4),
            ("tries", 'N', 4),
            ("next_at", 'N', 4),
            ("created_at", 'N', 4),
            ("ends_at", 'N', 4),
        ],
        "group_id, hook",
    ),
];
