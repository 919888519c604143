//! What each change is called.

use host::State;

use super::thing::Thing;
use crate::decisions::effects;
use crate::look::frame::Frame;
use crate::saying;

/// What a change is called over its fields, and in lists of what could be changed.
pub(super) fn title(thing: Thing, frame: &Frame, state: &State) -> String {
    let duty = |key: &str, duty| frame.s(key, "duty", effects::duty(frame, state, duty));
    let pot = |key: &str, pot| frame.s(key, "pot", effects::pot(frame, state, pot));
    let whom = |key: &str, person| frame.s(key, "whom", saying::name(frame, state, person));
    let page = |key: &str, page| frame.s(key, "page", effects::page(frame, page));
    match thing {
        Thing::Rule(rule) => effects::rule(frame, rule),
        Thing::Agreement(agreement) => {
            frame.s("propose-thing-agreement", "agreement", effects::agreement(frame, state, agreement))
        }
        Thing::OwnAgreement => frame.t("propose-thing-own-agreement"),
        Thing::DropAgreement(agreement) => {
            frame.s("effect-drop-agreement", "agreement", effects::agreement(frame, state, agreement))
        }
        Thing::NewDuty => frame.t("propose-thing-new-duty"),
        Thing::Terms(which) => duty("propose-thing-terms", which),
        Thing::Mandate(which) => duty("propose-thing-mandate", which),
        Thing::EndDuty(which) => duty("propose-thing-end-duty", which),
        Thing::Appoint(which) => duty("propose-thing-appoint", which),
        Thing::Recall(which) => duty("propose-thing-recall", which),
        Thing::NewPot => frame.t("propose-thing-new-pot"),
        Thing::Budget(which) => pot("propose-thing-budget", which),
        Thing::Spend(which) => pot("propose-thing-spend", which),
        Thing::ClosePot(which) => pot("effect-close-pot", which),
        Thing::Admit(person) => whom("effect-admit", person),
        Thing::Pause(person) => whom("effect-pause", person),
        Thing::EndMembership(person) => whom("effect-end-membership", person),
        Thing::Publish(which) => page("effect-publish", which),
        Thing::Unpublish(which) => page("effect-unpublish", which),
        Thing::Share(which) => page("propose-thing-share", which),
        Thing::Mirror(which) => {
            let key = if state.group.mirror.shows(which) { "effect-mirror-off" } else { "effect-mirror-on" };
            frame.s(key, "what", frame.t(&format!("mirror-{}", which.word())))
        }
        Thing::Name => frame.t("propose-thing-name"),
        Thing::Place => frame.t("propose-thing-place"),
        Thing::Task => frame.t("propose-thing-task"),
        Thing::Repeal(decision) => frame.s("effect-repeal", "what", effects::proposal(frame, state, decision)),
        Thing::Keep(decision) => frame.s("effect-keep", "what", effects::proposal(frame, state, decision)),
        Thing::Dissolve => frame.t("effect-dissolve"),
    }
}
