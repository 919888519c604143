//! What a decision would lead to: the group's own function, asked with counts. Needs no house, no database and no keys.

use anyhow::ensure;
use clap::Args;
use commons::Rules;
use commons::decisions::{Kind, Tally, explain, explain_fallback, fallback_close, first_close};
use std::process::ExitCode;
use web::words::{Tongue, plain};

/// More members than any neighbourhood has; beyond that it is a slip of the finger.
const MOST: u32 = 100_000;

#[derive(Args)]
pub(crate) struct WhatIf {
    /// How it is decided: lazy (small), full (everyday), constitution (ground rules), urgent, or person.
    #[arg(long, value_parser = kind)]
    kind: Kind,
    /// How many members are asked.
    #[arg(long, value_name = "COUNT")]
    members: u32,
    /// How many agree.
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    agree: u32,
    /// How many agree, with a worry.
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    worry: u32,
    /// How many stand aside.
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    aside: u32,
    /// How many cannot live with it.
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    block: u32,
    /// How many leave it to the others.
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    abstain: u32,
    /// Ask about the last question, when a block could not be worked through: yes, no, or neither (--abstain).
    #[arg(long)]
    fallback: bool,
    /// How many say yes to the last question.
    #[arg(long, default_value_t = 0, requires = "fallback", value_name = "COUNT")]
    yes: u32,
    /// How many say no to the last question.
    #[arg(long, default_value_t = 0, requires = "fallback", value_name = "COUNT")]
    no: u32,
}

fn kind(word: &str) -> Result<Kind, String> {
    let known = Kind::ALL.map(Kind::word).join(", ");
    Kind::parse(word).ok_or_else(|| format!("There is no such kind of decision. There are: {known}."))
}

impl WhatIf {
    /// Prints what would follow, and why. Ends with 2 if the counts cannot be.
    pub(crate) fn run(&self) -> ExitCode {
        match self.said() {
            Ok(lines) => {
                println!("{}", lines.join("\n"));
                ExitCode::SUCCESS
            }
            Err(amiss) => {
                eprintln!("{amiss}");
                ExitCode::from(2)
            }
        }
    }

    fn said(&self) -> anyhow::Result<Vec<String>> {
        ensure!(self.members > 0, "Nobody is asked: say with --members how many there are.");
        ensure!(self.members <= MOST, "More than {MOST} members is too many for one group.");
        let positions = [self.agree, self.worry, self.aside, self.block];
        let answers = if self.fallback { vec![self.yes, self.no] } else { positions.to_vec() };
        let count: u64 = answers.iter().chain([&self.abstain]).map(|count| u64::from(*count)).sum();
        ensure!(
            count <= self.members.into(),
            "There are {count} answers and {} members. Nobody answers twice.",
            self.members
        );
        let rules = Rules::default();
        let (verdict, reasons) = if self.fallback {
            ensure!(
                positions.iter().all(|count| *count == 0),
                "The last question is answered with --yes, --no and --abstain alone."
            );
            ensure!(self.kind.has_fallback(), "This kind of decision has no last question: it ends with a block.");
            let (yes, no, abstain) = (self.yes, self.no, self.abstain);
            (
                fallback_close(self.kind, self.members, yes, no, abstain, &rules),
                explain_fallback(self.kind, self.members, yes, no, abstain, &rules),
            )
        } else {
            let tally = Tally::of(self.members, self.agree, self.worry, self.aside, self.block, self.abstain);
            (first_close(self.kind, &tally, &rules), explain(self.kind, &tally, &rules))
        };
        let mut lines = vec![verdict.said().to_owned()];
        lines.extend(reasons.into_iter().map(|reason| plain(&web::because(Tongue::English, reason))));
        lines.push(plain(&web::what_follows(Tongue::English, self.kind, verdict, &rules)));
        Ok(lines)
    }
}
