//! Reads a problem and prints the total and the pairs as JSON: `assign FILE [COST OF A NEED THAT IS LEFT]`.
//! How long it took goes to standard error.

use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let file = words.next().ok_or("assign FILE [COST OF A NEED THAT IS LEFT, 100000 if not said]")?;
    let unmet = words.next().map_or(Ok(100_000), |word| word.parse())?;

    let began = Instant::now();
    let problem = matching::read(BufReader::new(File::open(file)?), unmet)?;
    let read = began.elapsed();
    let began = Instant::now();
    let matching = problem.solve()?;
    let solved = began.elapsed();
    let began = Instant::now();
    matching.verify()?;
    eprintln!("read in {read:.1?}, solved in {solved:.1?}, proved in {:.1?}", began.elapsed());

    let mut out = BufWriter::new(std::io::stdout().lock());
    write!(out, "{{\"total\":{},\"unmet\":{},\"pairs\":[", matching.total(), matching.unmet().count())?;
    for (at, (need, offer)) in matching.pairs().enumerate() {
        write!(out, "{}[{},{}]", if at > 0 { "," } else { "" }, need.place(), offer.place())?;
    }
    writeln!(out, "]}}")?;
    Ok(())
}
