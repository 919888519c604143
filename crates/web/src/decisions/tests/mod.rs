//! Decisions on the pages.
