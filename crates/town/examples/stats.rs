use commons::needs::*;
use std::collections::BTreeMap;
fn main() {
    let a: Vec<u64> = std::env::args().skip(1).map(|x| x.parse().unwrap()).collect();
    for h in 0..a[3] {
        for seed in a[2]..a[2] + a[4] {
            let now = commons::Timestamp(1_782_313_260_000 + h as i64 * 3_600_000 * 5);
            let t = std::time::Instant::now();
            let hst = town::live(
                &town::Plan { people: a[0] as u32, weeks: a[1] as u32, seed },
                now,
                commons::GroupId([7; 16]),
                |_, _| {},
            )
            .unwrap();
            let el = t.elapsed();
            let g = &hst.state.group;
            let mut out: BTreeMap<String, usize> = BTreeMap::new();
            for n in g.needs.all() {
                *out.entry(match n.stage {
                    Stage::Closed { outcome, .. } => outcome.word().to_string(),
                    _ => format!("{:?}", n.phase()),
                })
                .or_default() += 1;
            }
            let ages: Vec<i64> = g.needs.board().map(|n| (now.0 - n.asked_at.0) / 86_400_000).collect();
            let mut held: BTreeMap<String, usize> = BTreeMap::new();
            for n in g.needs.all().iter().filter(|n| !n.is_closed()) {
                *held.entry(format!("{:?}", n.hold).chars().take(12).collect()).or_default() += 1;
            }
            let loads: Vec<usize> =
                g.people.here().filter(|p| p.has_voice()).map(|p| g.needs.promised_by(p.id).count()).collect();
            let kinds = {
                let mut k: BTreeMap<String, usize> = BTreeMap::new();
                for l in hst.lines() {
                    let e = commons::Entry::from_line(l).unwrap();
                    let t = format!("{:?}", e.event);
                    let w = t
                        .replace("Needs(", "")
                        .replace("People(", "")
                        .replace("Offers(", "")
                        .replace("Duties(", "")
                        .replace("Founding(", "");
                    *k.entry(w.split([' ', '{']).next().unwrap().into()).or_default() += 1;
                }
                k
            };
            println!(
                "h{} seed{} {:?} entries {} needs {} alive {} heard {} voices {} here {} unwel {} waiting-voice {:?}\n {:?}\n board ages {:?}\n holds {:?} loads {:?}\n {:?}",
                h,
                seed,
                el,
                g.seq,
                g.needs.all().len(),
                [Phase::Open, Phase::Promised, Phase::Underway].map(|p| g.needs.count_in(p)).iter().sum::<usize>(),
                g.needs.count_in(Phase::Heard),
                g.people.voices(),
                g.people.here().count(),
                g.people.unwelcomed().count(),
                g.people.here().filter(|p| !p.has_voice() && p.vouches.len() > 0).count(),
                out,
                ages,
                held,
                loads,
                kinds
            );
        }
    }
}
