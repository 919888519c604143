//! Streets: walking, cycling and driving distances and addresses from a map file.
