//! Places that are one and the same: when everything is fetched at one hall, the hall may well be named a hundred times.
//! Fewer places make a smaller matrix, and a smaller matrix stays near the processor.

use std::collections::HashMap;

use crate::matrix::Matrix;

pub(crate) struct Places {
    /// For each place of the question, its place here.
    pub(crate) of: Vec<u32>,
    /// For each place here, one of those in the question.
    pub(crate) first: Vec<usize>,
}

impl Places {
    /// Two places are one when nothing lies between them and everything lies equally far from both, on every map.
    pub(crate) fn new(maps: &[Matrix]) -> Self {
        let count = maps.first().map_or(0, Matrix::places);
        let mut of = Vec::with_capacity(count);
        let mut first: Vec<usize> = Vec::new();
        let mut alike: HashMap<&[(i32, i32)], Vec<u32>> = HashMap::new();
        for place in 0..count {
            let row = &maps[0].ways[place * count..(place + 1) * count];
            let seen = alike.entry(row).or_default();
            let same = seen.iter().copied().find(|&other| is_same(maps, count, first[other as usize], place));
            of.push(same.unwrap_or_else(|| {
                first.push(place);
                seen.push(first.len() as u32 - 1);
                first.len() as u32 - 1
            }));
        }
        Self { of, first }
    }
}

fn is_same(maps: &[Matrix], count: usize, one: usize, other: usize) -> bool {
    maps.iter().all(|map| {
        map.ways[one * count + other] == (0, 0)
            && map.ways[other * count + one] == (0, 0)
            && (0..count).all(|there| {
                map.ways[one * count + there] == map.ways[other * count + there]
                    && map.ways[there * count + one] == map.ways[there * count + other]
            })
    })
}
