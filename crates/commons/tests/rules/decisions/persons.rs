use crate::cast::*;
use commons::Refusal;
use commons::decisions::{Effect, Kind};

fn about(effect: Effect) -> commons::decisions::Draft {
    draft(Kind::Person, [effect])
}

#[test]
fn i7_nobodys_voice_is_put_in_question_before_they_were_listened_to() {
    for effect in [Effect::Pause { person: EMRE }, Effect::EndMembership { person: EMRE }] {
        Town::founded().when(AMINA, write(about(effect))).refused(Refusal::ListenFirst);
    }
}

#[test]
fn it_takes_its_own_kind_and_carries_nothing_else() {
    Town::founded()
        .when(AMINA, write(everyday(Effect::Pause { person: EMRE })))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(draft(Kind::Constitution, [Effect::EndMembership { person: EMRE }])))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(about(food(30))))
        .refused(Refusal::NeedsAnotherKind);
}
