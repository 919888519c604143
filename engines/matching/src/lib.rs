//! Matching: the best joint assignment of needs and offers, exactly.
